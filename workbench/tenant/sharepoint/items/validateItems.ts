import { errors, TenantError } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { isObject, type Json, type JsonObject } from '../../odata/json';
import { jsonAnswer } from '../../odata/Resource';
import { midnightOf } from '../../storage/instant';
import { isDateOnly, isPerson, type Field } from '../fields/Field';
import { fieldByName, isLibrary, type List } from '../lists/List';
import { hasRight, right } from '../rights';
import { ensureUser } from '../security/principalEntity';
import { instantFromText, numberFromText } from '../web/locales';
import { timeZoneOf } from '../web/timeZones';
import { demandEtag } from './etag';
import { inRange, isWritable, link, reference, type Stored, type StoredValues } from './fieldValues';
import { demandOn, findItem, rightsOn, rightsOnItem, type ItemState } from './visibility';
import { addItem, demandRequired, updateItem, type Origin } from './writeItems';

interface FormValue {
  readonly name: string;
  readonly value: string | null;
  /** What is wrong with it; null: nothing. */
  message: string | null;
}

/**
 * The form's way of writing: `validateUpdateListItem`. Values are texts as the site's people type them. The answer is 200 even when values were refused:
 * each says so itself, and then nothing is written. Author, Editor, Created and Modified can be set too, within what the settings allow.
 */
export function validateUpdate(list: List, item: ItemState, call: Call): Answer {
  const form = formValues(call.body.formValues);
  const { core } = call;
  const silent = call.body.bNewDocumentUpdate === true;
  core.database.transaction(() => {
    const current = findItem(core, list, item.id, call.person);
    demandEtag(call, current);
    const rights = rightsOnItem(core, list, current, call.person);
    if (!hasRight(rights, right.editItems)) throw errors.accessDenied();
    const { values, origin } = read(list, form, call, core.settings.authorOnEdit);
    if (form.every((value) => value.message === null)) attempt(form, () => updateItem(core, list, current, call.person, values, { ...origin, silent }));
  });
  return formAnswer('ValidateUpdateListItem', form, item.id, call);
}

/** `AddValidateUpdateItemUsingPath`: the same for a new row. */
export function addValidated(list: List, call: Call): Answer {
  const { core, body } = call;
  const form = formValues(body.formValues);
  const info = isObject(body.listItemCreateInfo) ? body.listItemCreateInfo : {};
  demandOn(core, list, call.person, right.addItems);
  const mayEdit = hasRight(rightsOn(core, list, call.person), right.editItems);
  let id = 0;
  core.database.transaction(() => {
    const { values, origin } = read(list, form, call, mayEdit ? core.settings.authorOnEdit : core.settings.authorOnAdd);
    if (form.some((value) => value.message !== null)) return;
    attempt(form, () => {
      demandRequired(list, values);
      id = addItem(core, list, call.person, values, { ...origin, ...folder(list, info) });
    });
  });
  if (id > 0) form.push({ name: 'Id', value: String(id), message: null });
  return formAnswer('AddValidateUpdateItemUsingPath', form, id, call);
}

/** A new row's place: a folder's path inside the list, and whether it is a folder itself (UnderlyingObjectType 1). */
function folder(list: List, info: JsonObject): Origin {
  const path = isObject(info.FolderPath) && typeof info.FolderPath.DecodedUrl === 'string' ? info.FolderPath.DecodedUrl.replace(/\/$/, '') : list.path;
  const dir = path.replace(/^https?:\/\/[^/]+/i, '');
  if (dir !== '' && !`${dir}/`.toLowerCase().startsWith(`${list.path}/`.toLowerCase())) throw errors.listMissingByUrl(dir);
  const isFolder = info.UnderlyingObjectType === 1;
  const leaf = isObject(info.LeafName) && typeof info.LeafName.DecodedUrl === 'string' ? info.LeafName.DecodedUrl : undefined;
  return { ...(isFolder ? { fsType: 1 } : {}), ...(leaf && (isFolder || isLibrary(list)) ? { leaf } : {}), ...(dir !== '' && dir.toLowerCase() !== list.path.toLowerCase() ? { dir } : {}) };
}

function formValues(given: Json | undefined): FormValue[] {
  const array = isObject(given) ? given.results : given;
  if (!Array.isArray(array)) throw errors.invalidArgument();
  return array.map((entry) => {
    if (!isObject(entry) || typeof entry.FieldName !== 'string') throw errors.invalidArgument();
    const value = entry.FieldValue;
    if (value !== null && value !== undefined && typeof value !== 'string') throw errors.badValue('Edm.String');
    return { name: entry.FieldName, value: value ?? null, message: null };
  });
}

/** A refusal of the whole write (duplicate, required) is told at a value, as forms do. */
function attempt(form: FormValue[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof TenantError) || error.status !== 500) throw error;
    if (form.length === 0) throw error;
    form[0].message = error.message;
  }
}

