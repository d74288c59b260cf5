import { strToU8, zipSync } from 'fflate';
import { FileRejected } from '../report/FileRejected';
import { ZipArchive } from '../zip/ZipArchive';
import { readWorkbook } from './readWorkbook';
import { writeWorkbook } from './writeWorkbook';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as other programs write it: shared strings, styles, links, a sheet before the one that matters. */
function foreign(cells: string, more: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${main} xmlns:r="r"><sheets><sheet name="Cover" sheetId="7" r:id="rId9"/><sheet name="OKRs" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/><Relationship Id="rId9" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd&quot; (d)&quot;"/><numFmt numFmtId="165" formatCode="[$€-407] #,##0.00"/></numFmts>` +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst ${main}><si><t>Title</t></si><si><r><t>Ob</t></r><r><rPr><b/></rPr><t xml:space="preserve">ject Type</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si><si><t>A &amp; &lt;B&gt; &#228;_x000D_</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cover</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="E2" t="inlineStr"><is><t>More</t></is></c></row>${cells}</sheetData></worksheet>`,
    ...more
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const rowsOf = (bytes: Uint8Array) => readWorkbook(new ZipArchive(bytes)).rows;

describe('readWorkbook', () => {
  it('takes the sheet with the columns of an export, rows where they are, short rows filled up', () => {
    expect(rowsOf(foreign('<row r="4"><c r="B4" t="s"><v>2</v></c></row>'))).toEqual([[], ['Title', 'Object Type', '', '', 'More'], [], ['', 'A & <B> ä\n', '', '', '']]);
  });

  it('gives dates, percents and numbers as text', () => {
    const cells = '<row r="3"><c r="A3" s="1"><v>46054</v></c><c r="B3" s="2"><v>46054.5</v></c><c r="C3" s="3"><v>0.285</v></c><c r="D3" s="4"><v>1234.5</v></c><c r="E3"><v>2300001</v></c></row>';
    expect(rowsOf(foreign(cells))[2]).toEqual(['2026-02-01', '2026-02-01 12:00:00 UTC', '28.5%', '1234.5', '2300001']);
    const starts1904 = { 'xl/workbook.xml': `<workbook ${main}><workbookPr date1904="1"/><sheets><sheet r:id="rId2"/></sheets></workbook>` };
    expect(rowsOf(foreign('<row r="3"><c r="A3" s="1"><v>44592</v></c></row>', starts1904))[2][0]).toBe('2026-02-01');
  });

  it('gives formulas as their result, links as what they show', () => {
    const cells = '<row r="3"><c r="A3" t="str"><f>HYPERLINK("https://x","17")</f><v>17</v></c><c r="B3"><f>HYPERLINK("https://x","18")</f></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>no place</t></is></c></row>';
    expect(rowsOf(foreign(cells))[2]).toEqual(['17', '=HYPERLINK("https://x","18")', 'TRUE', '', 'no place']);
  });

  it('expands no entities and is not impressed by broken XML', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet ${main}><sheetData><row r="1"><c t="inlineStr"><is><t>Title &b;</t></is></c></row><row r="x"><c r="!!"`;
    expect(rowsOf(foreign('', { 'xl/worksheets/sheet2.xml': bomb, 'xl/worksheets/sheet1.xml': bomb }))).toEqual([['Title &b;']]);
  });

  it('refuses a workbook without its parts', () => {
    const empty = new ZipArchive(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/other.xml': strToU8('<x/>') }));
    expect(() => readWorkbook(empty)).toThrow(FileRejected);
  });

  it('reads what writeWorkbook wrote', () => {
    const rows = [['Title', 'Object Type', ''], ['=1+1', 'a\nb <&> "c" \u0007 _x0041_ \ud83c\udfaf', ' spaces '], ['', 'x', '']];
    expect(rowsOf(writeWorkbook('A & B', rows))).toEqual([['Title', 'Object Type'], ['=1+1', 'a\nb <&> "c" \u0007 _x0041_ \ud83c\udfaf', ' spaces '], ['', 'x']]);
    expect(rowsOf(writeWorkbook('Numbers', [['Title', 'Object Type'], [1.5, null], [-2e-7, 3]]))).toEqual([['Title', 'Object Type'], ['1.5', ''], ['-2e-7', '3']]);
  });
});
