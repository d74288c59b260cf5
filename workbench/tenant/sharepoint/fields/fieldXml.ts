import { randomUUID } from 'node:crypto';
import { errors } from '../../errors';
import { parseXml, xmlText } from '../../storage/xml';
import { fieldData, fieldKinds, isLookup, isMulti, isPerson, type Field, type FieldData, type FieldTypeName } from './Field';

const truth = (value: string | undefined): boolean | undefined => (value === undefined ? undefined : /^(true|1)$/i.test(value));
const number = (value: string | undefined): number | undefined => (value === undefined || value === '' || !Number.isFinite(Number(value)) ? undefined : Number(value));

/** Reads `<Field Type="Choice" …>`. `Name` is only a wish for the internal name: see AddFieldOptions.AddFieldInternalNameHint. */
export function fieldFromXml(xml: string): FieldData {
  const root = parseXml(xml);
  if (root.name !== 'Field') throw errors.refused('The schema of the column is not valid: a Field element is needed.', '-2130575340');
  const { attributes: a } = root;
  const child = (name: string): string | undefined => root.children.find((element) => element.name === name)?.text;
  const named = a.Type === 'UserMulti' || a.Type === 'LookupMulti' || !truth(a.Mult) ? a.Type : `${a.Type}Multi`;
  if (!Object.hasOwn(fieldKinds, named ?? '')) throw errors.refused(`Field type ${a.Type ?? ''} is not installed properly. Go to the list settings page to delete this field.`, '-2130575340');
  const type = named as FieldTypeName;
  const name = a.Name ?? a.StaticName ?? a.DisplayName;
  if (!name) throw errors.refused('The schema of the column is not valid: it has no name.', '-2130575340');
  const choices = root.children.find((element) => element.name === 'CHOICES')?.children.map((element) => element.text) ?? [];
  const given: Partial<FieldData> = {
    staticName: a.StaticName, description: a.Description, group: a.Group, required: truth(a.Required), indexed: truth(a.Indexed), unique: truth(a.EnforceUniqueValues), hidden: truth(a.Hidden),
    readOnly: truth(a.ReadOnly), sealed: truth(a.Sealed), defaultValue: child('Default'), defaultFormula: child('DefaultFormula'), choices, fillIn: truth(a.FillInChoice),
    lookupList: isPersonType(type) ? 'UserInfo' : a.List?.replace(/[{}]/g, '').toLowerCase(), lookupField: a.ShowField, primaryFieldId: a.FieldRef?.replace(/[{}]/g, '').toLowerCase(),
    relationship: a.RelationshipDeleteBehavior === 'Cascade' ? 1 : a.RelationshipDeleteBehavior === 'Restrict' ? 2 : undefined, maxLength: number(a.MaxLength),
    richText: truth(a.RichText), numberOfLines: number(a.NumLines), appendOnly: truth(a.AppendOnly), minimum: number(a.Min), maximum: number(a.Max), decimals: number(a.Decimals),
    percentage: truth(a.Percentage), displayFormat: a.Format === undefined ? undefined : a.Format === 'DateOnly' || a.Format === 'Hyperlink' ? 0 : 1, formula: child('Formula'),
    outputType: a.ResultType, selectionMode: a.UserSelectionMode === undefined ? undefined : a.UserSelectionMode === 'PeopleOnly' || a.UserSelectionMode === '0' ? 0 : 1,
    selectionGroup: number(a.UserSelectionScope), localeId: number(a.LCID), customFormatter: child('CustomFormatter') ?? a.CustomFormatter, showInNewForm: truth(a.ShowInNewForm),
    showInEditForm: truth(a.ShowInEditForm), showInDisplayForm: truth(a.ShowInDisplayForm), clientSideComponentId: a.ClientSideComponentId
  };
  return fieldData({
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<FieldData>),
    id: (a.ID ?? randomUUID()).replace(/[{}]/g, '').toLowerCase(), internalName: name, title: a.DisplayName ?? name, type
  });
}

function isPersonType(type: FieldTypeName): boolean {
  return type === 'User' || type === 'UserMulti';
}

/** The field as XML, as `SchemaXml` gives it. */
export function fieldToXml(field: Field, sourceId: string): string {
  const f = field.data;
  const attributes: [string, string | number | boolean | null][] = [
    ['ID', `{${f.id}}`], ['Type', f.type], ['Name', f.internalName], ['StaticName', f.staticName], ['DisplayName', f.title], ['Description', f.description], ['Group', f.group],
    ['Required', f.required], ['Indexed', f.indexed], ['EnforceUniqueValues', f.unique], ['Hidden', f.hidden], ['ReadOnly', f.readOnly], ['SourceID', f.fromBase ? 'http://schemas.microsoft.com/sharepoint/v3' : `{${sourceId}}`]
  ];
  if (isLookup(field)) attributes.push(['List', isPerson(field) ? 'UserInfo' : `{${f.lookupList}}`], ['ShowField', isPerson(field) ? 'ImnName' : f.lookupField]);
  if (isMulti(field) && f.type !== 'MultiChoice') attributes.push(['Mult', true]);
  if (isPerson(field)) attributes.push(['UserSelectionMode', f.selectionMode === 0 ? 'PeopleOnly' : 'PeopleAndGroups'], ['UserSelectionScope', f.selectionGroup]);
  if (f.primaryFieldId) attributes.push(['FieldRef', f.primaryFieldId]);
  if (f.relationship > 0) attributes.push(['RelationshipDeleteBehavior', f.relationship === 1 ? 'Cascade' : 'Restrict']);
  if (f.type === 'Text') attributes.push(['MaxLength', f.maxLength]);
  if (f.type === 'Note') attributes.push(['NumLines', f.numberOfLines], ['RichText', f.richText], ['AppendOnly', f.appendOnly]);
  if (f.type === 'DateTime') attributes.push(['Format', f.displayFormat === 0 ? 'DateOnly' : 'DateTime']);
  if (f.type === 'URL') attributes.push(['Format', f.displayFormat === 0 ? 'Hyperlink' : 'Image']);
  if (f.type === 'Choice' || f.type === 'MultiChoice') attributes.push(['FillInChoice', f.fillIn]);
  if (f.minimum !== null) attributes.push(['Min', f.minimum]);
  if (f.maximum !== null) attributes.push(['Max', f.maximum]);
  if (f.decimals >= 0) attributes.push(['Decimals', f.decimals]);
  if (f.percentage) attributes.push(['Percentage', true]);
  if (f.type === 'Calculated') attributes.push(['ResultType', f.outputType]);
  const inside = [
    f.choices.length > 0 ? `<CHOICES>${f.choices.map((choice) => `<CHOICE>${xmlText(choice)}</CHOICE>`).join('')}</CHOICES>` : '',
    f.defaultValue !== null ? `<Default>${xmlText(f.defaultValue)}</Default>` : '',
    f.formula ? `<Formula>${xmlText(f.formula)}</Formula>` : ''
  ].join('');
  const head = attributes.map(([name, value]) => `${name}="${xmlText(typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value ?? ''))}"`).join(' ');
  return inside === '' ? `<Field ${head} />` : `<Field ${head}>${inside}</Field>`;
}
