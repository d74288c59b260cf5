import type { Answer, Call } from '../../http/Call';
import { isObject, type Json } from '../../odata/json';
import { pageAnswer, readOf } from '../items/itemsResource';
import { readItems } from '../items/readItems';
import type { List } from '../lists/List';
import { placeOf, readCaml, selectionOf } from './camlQuery';

/** `getitems`: rows by a CAML query. A filter that no index serves answers with part of the rows and says nothing of it, as the real one does. */
export function getItems(list: List, call: Call): Answer {
  const given = isObject(call.body.query) ? call.body.query : {};
  const view = readCaml(typeof given.ViewXml === 'string' ? given.ViewXml : '', call.core, list, call.person);
  const { options } = call;
  const chosen = options.select === null ? selectionOf(view, list) : { select: options.select, chosen: options.chosen };
  const position = isObject(given.ListItemCollectionPosition) ? given.ListItemCollectionPosition.PagingInfo : undefined;
  const page = readItems(call.core, list, {
    ...readOf(call), caml: true, place: placeOf(view, given.FolderServerRelativeUrl, list),
    query: { ...view.query, ...chosen, expand: options.expand, top: view.rowLimit ?? call.core.settings.largestPage, skipToken: pagingOf(position) }
  });
  // Unlike items, the answer holds no continuation: the caller makes the next position from the last row.
  return pageAnswer(list, { ...page, next: null }, call);
}

function pagingOf(position: Json | undefined): string | null {
  return typeof position === 'string' && position !== '' ? position.replace(/^\?/, '') : null;
}
