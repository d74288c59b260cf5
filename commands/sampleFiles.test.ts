import { readFile, writeFile } from '../src/exchange';
import type { FileKind } from '../src/exchange';
import { evaluate } from '../src/okr';
import type { OkrDocument } from '../src/okr/document';
import { sampleOrganisation } from './sampleOrganisation';

const now = '2026-11-21T10:00:00Z';
const through = (document: OkrDocument, kind: FileKind) => readFile(writeFile(document, kind, now).content, { now });
const sampleOf = (people: number) => sampleOrganisation({ people, seed: 5, today: '2026-11-21' });

describe('the sample', () => {
  it('comes back from OKR JSON unchanged, unknown members included', () => {
    const sample = sampleOf(60);
    const document = { ...sample, exportedAt: now, colour: 'blue', objectives: sample.objectives.map((row) => ({ ...row, mood: { is: 'good' } })) };
    const { document: back, problems } = through(document, 'json');
    expect(problems).toEqual([]);
    expect(back).toEqual(document);
  });

  it('comes back from a table with all goals, parents and values', () => {
    const sample = sampleOf(120);
    const { document: back, read, problems } = through(sample, 'csv');
    // Weights that are automatic, and the progress of measures that a table cannot name.
    expect(problems.map((problem) => problem.code).filter((code) => !['W_NO_WEIGHT', 'W_WEIGHT_SUM', 'W_PROGRESS_MISMATCH'].includes(code))).toEqual([]);
    expect(read).toMatchObject({ objectives: sample.objectives.length, keyResults: sample.keyResults.length, initiatives: sample.initiatives.length });
    const [before, after] = [sample, back].map((one) => evaluate(one, '2026-11-21').keyResults);
    const inTable = sample.keyResults.filter(({ measure }) => measure.type === 'increase' || measure.type === 'decrease');
    expect(inTable.filter(({ id }) => before[id].value !== after[id].value).map(({ id }) => [id, before[id].value, after[id].value])).toEqual([]);
  });

  it('says what a table has no place for', () => {
    const sample = sampleOf(60);
    const fields = writeFile(sample, 'csv', now).problems.map((problem) => [problem.code, problem.field]);
    expect(fields).toEqual(expect.arrayContaining([['W_NOT_IN_TABLE', 'Measures'], ['W_NOT_IN_TABLE', 'Confidence'], ['W_NOT_IN_TABLE', 'Obstacles'], ['W_NOT_IN_TABLE', 'Other rows of the log']]));
  });

  it('has no cell in a table that a spreadsheet would run, whatever is written into it', () => {
    const sample = sampleOf(60);
    const [first, second] = sample.objectives;
    Object.assign(first, { title: '=HYPERLINK("http://x","y")', description: '@SUM(A1)' });
    Object.assign(second, { title: '\u2212not a minus', description: '-5', owner: '+somebody' });
    const table = new TextDecoder().decode(writeFile(sample, 'csv', now).content);
    expect(table).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(table).toContain(`,'@SUM(A1),`);
    expect(table).toContain(`,-5,`);
    expect(table).toContain(`,'+somebody,`);
    expect(table).not.toMatch(/(^|[,\n])"?[=@]/);
  });

  it('gives the same bytes each time', () => {
    const sample = sampleOf(60);
    for (const kind of ['json', 'csv', 'xlsx'] as const) expect(Buffer.compare(writeFile(sample, kind, now).content, writeFile(sample, kind, now).content)).toBe(0);
  });
});
