import { randomUUID } from 'node:crypto';
import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import { isObject, type Json, type JsonObject, type Value } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { nothing, textResource, type Resource } from '../../odata/Resource';
import { demandOn } from '../items/visibility';
import { tableOf, type List } from '../lists/List';
import { viewsOf } from '../lists/views';
import { right } from '../rights';
import type { Web } from '../webs';
import { columnOf, entityPropertyName, fieldData, fieldKinds, isLookup, isMulti, type Field, type FieldData, type FieldTypeName } from './Field';
import { fieldFromXml, fieldToXml } from './fieldXml';
import { quoted } from '../items/itemTable';

/** Where a field is: in a list, or among the site's columns (list null). */
interface At {
  readonly list: List | null;
  readonly web: Web;
  readonly field: Field;
}

type Read = (at: At, call: Call) => Value;
const of = (read: (data: FieldData, field: Field) => Value): Read => ({ field }) => read(field.data, field);
const parent = ({ list }: At): string => (list ? `Web/Lists(guid'${list.id}')` : 'Web');

const common: Readonly<Record<string, Read>> = {
  AutoIndexed: () => false,
  CanBeDeleted: of((f) => !f.fromBase && !f.sealed),
  ClientSideComponentId: of((f) => f.clientSideComponentId ?? '00000000-0000-0000-0000-000000000000'),
  ClientSideComponentProperties: () => null,
  ClientValidationFormula: () => null,
  ClientValidationMessage: () => null,
  CustomFormatter: of((f) => f.customFormatter),
  DefaultFormula: of((f) => f.defaultFormula),
  DefaultValue: of((f) => f.defaultValue),
  Description: of((f) => f.description),
  Direction: () => 'none',
  EnforceUniqueValues: of((f) => f.unique),
  EntityPropertyName: of((f) => entityPropertyName(f.internalName)),
  Filterable: of((f, field) => fieldKinds[f.type].sortable && !isMulti(field)),
  FromBaseType: of((f) => f.fromBase),
  Group: of((f) => f.group),
  Hidden: of((f) => f.hidden),
  Id: of((f) => f.id),
  Indexed: of((f) => f.indexed),
  IndexStatus: of((f) => (f.indexed ? 1 : 0)),
  InternalName: of((f) => f.internalName),
  IsModern: () => false,
  JSLink: () => 'clienttemplates.js',
  PinnedToFiltersPane: () => false,
  ReadOnlyField: of((f) => f.readOnly || f.type === 'Calculated'),
  Required: of((f) => f.required),
  SchemaXml: ({ field, list, web }) => fieldToXml(field, list?.id ?? web.data.id),
  Scope: ({ list, web }) => list?.path ?? (web.path || '/'),
  Sealed: of((f) => f.sealed),
  ShowInFiltersPane: () => 0,
  Sortable: of((f) => fieldKinds[f.type].sortable),
  StaticName: of((f) => f.staticName),
  Title: of((f) => f.title),
  FieldTypeKind: of((f) => fieldKinds[f.type].kind),
  TypeAsString: of((f) => f.type),
  TypeDisplayName: of((f) => f.type),
  TypeShortDescription: of((f) => f.type),
  ValidationFormula: of((f) => f.validationFormula),
  ValidationMessage: of((f) => f.validationMessage)
};

