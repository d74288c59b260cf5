import { okrSchema } from '../../src/lists/schema/okrSchema';
import { columnXml } from '../../src/lists/setup/columnXml';

interface Action {
  verb: string;
  [option: string]: unknown;
}

/**
 * The lists as a SharePoint site script, for administrators who make sites from templates. It makes lists, columns, indexes and views; permission levels and
 * permissions are not within reach of site scripts, so set-up in the web part completes it (and mends the lookups, whose lists have no ids before they exist).
 */
export const siteScriptOf = (): { $schema: string; actions: Action[]; version: number } => ({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json',
  version: 1,
  actions: okrSchema.map((list) => ({
    verb: 'createSPList', listName: list.name, templateType: 100,
    subactions: [
      { verb: 'setDescription', description: list.description },
      ...list.columns.filter((column) => column.type !== 'lookup').map((column) => ({ verb: 'addSPFieldXml', schemaXml: columnXml(column) })),
      ...list.columns.filter((column) => column.type === 'lookup').map((column) => ({ verb: 'addSPLookupFieldXml', targetListName: column.lookup, schemaXml: columnXml(column).replace(' List="{}"', '') })),
      ...list.views.map((view) => ({ verb: 'addSPView', name: `OKR: ${view.title.toLowerCase()}`, viewFields: view.columns, query: view.query, rowLimit: 30, isPaged: true, makeDefault: view.isDefault === true })),
      { verb: 'setTitle', title: list.title }
    ]
  }))
});