function read(list: List, form: readonly FormValue[], call: Call, mayImpersonate: boolean): { values: StoredValues; origin: Origin } {
  const values: StoredValues = new Map();
  const special: { author?: number; editor?: number; created?: string; modified?: string } = {};
  for (const value of form) {
    const field = fieldByName(list, value.name);
    if (!field) {
      value.message = `Column '${value.name}' does not exist. It may have been deleted by another user.`;
      continue;
    }
    try {
      if (field.data.fromBase && /^(Author|Editor|Created|Modified)$/.test(value.name)) readSpecial(list, field, value, call, special);
      else if (isWritable(field)) values.set(field, stored(list, field, value.value ?? '', call));
      else value.message = 'The field is read-only.';
    } catch (error) {
      if (!(error instanceof TenantError)) throw error;
      value.message = error.message;
    }
  }
  // Author alone is passed over without a word: it counts only together with Editor.
  const { author, ...rest } = special;
  return { values, origin: mayImpersonate ? { ...rest, ...(author !== undefined && special.editor !== undefined ? { author } : {}) } : {} };
}

function readSpecial(list: List, field: Field, value: FormValue, call: Call, special: { author?: number; editor?: number; created?: string; modified?: string }): void {
  const read = stored(list, field, value.value ?? '', call);
  switch (value.name) {
    case 'Author': special.author = Number(read) || undefined; break;
    case 'Editor': special.editor = Number(read) || undefined; break;
    case 'Created': special.created = read === null ? undefined : String(read); break;
    default: special.modified = read === null ? undefined : String(read);
  }
}

/** A form's text as the column stores it; a refusal says why in the form's words. */
function stored(list: List, field: Field, text: string, call: Call): Stored {
  const { core } = call;
  const { data } = field;
  if (text === '') {
    if (data.required) throw errors.refused('You can\'t leave this blank.');
    return null;
  }
  switch (data.type) {
    case 'Text':
      if (text.length > data.maxLength) throw errors.refused(`The value may have at most ${data.maxLength} characters.`);
      return text;
    case 'Number':
    case 'Currency':
    case 'Integer': {
      const number = numberFromText(text, list.web);
      if (!Number.isFinite(number)) throw errors.refused('Only numbers can go here.');
      return inRange(field, number);
    }
    case 'Boolean':
      if (!/^(1|0|yes|no|true|false)$/i.test(text)) throw errors.refused('The value is not valid.');
      return /^(1|yes|true)$/i.test(text) ? 1 : 0;
    case 'DateTime': {
      const instant = instantFromText(text, list.web);
      if (instant === null) throw errors.refused('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
      return isDateOnly(field) ? midnightOf(instant, timeZoneOf(list.web).zone) : instant;
    }
    case 'Choice':
      if (!data.fillIn && !data.choices.includes(text)) throw errors.refused('The value is not one of the choices.');
      return text;
    case 'MultiChoice': {
      const parts = text.split(text.includes(';#') ? ';#' : ';').map((part) => part.trim()).filter((part) => part !== '');
      if (!data.fillIn && parts.some((part) => !data.choices.includes(part))) throw errors.refused('The value is not one of the choices.');
      return parts.length === 0 ? null : JSON.stringify(parts);
    }
    case 'User':
    case 'UserMulti': return people(list, field, text, call);
    case 'Lookup': return reference(core, list, field, parseInt(text, 10) || 0);
    case 'LookupMulti': {
      const ids = text.split(';').map((part) => part.replace(/^#/, '')).filter((part) => /^\d+$/.test(part)).map((part) => reference(core, list, field, Number(part)));
      return ids.length === 0 ? null : JSON.stringify(ids);
    }
    case 'URL': {
      const [url, ...description] = text.split(', ');
      return link({ Url: url, Description: description.join(', ') });
    }
    default: return text;
  }
}

function people(list: List, field: Field, text: string, call: Call): Stored {
  let keys: unknown;
  try {
    keys = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw errors.refused('The user does not exist or is not unique.');
    throw error;
  }
  if (!Array.isArray(keys) || !isPerson(field)) throw errors.refused('The user does not exist or is not unique.');
  const ids = keys.map((entry: unknown) => {
    if (!isObject(entry) || typeof entry.Key !== 'string') throw errors.refused('The user does not exist or is not unique.');
    const group = call.core.principals.byLogin(list.web.site.n, entry.Key);
    return group ? group.id : ensureUser(call, entry.Key).id;
  });
  if (ids.length === 0) return null;
  return field.data.type === 'UserMulti' ? JSON.stringify(ids) : ids[0];
}

function formAnswer(name: string, form: readonly FormValue[], id: number, call: Call): Answer {
  const results: JsonObject[] = form.map((value) => ({
    ErrorCode: value.message === null ? 0 : -2130575155, ErrorMessage: value.message, FieldName: value.name, FieldValue: value.value, HasException: value.message !== null, ItemId: id
  }));
  if (call.format.level === 'verbose') return jsonAnswer(call, { d: { [name]: { results } } });
  const head: JsonObject = call.format.level === 'minimal' ? { 'odata.metadata': `${call.webUrl}/_api/$metadata#Collection(SP.ListItemFormUpdateValue)` } : {};
  return jsonAnswer(call, { ...head, value: results });
}
