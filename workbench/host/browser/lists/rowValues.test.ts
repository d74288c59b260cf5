import { changedValues, editableFields, formValues } from './rowValues';
import type { ListField } from './SharePointLists';

const field = (InternalName: string, TypeAsString: string, more: Partial<ListField> = {}): ListField => ({ InternalName, TypeAsString, Title: InternalName, ReadOnlyField: false, Hidden: false, Required: false, ...more });
const FIELDS = [
  field('Title', 'Text'), field('Weight', 'Number'), field('Owner', 'User'), field('Helpers', 'UserMulti'), field('Done', 'Boolean'), field('Tags', 'MultiChoice'),
  field('Due', 'DateTime'), field('Kind', 'Choice'), field('Link', 'URL')
];
const ROW = {
  Id: 1, Title: 'Grow', Weight: 0.5, OwnerId: 7, HelpersId: [1, 2], Done: true, Tags: ['a'], Due: '2026-03-01T10:30:00Z', Kind: null, Link: { Url: 'https://example.com', Description: 'x' }
};
const userId = async (name: string): Promise<number> => name.length;

describe('the form of a row', () => {
  it('offers what a person may fill in', () => {
    const fields = [...FIELDS, field('ID', 'Counter'), field('Author', 'User'), field('Sum', 'Calculated'), field('Fixed', 'Text', { ReadOnlyField: true })];
    expect(editableFields(fields).map(({ InternalName }) => InternalName)).toEqual(FIELDS.map(({ InternalName }) => InternalName));
  });

  it('shows a row\'s values, and none of a new row', () => {
    expect(formValues(FIELDS, ROW)).toMatchObject({ Title: 'Grow', Weight: '0.5', Owner: '7', Helpers: '1, 2', Done: true, Tags: ['a'], Kind: '', Link: 'https://example.com' });
    expect(formValues(FIELDS, undefined)).toMatchObject({ Title: '', Weight: '', Owner: '', Done: false, Tags: [], Due: '' });
  });

  it('sends only what has changed', async () => {
    const before = formValues(FIELDS, ROW);
    expect(await changedValues(FIELDS, before, before, userId)).toEqual({});
    expect(await changedValues(FIELDS, before, { ...before, Title: 'Grow more', Weight: '', Done: false }, userId)).toEqual({ Title: 'Grow more', Weight: null, Done: false });
  });

  it('turns people into their numbers, and addresses and dates into SharePoint\'s form', async () => {
    const before = formValues(FIELDS, undefined);
    const after = { ...before, Owner: 'ada@x', Helpers: '4; bo@x', Link: 'https://example.com', Due: '2026-03-01T10:30' };
    expect(await changedValues(FIELDS, before, after, userId)).toEqual({
      OwnerId: 5, HelpersId: [4, 4], Link: { Url: 'https://example.com', Description: 'https://example.com' }, Due: new Date('2026-03-01T10:30').toISOString()
    });
  });

  it('brings a date back as it was', async () => {
    const before = formValues(FIELDS, ROW);
    expect(await changedValues(FIELDS, { ...before, Due: '' }, before, userId)).toEqual({ Due: '2026-03-01T10:30:00.000Z' });
  });

  it('names the column of a number that is none', async () => {
    const before = formValues(FIELDS, undefined);
    await expect(changedValues(FIELDS, before, { ...before, Weight: 'much' }, userId)).rejects.toThrow('Weight: "much" is not a number.');
  });
});
