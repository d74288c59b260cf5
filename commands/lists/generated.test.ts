import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { okrSchema } from '../../src/lists/schema/okrSchema';
import { projectRoot } from '../machine/projectRoot';
import { listsReferenceOf } from './listsReferenceOf';
import { siteScriptOf } from './siteScriptOf';

describe('what is generated from the schema', () => {
  it('docs/lists.md is as the manifest and the permission table are', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'lists.md'), 'utf8')).toBe(listsReferenceOf());
  });

  it('sharepoint/site-script.json is as the manifest is', () => {
    expect(JSON.parse(readFileSync(join(projectRoot, 'sharepoint', 'site-script.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(siteScriptOf())));
  });

  it('no list has more indexes than SharePoint allows', () => {
    for (const list of okrSchema) expect(list.columns.filter((column) => column.indexed === true || column.unique === true).length + list.indexes.length).toBeLessThanOrEqual(20);
  });

  it('no default view joins more lists than SharePoint allows', () => {
    for (const list of okrSchema) {
      const joins = (name: string): boolean => name === 'Author' || name === 'Editor' || list.columns.some((column) => column.name === name && (column.type === 'lookup' || column.type === 'person'));
      for (const view of list.views) expect(view.columns.filter(joins).length).toBeLessThanOrEqual(12);
    }
  });
});
