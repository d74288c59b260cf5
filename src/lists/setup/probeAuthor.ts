import { ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { Finding } from '../OkrLists';
import { type UserBody, userSelect } from './observe';

/** Rows of the settings list with which the server is tried; set-up takes them out again. */
export const probeTitles = { made: 'OKR set-up: probe', edited: 'OKR set-up: probe edited', added: 'OKR set-up: probe added' } as const;

interface ProbeRow {
  Id: number;
  Title: string;
  AuthorId: number;
}

const read = async (site: Site): Promise<ProbeRow[]> =>
  site.getAll<ProbeRow>(site.items('OKRSettings'), { $select: 'Id,Title,AuthorId', $filter: Object.values(probeTitles).map((title) => `Title eq '${title}'`).join(' or '), $top: 100 });

/** The server said no; anything else is a failure. */
const isTaken = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ServerError) || error.status >= 500) throw error;
  }
};

/**
 * Tries whether the server lets a caller name somebody else as the author of a row: when it is changed (then imported and handed-over goals become their
 * owner's own), and when it is added (then an administrator, at least, could write check-ins in the name of others). Each request leaves a trace, so that a
 * set-up that stopped here goes on and does not begin anew.
 */
export const probeAuthor = async (site: Site, me: number): Promise<Finding[]> => {
  const users = await site.getAll<UserBody>('_api/web/siteusers', { $select: userSelect, $top: 5000 });
  const other = users.find((user) => user.Id !== me && user.LoginName.toLowerCase().startsWith('i:0#.f|membership|'));
  if (other === undefined) return ['author-unknown'];
  const path = site.items('OKRSettings');
  const claim = JSON.stringify([{ Key: other.LoginName }]);
  const formValues = (title: string): object[] => [{ FieldName: 'Title', FieldValue: title }, { FieldName: 'Author', FieldValue: claim }, { FieldName: 'Editor', FieldValue: claim }];
  let rows = await read(site);
  const find = (title: string): ProbeRow | undefined => rows.find((row) => row.Title === title);
  if (!find(probeTitles.edited)) {
    const made = find(probeTitles.made) ?? (await site.post<ProbeRow>(path, { Title: probeTitles.made })).body;
    await isTaken(() => site.post(`${path}(${made.Id})/validateUpdateListItem`, { formValues: formValues(probeTitles.edited), bNewDocumentUpdate: true }));
  }
  if (!find(probeTitles.added)) {
    const listItemCreateInfo = { FolderPath: { DecodedUrl: site.listUrl('OKRSettings') }, UnderlyingObjectType: 0 };
    await isTaken(() => site.post(`${site.list('OKRSettings')}/AddValidateUpdateItemUsingPath`, { listItemCreateInfo, formValues: formValues(probeTitles.added), bNewDocumentUpdate: true }));
  }
  rows = await read(site);
  return [find(probeTitles.edited)?.AuthorId === other.Id ? 'author-on-edit-taken' : 'author-on-edit-refused', find(probeTitles.added)?.AuthorId === other.Id ? 'author-on-add-taken' : 'author-on-add-refused'];
};
