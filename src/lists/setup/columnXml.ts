import { columnFormats } from '../schema/columnFormats';
import type { ColumnSchema } from '../schema/ListSchema';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** SharePoint's names of the kinds of columns. */
export const fieldTypes = { text: 'Text', note: 'Note', number: 'Number', 'yes-no': 'Boolean', choice: 'Choice', person: 'User', lookup: 'Lookup' } as const;

/** SharePoint's own description of a column: what `createfieldasxml` takes. `lookupList`: id of the list that a lookup looks into. */
export const columnXml = (column: ColumnSchema, lookupList?: string): string => {
  const attributes: Record<string, string> = { Type: fieldTypes[column.type], Name: column.name, StaticName: column.name, DisplayName: column.title, Description: column.description, Required: 'FALSE' };
  if (column.type === 'text') attributes.MaxLength = '255';
  if (column.type === 'note') Object.assign(attributes, { NumLines: '6', RichText: 'FALSE', AppendOnly: 'FALSE' });
  if (column.type === 'choice') Object.assign(attributes, { Format: 'Dropdown', FillInChoice: 'FALSE' });
  if (column.type === 'person') Object.assign(attributes, { UserSelectionMode: 'PeopleOnly', UserSelectionScope: '0', List: 'UserInfo', ShowField: 'ImnName' });
  if (column.type === 'lookup') Object.assign(attributes, { List: `{${lookupList ?? ''}}`, ShowField: 'Title' });
  if (column.indexed === true || column.unique === true) attributes.Indexed = 'TRUE';
  if (column.unique === true) attributes.EnforceUniqueValues = 'TRUE';
  if (column.format) attributes.CustomFormatter = columnFormats[column.format];
  const inner = [
    column.default === undefined ? '' : `<Default>${escaped(column.default)}</Default>`,
    column.choices ? `<CHOICES>${column.choices.map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('')}</CHOICES>` : ''
  ].join('');
  const head = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`).join(' ');
  return inner === '' ? `<Field ${head} />` : `<Field ${head}>${inner}</Field>`;
};
