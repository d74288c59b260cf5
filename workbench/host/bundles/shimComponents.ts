/**
 * Components that the runtime or the property pane asks for by id and that no npm package carries a manifest for. Most are Fluent under another
 * name; the others are a few lines of our own in browser/shims/.
 */
export interface ShimComponent {
  /** The component's id, as the manifests and the webpack runtimes of the packages name it. */
  id: string;
  version: string;
  name: string;
  /** Where its code comes from: a file of browser/shims/ (without ending), or a package that is passed on as it is. */
  source: { file: string } | { package: string };
  /** Modules that are not bundled into it, because they are components themselves. A trailing * stands for anything. */
  external: readonly string[];
}

/** A component that is another component under a second id, so that Fluent 8 and 9 exist once on the page. */
export interface ShimAlias {
  id: string;
  version: string;
  name: string;
  target: string;
}

const FLUENT_8 = '@ms/office-ui-fabric-react-bundle';
const FLUENT_9 = '@msinternal/sp-fluentui-v9-utilities-bundle';
const REACT = ['react', 'react-dom'];

export const SHIM_COMPONENTS: readonly ShimComponent[] = [
  { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1', name: 'react', source: { package: 'react' }, external: [] },
  { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1', name: 'react-dom', source: { package: 'react-dom' }, external: ['react'] },
  { id: '42647dee-1f75-4b9f-b521-5c844a6c35cc', version: '0.1.0', name: '@msinternal/sp-edit-customer-promise', source: { file: 'editCustomerPromise' }, external: ['@microsoft/*'] },
  { id: 'c49ba483-7614-4c5c-b9dd-11b45a5fa280', version: '0.1.2', name: '@msinternal/sp-idle-web-task', source: { file: 'idleWebTask' }, external: [] },
  { id: '63d75709-2785-4c91-97ad-489b171397d4', version: '0.1.0', name: '@msinternal/sp-fluentui-migration-reactdom-render-bundle', source: { file: 'reactDomRender' }, external: REACT },
  { id: '3173fefe-9995-49d1-a75d-a5caeaaba212', version: '0.1.0', name: '@msinternal/sp-pages-content-panel-context', source: { file: 'contentPanelContext' }, external: REACT },
  { id: '8494e7d7-6b99-47b2-a741-59873e42f16f', version: '13.15.20', name: '@msinternal/sp-component-utilities', source: { file: 'componentParts' }, external: [] },
  { id: 'cc2cc925-b5be-41bb-880a-f0f8030c6aff', version: '5.6.604', name: '@msinternal/odsp-utilities-bundle', source: { file: 'stringFormat' }, external: [] },
  { id: 'bf211556-3cf0-412c-9618-a4f0e7069ebf', version: '0.1.0', name: '@msinternal/sp-heading-level', source: { file: 'headingLevel' }, external: [] },
  { id: '32b9363b-09ff-4959-929a-cab2663fb223', version: '3.0.2', name: '@msinternal/ms-graph-v3-bundle', source: { package: '@microsoft/microsoft-graph-client' }, external: [] },
  { id: '396bbc17-3d18-4f43-8299-d99720d88e22', version: '1.19.60', name: FLUENT_8, source: { file: 'fluent8' }, external: REACT },
  { id: '17ce0976-e69a-4355-be84-89b69a74717d', version: '0.3.65', name: '@msinternal/fabric-styling', source: { file: 'fabricStyling' }, external: REACT },
  { id: '0ec74f52-38bc-4a51-ab82-7c91a2b399a2', version: '0.1.0', name: FLUENT_9, source: { file: 'fluent9' }, external: REACT }
];

/** The property pane loads its controls one by one; these ids exist only in the maps inside its webpack runtime. */
const LAZY_FLUENT_8 = [
  '7763227c-dff4-4ad6-a8bd-4d6e41c3afd8', '89f063a9-3b5f-4ac2-a3ec-b598f37acb89', 'b9fc293f-811a-4b1c-a851-a1fbcb7851bf',
  '111fe4c6-f1c2-4325-a129-3526437cba32', '4c7a0268-816b-4ba5-ab33-df85b4bbf18c', '4a37fff0-2aea-4df6-b0e4-061644a5c355',
  '7f394f7b-0b39-41b0-89b3-16946caa2f33', '9f15c0bf-73f0-4365-a7c0-5b2072882dbb', '215395c1-25f7-42ff-967c-8832aff2ab33',
  'b67b6cf3-ed44-4fad-af6b-3d78f3e35971', 'a86b8f98-2f15-4506-b455-c1e9fe8da1bd', '94f059ca-7d9b-46b4-bb97-ec5867cb121a'
];
const LAZY_FLUENT_9 = ['e7b22f8f-a734-4a67-bd3c-667c8ad8fcbc', '89b85dbe-f07e-424d-88da-a84f647073e2', 'b99a20f7-e090-4a32-a841-7866d0be8d59'];
const NAMED: readonly [id: string, name: string, target: string][] = [
  ['fab65e60-a04f-4772-874c-10691e4afa4b', '@msinternal/sp-fluentui-migration-tooltip-bundle', FLUENT_8],
  ['0ad7e31a-8df9-4659-add8-a32c8e40040d', '@msinternal/sp-fluentui-migration-button-bundle', FLUENT_8],
  ['ffe5c101-373a-4bd2-bebb-13082852bab0', '@msinternal/sp-fluentui-migration-label-bundle', FLUENT_8],
  ['72ec0651-8a26-441c-87f2-77ec66884ca3', '@msinternal/sp-fluentui-v9-react-button-bundle', FLUENT_9],
  ['f652a763-4d5f-4a08-aed3-d3377ef835ff', '@msinternal/sp-fluentui-v9-react-menu-bundle', FLUENT_9],
  ['d3139516-bb4d-4141-9d35-a8aefe0272ec', '@msinternal/sp-fluentui-v9-react-field-bundle', FLUENT_9],
  ['17f3a86d-33ce-4338-8594-8700ee90c494', '@msinternal/sp-fluentui-v9-react-infolabel-bundle', FLUENT_9],
  ['33c5a798-8532-4741-888a-d0a7734036b5', '@msinternal/sp-fluentui-v9-react-tooltip-bundle', FLUENT_9],
  ['29728f96-9823-40fa-a481-ffdf106880b1', '@msinternal/sp-fluentui-v9-react-combobox-bundle', FLUENT_9],
  ['dbdce381-c024-42a0-ab20-4134aca49a27', '@msinternal/sp-fluentui-v9-react-label-bundle', FLUENT_9]
];

const lazy = (target: string, prefix: string) => (id: string): ShimAlias => ({ id, version: '0.1.0', name: `${prefix}-${id.slice(0, 8)}`, target });

export const SHIM_ALIASES: readonly ShimAlias[] = [
  ...LAZY_FLUENT_8.map(lazy(FLUENT_8, 'lazy-fluent8')),
  ...LAZY_FLUENT_9.map(lazy(FLUENT_9, 'lazy-fluent9')),
  ...NAMED.map(([id, name, target]): ShimAlias => ({ id, version: '0.1.0', name, target }))
];