const ofType: Partial<Record<FieldTypeName, Readonly<Record<string, Read>>>> = {
  Text: { MaxLength: of((f) => f.maxLength) },
  Note: { AllowHyperlink: () => false, AppendOnly: of((f) => f.appendOnly), NumberOfLines: of((f) => f.numberOfLines), RestrictedMode: () => true, RichText: of((f) => f.richText), UnlimitedLengthInDocumentLibrary: () => false, WikiLinking: () => false },
  DateTime: { DateTimeCalendarType: () => 1, DateFormat: () => null, DisplayFormat: of((f) => f.displayFormat), FriendlyDisplayFormat: of((f) => f.friendlyFormat), TimeFormat: () => null },
  Choice: { Choices: of((f) => f.choices), FillInChoice: of((f) => f.fillIn), Mappings: () => null, EditFormat: () => 0 },
  MultiChoice: { Choices: of((f) => f.choices), FillInChoice: of((f) => f.fillIn), Mappings: () => null },
  Number: { CommaSeparator: () => true, CustomUnitName: () => null, CustomUnitOnRight: () => true, DisplayFormat: of((f) => f.decimals), MaximumValue: of((f) => f.maximum ?? 1.7976931348623157e308), MinimumValue: of((f) => f.minimum ?? -1.7976931348623157e308), ShowAsPercentage: of((f) => f.percentage), Unit: () => null },
  Currency: { CurrencyLocaleId: of((f) => f.localeId), DisplayFormat: of((f) => f.decimals), MaximumValue: of((f) => f.maximum ?? 1.7976931348623157e308), MinimumValue: of((f) => f.minimum ?? -1.7976931348623157e308) },
  Lookup: lookup(),
  LookupMulti: lookup(),
  User: { ...lookup(), AllowDisplay: () => true, Presence: () => true, SelectionGroup: of((f) => f.selectionGroup), SelectionMode: of((f) => f.selectionMode), UserDisplayOptions: () => null },
  UserMulti: { ...lookup(), AllowDisplay: () => true, Presence: () => true, SelectionGroup: of((f) => f.selectionGroup), SelectionMode: of((f) => f.selectionMode), UserDisplayOptions: () => null },
  URL: { DisplayFormat: of((f) => f.displayFormat) },
  Calculated: { CurrencyLocaleId: of((f) => f.localeId), DateFormat: () => 0, DisplayFormat: of((f) => f.decimals), Formula: of((f) => f.formula), OutputType: of((f) => fieldKinds[(f.outputType in fieldKinds ? f.outputType : 'Text') as FieldTypeName].kind), ShowAsPercentage: () => false }
};

function lookup(): Readonly<Record<string, Read>> {
  return {
    AllowMultipleValues: of((_f, field) => isMulti(field)), DependentLookupInternalNames: () => [], IsDependentLookup: of((f) => f.primaryFieldId !== null), IsRelationship: of((_f, field) => isLookup(field)),
    LookupField: of((f) => f.lookupField), LookupList: of((f) => (f.lookupList === 'UserInfo' ? '' : `{${f.lookupList}}`)), LookupWebId: ({ web }) => web.data.id,
    PrimaryFieldId: of((f) => f.primaryFieldId), RelationshipDeleteBehavior: of((f) => f.relationship), UnlimitedLengthInDocumentLibrary: () => false
  };
}

function demandManage(call: Call, at: Pick<At, 'list' | 'web'>): void {
  if (at.list) demandOn(call.core, at.list, call.person, right.manageLists);
  else call.core.permissions.demand(at.web.site, call.core.permissions.webScope(at.web), call.person, right.manageWeb);
}

const flagAction = (change: (data: FieldData, value: boolean) => void) => (at: At, given: Arguments, call: Call) => {
  demandManage(call, at);
  call.core.change(() => {
    change(at.field.data, given.flag('value'));
    call.core.lists.saveField(at.list, at.field, at.field.data.indexed);
  });
  return nothing(200);
};

const types = new Map<FieldTypeName, EntityType<At>>();

function typeOf(type: FieldTypeName): EntityType<At> {
  let made = types.get(type);
  if (!made) {
    made = {
      name: fieldKinds[type].typeName,
      address: (at) => `${parent(at)}/Fields(guid'${at.field.data.id}')`,
      properties: { ...common, ...ofType[type] },
      navigations: { DescriptionResource: (at) => textResource(at.field.data.description), TitleResource: (at) => textResource(at.field.data.title) },
      actions: {
        SetShowInDisplayForm: flagAction((data, value) => { data.showInDisplayForm = value; }),
        SetShowInEditForm: flagAction((data, value) => { data.showInEditForm = value; }),
        SetShowInNewForm: flagAction((data, value) => { data.showInNewForm = value; })
      },
      update: (at, changes, call) => update(at, changes, call),
      remove: (at, call) => remove(at, call)
    };
    types.set(type, made);
  }
  return made;
}

