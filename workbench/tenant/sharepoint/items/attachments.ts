import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import { Complex } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { nothing, type Resource } from '../../odata/Resource';
import { tableOf, type List } from '../lists/List';
import { hasRight, right } from '../rights';
import { rightsOnItem, type ItemState } from './visibility';
import { touchItem } from './writeItems';

interface Attachment {
  readonly list: List;
  readonly item: ItemState;
  readonly name: string;
}

const path = ({ list, item, name }: Attachment): string => `${list.path}/Attachments/${item.id}/${name}`;

const attachmentType: EntityType<Attachment> = {
  name: 'SP.Attachment',
  address: ({ list, item, name }) => `Web/Lists(guid'${list.id}')/Items(${item.id})/AttachmentFiles('${encodeURIComponent(name.replace(/'/g, '\'\''))}')`,
  properties: {
    FileName: ({ name }) => name,
    FileNameAsPath: ({ name }) => new Complex('SP.ResourcePath', { DecodedUrl: name }),
    ServerRelativePath: (attachment) => new Complex('SP.ResourcePath', { DecodedUrl: path(attachment) }),
    ServerRelativeUrl: path
  },
  navigations: { $value: (attachment) => content(attachment) },
  actions: { recycleObject: (attachment, _given, call) => remove(attachment, call), deleteWithParameters: (attachment, _given, call) => remove(attachment, call) },
  remove: (attachment, call) => {
    remove(attachment, call);
  }
};

function demandEdit({ list, item }: Attachment, call: Call): void {
  if (!list.data.enableAttachments) throw errors.refused('Attachments are not enabled for this list.', '-2130575255');
  if (!hasRight(rightsOnItem(call.core, list, item, call.person), right.editItems)) throw errors.accessDenied();
}

function remove(attachment: Attachment, call: Call): Answer {
  demandEdit(attachment, call);
  call.core.database.run('DELETE FROM attachments WHERE list = ? AND item = ? AND name = ?', attachment.list.n, attachment.item.id, attachment.name);
  recount(attachment, call);
  return nothing(200);
}

function recount({ list, item }: Attachment, call: Call): void {
  call.core.database.run(`UPDATE ${tableOf(list)} SET attachments = (SELECT count(*) FROM attachments WHERE list = ? AND item = ?) WHERE id = ?`, list.n, item.id, item.id);
  touchItem(call.core, list, item, call.person);
}

function content(attachment: Attachment): Resource {
  const put = (call: Call): Answer => call.core.change(() => {
    demandEdit(attachment, call);
    call.core.database.run('UPDATE attachments SET content = ? WHERE list = ? AND item = ? AND name = ?', call.raw.body, attachment.list.n, attachment.item.id, attachment.name);
    recount(attachment, call);
    return nothing(200);
  });
  return {
    get: (call) => {
      const row = call.core.database.get<{ content: Uint8Array }>('SELECT content FROM attachments WHERE list = ? AND item = ? AND name = ?', attachment.list.n, attachment.item.id, attachment.name);
      if (!row) throw errors.itemMissing();
      return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: Buffer.from(row.content) };
    },
    put, post: put
  };
}

/** `items(3)/AttachmentFiles`. */
export function attachmentsOf(list: List, item: ItemState): Collection {
  const names = (call: Call): string[] => call.core.database.all<{ name: string }>('SELECT name FROM attachments WHERE list = ? AND item = ? ORDER BY name', list.n, item.id).map((row) => row.name);
  const byName = (given: Arguments, call: Call): Entity<Attachment> => {
    const wanted = given.needText('fileName').toLowerCase();
    const name = names(call).find((candidate) => candidate.toLowerCase() === wanted);
    if (name === undefined) throw errors.itemMissing();
    return new Entity(attachmentType, { list, item, name });
  };
  return new Collection({
    address: `Web/Lists(guid'${list.id}')/Items(${item.id})/AttachmentFiles`,
    members: (call) => names(call).map((name) => new Entity(attachmentType, { list, item, name })),
    byKey: byName,
    navigations: { getbyfilename: byName },
    actions: {
      add: (given, call) => {
        const attachment: Attachment = { list, item, name: given.needText('fileName') };
        demandEdit(attachment, call);
        if (attachment.name === '' || /["#%*:<>?/\\|]/.test(attachment.name)) throw errors.invalidArgument('The file name is not valid.');
        if (names(call).some((name) => name.toLowerCase() === attachment.name.toLowerCase())) throw errors.refused('The specified name is already in use.', '-2130575257');
        call.core.database.run('INSERT INTO attachments (list, item, name, content) VALUES (?, ?, ?, ?)', list.n, item.id, attachment.name, call.raw.body);
        recount(attachment, call);
        return new Entity(attachmentType, attachment).answer(call, 200);
      }
    }
  });
}
