/** How a column is drawn in list views. */
export type ColumnFormat = 'status' | 'progress';

const schema = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

/** Classes of SharePoint's own palette; the word stands in the cell, so that colour never says it alone. */
const statusClasses = [
  ['on-track', 'sp-css-backgroundColor-BgMintGreen'], ['behind', 'sp-css-backgroundColor-BgGold'], ['at-risk', 'sp-css-backgroundColor-BgCoral'], ['closed', 'sp-css-backgroundColor-BgLightGray'],
  ['postponed', 'sp-css-backgroundColor-BgLightGray']
] as const;

const status = {
  $schema: schema, elmType: 'div', style: { display: '=if(@currentField == \'\', \'none\', \'inline-flex\')', padding: '0 8px', 'border-radius': '10px', 'line-height': '20px' },
  attributes: { class: `=${statusClasses.reduceRight((rest, [value, name]) => `if(@currentField == '${value}', '${name}', ${rest})`, '\'\'')}` }, txtContent: '@currentField'
};

const progress = {
  $schema: schema, elmType: 'div', style: { display: 'flex', 'align-items': 'center', width: '100%' },
  children: [
    {
      elmType: 'div', attributes: { class: 'ms-bgColor-neutralLight' }, style: { 'flex-grow': '1', height: '6px', 'border-radius': '3px', 'margin-inline-end': '8px', overflow: 'hidden' },
      children: [{ elmType: 'div', attributes: { class: 'ms-bgColor-themePrimary' }, style: { height: '6px', width: '=toString(if(@currentField > 1, 100, if(@currentField < 0, 0, @currentField * 100))) + \'%\'' } }]
    },
    { elmType: 'span', style: { 'white-space': 'nowrap' }, txtContent: '=if(toString(@currentField) == \'\', \'\', toString(floor(@currentField * 100)) + \' %\')' }
  ]
};

/** Column formatting as SharePoint stores it: JSON in the column's `CustomFormatter`. */
export const columnFormats: Readonly<Record<ColumnFormat, string>> = { status: JSON.stringify(status), progress: JSON.stringify(progress) };