function entity(at: At): AnyEntity {
  return new Entity(typeOf(at.field.data.type), at);
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: Json | undefined): boolean | undefined => (typeof value === 'boolean' ? value : typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined);
const number = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined);
const list = (value: Json | undefined): string[] | undefined => {
  const array = isObject(value) ? value.results : value;
  return Array.isArray(array) ? array.map(String) : undefined;
};

/** Properties of the API as data of the field; what is not named is left out. */
function fromProperties(body: JsonObject): Partial<FieldData> {
  const given: Partial<FieldData> = {
    title: text(body.Title), description: text(body.Description), group: text(body.Group), required: flag(body.Required), indexed: flag(body.Indexed), unique: flag(body.EnforceUniqueValues),
    hidden: flag(body.Hidden), readOnly: flag(body.ReadOnlyField), choices: list(body.Choices), fillIn: flag(body.FillInChoice), maxLength: number(body.MaxLength), richText: flag(body.RichText),
    numberOfLines: number(body.NumberOfLines), appendOnly: flag(body.AppendOnly), minimum: number(body.MinimumValue), maximum: number(body.MaximumValue), displayFormat: number(body.DisplayFormat),
    friendlyFormat: number(body.FriendlyDisplayFormat), formula: text(body.Formula), selectionMode: number(body.SelectionMode), selectionGroup: number(body.SelectionGroup),
    localeId: number(body.CurrencyLocaleId), lookupField: text(body.LookupField) ?? text(body.LookupFieldName), relationship: number(body.RelationshipDeleteBehavior), percentage: flag(body.ShowAsPercentage),
    lookupList: (text(body.LookupList) ?? text(body.LookupListId))?.replace(/[{}]/g, '').toLowerCase(), clientSideComponentId: text(body.ClientSideComponentId)
  };
  for (const [name, key] of [['DefaultValue', 'defaultValue'], ['CustomFormatter', 'customFormatter'], ['ValidationFormula', 'validationFormula'], ['ValidationMessage', 'validationMessage']] as const) {
    if (body[name] !== undefined) given[key] = text(body[name]) ?? null;
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<FieldData>;
}

function update(at: At, changes: JsonObject, call: Call): void {
  demandManage(call, at);
  const { field } = at;
  const before = field.data;
  let given = fromProperties(changes);
  const xml = text(changes.SchemaXml);
  if (xml !== undefined) given = { ...fieldFromXml(xml), id: before.id, internalName: before.internalName, staticName: before.staticName, type: before.type, ...given };
  if (given.unique === true && !before.unique && given.indexed !== true && !before.indexed) throw errors.refused('A unique column must be indexed.', '-2130575245');
  const after = { ...before, ...given, fromBase: before.fromBase };
  if (at.list) checkIndex(call, at.list, { ...field, data: after }, before);
  if (at.list && after.unique && !before.unique) checkNoDuplicates(call, at.list, field);
  const wasIndexed = before.indexed;
  Object.assign(before, after);
  call.core.lists.saveField(at.list, field, wasIndexed);
}

function remove(at: At, call: Call): void {
  demandManage(call, at);
  const { field } = at;
  if (field.data.fromBase || field.data.sealed) throw errors.refused('The field cannot be deleted.', '-2130575194');
  if (!at.list) {
    call.core.lists.removeColumnOf(at.web, field);
    return;
  }
  for (const view of viewsOf(call.core, at.list)) {
    if (!view.data.fields.includes(field.data.internalName)) continue;
    const data = { ...view.data, fields: view.data.fields.filter((name) => name !== field.data.internalName) };
    call.core.database.run('UPDATE views SET data = ? WHERE n = ?', JSON.stringify(data), view.n);
  }
  call.core.lists.removeField(at.list, field);
}

function checkIndex(call: Call, at: List, field: Field, before: FieldData | null): void {
  const { data } = field;
  if (data.indexed && before?.indexed !== true) {
    if (!fieldKinds[data.type].indexable) throw errors.refused('This field cannot be indexed.', '-2130575230');
    if (at.itemCount > call.core.settings.listViewThreshold) throw errors.threshold();
    const indexes = at.fields.filter((other) => other.data.indexed && other.data.internalName !== 'ID').length;
    if (indexes >= call.core.settings.indexLimit) throw errors.refused(`You have reached the maximum number of indexed columns (${call.core.settings.indexLimit}).`, '-2130575231');
  }
  if (data.unique && before?.unique !== true) {
    const { uniqueNeedsOpenRead, uniqueNeedsOpenWrite } = call.core.settings;
    if ((uniqueNeedsOpenRead && at.data.readSecurity === 2) || (uniqueNeedsOpenWrite && at.data.writeSecurity === 2)) {
      throw errors.refused('This column cannot enforce unique values because the list has item-level permissions.', '-2130575168');
    }
  }
}

function checkNoDuplicates(call: Call, at: List, field: Field): void {
  const column = quoted(columnOf(field) as string);
  const twice = call.core.database.get(`SELECT 1 FROM ${tableOf(at)} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`);
  if (twice) throw errors.duplicate();
}

/** A name that is not taken: SharePoint writes signs as `_x0020_`, keeps 32 characters, and appends a number. */
function freeName(wanted: string, taken: readonly Field[]): string {
  const encoded = [...wanted].map((sign) => (/[A-Za-z0-9_]/.test(sign) ? sign : `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)).join('').slice(0, 32);
  const names = new Set(taken.map((field) => field.data.internalName.toLowerCase()));
  if (!names.has(encoded.toLowerCase())) return encoded;
  for (let n = 0; ; n += 1) {
    const candidate = `${encoded.slice(0, 32 - String(n).length)}${n}`;
    if (!names.has(candidate.toLowerCase())) return candidate;
  }
}

const addToDefaultView = 16;
const internalNameHint = 8;

function add(call: Call, at: { readonly list: List | null; readonly web: Web }, given: FieldData, options: number): AnyEntity {
  demandManage(call, at);
  const { lists } = call.core;
  const taken = at.list ? at.list.fields : lists.columnsOf(at.web);
  const wished = (options & internalNameHint) !== 0 ? given.internalName : given.title;
  if ((options & internalNameHint) !== 0 && taken.some((field) => field.data.internalName.toLowerCase() === given.internalName.toLowerCase())) {
    throw errors.refused(`A duplicate field name "${given.internalName}" was found.`, '-2130575309');
  }
  if (taken.some((field) => field.data.id === given.id)) throw errors.refused(`A duplicate field with the ID {${given.id}} was found.`, '-2130575309');
  const internalName = freeName(wished, taken);
  const data: FieldData = { ...given, internalName, staticName: internalName, indexed: given.indexed || given.unique };
  if (/^(Lookup|LookupMulti)$/.test(data.type) && data.primaryFieldId === null && !targetOf(call, at.web, data)) throw errors.refused('Invalid field. Lookup column references a list that does not exist.', '-2130575200');
  const field: Field = { n: 0, data };
  if (at.list) {
    checkIndex(call, at.list, field, null);
    const added = lists.addField(at.list, data);
    if ((options & addToDefaultView) !== 0) addToView(call, at.list, internalName);
    return entity({ ...at, field: added });
  }
  return entity({ ...at, field: lists.addColumnOf(at.web, data) });
}

/** A lookup names its list by id, or in XML by its URL. */
function targetOf(call: Call, web: Web, data: FieldData): boolean {
  const { lists } = call.core;
  const found = lists.find(data.lookupList) ?? lists.byUrl(data.lookupList.startsWith('/') ? data.lookupList : `${web.path}/${data.lookupList}`);
  if (found) data.lookupList = found.id;
  return found !== undefined;
}

function addToView(call: Call, at: List, name: string): void {
  const view = viewsOf(call.core, at).find((candidate) => candidate.data.isDefault);
  if (view) call.core.database.run('UPDATE views SET data = ? WHERE n = ?', JSON.stringify({ ...view.data, fields: [...view.data.fields, name] }), view.n);
}

const byKind: ReadonlyMap<number, FieldTypeName> = new Map((Object.keys(fieldKinds) as FieldTypeName[]).reverse().map((type) => [fieldKinds[type].kind, type]));

function fromBody(body: JsonObject): FieldData {
  const kind = byKind.get(number(body.FieldTypeKind) ?? -1);
  const title = text(body.Title)?.trim();
  if (!kind || !title) throw errors.invalidArgument();
  const multi = flag(body.AllowMultipleValues) === true && (kind === 'Lookup' || kind === 'User');
  const type = multi ? (`${kind}Multi` as FieldTypeName) : kind;
  return fieldData({ ...fromProperties(body), id: randomUUID(), internalName: title, title, type, ...(type.startsWith('User') ? { lookupList: 'UserInfo' } : {}) });
}

/** The columns of a list, or of a site. */
export function fieldCollection(web: Web, of_: List | null, only: (field: Field) => boolean = () => true): Resource {
  const at = { web, list: of_ };
  const all = (call: Call): readonly Field[] => (of_ ? of_.fields : call.core.lists.columnsOf(web)).filter(only);
  const find = (call: Call, test: (field: Field) => boolean, name: string): AnyEntity => {
    const field = all(call).find(test);
    if (!field) throw errors.nameMissing('Column', `'${name}'`);
    return entity({ ...at, field });
  };
  const byId = (given: Arguments, call: Call): AnyEntity => {
    const id = given.needText('id').replace(/[{}]/g, '').toLowerCase();
    return find(call, (field) => field.data.id === id, id);
  };
  const byTitle = (given: Arguments, call: Call): AnyEntity => {
    const title = given.needText('title');
    return find(call, (field) => field.data.title === title, title);
  };
  return new Collection({
    address: `${of_ ? `Web/Lists(guid'${of_.id}')` : 'Web'}/Fields`,
    members: (call) => all(call).map((field) => entity({ ...at, field })),
    byKey: byId,
    navigations: {
      getbyid: byId,
      getbytitle: byTitle,
      getbyinternalnameortitle: (given, call) => {
        const name = given.needText('strName');
        return all(call).some((field) => field.data.internalName === name) ? find(call, (field) => field.data.internalName === name, name) : byTitle(given, call);
      }
    },
    actions: {
      createfieldasxml: (_given, call) => {
        const parameters = isObject(call.body.parameters) ? call.body.parameters : call.body;
        return add(call, at, fieldFromXml(text(parameters.SchemaXml) ?? ''), number(parameters.Options) ?? 0).answer(call, 200);
      },
      addfield: (_given, call) => add(call, at, fromBody(isObject(call.body.parameters) ? call.body.parameters : {}), 0).answer(call, 200),
      adddependentlookupfield: (given, call) => {
        const primary = all(call).find((field) => field.data.id === given.needText('primaryLookupFieldId', 1).replace(/[{}]/g, '').toLowerCase());
        if (!primary || !isLookup(primary)) throw errors.invalidArgument();
        const { lookupList, type } = primary.data;
        const title = given.needText('displayName', 0);
        return add(call, at, fieldData({ id: randomUUID(), internalName: title, title, type, lookupList, lookupField: given.needText('showField', 2), primaryFieldId: primary.data.id, readOnly: true }), 0).answer(call, 200);
      }
    },
    add: (body, call) => add(call, at, fromBody(body), 0)
  });
}
