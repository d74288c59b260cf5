import * as path from 'node:path';
import { buildAmd } from './buildAmd';

const root = path.resolve(__dirname, '../../..');

/** Runs a module as the SPFx loader would, and gives back what it exports. */
function load(code: string, dependencies: Record<string, unknown>): { name: string; exported: Record<string, unknown> } {
  let loaded = { name: '', exported: {} };
  const define = (name: string, needs: string[], make: (...values: unknown[]) => Record<string, unknown>): void => {
    loaded = { name, exported: make(...needs.map((need) => dependencies[need])) };
  };
  new Function('define', code)(define);
  return loaded;
}

describe('an AMD module', () => {
  it('is named, and gets its dependencies from the loader', async () => {
    const { code, dependencies } = await buildAmd({
      moduleName: 'id_1.0.0', root, external: ['react', '@microsoft/*'],
      entry: { code: 'import { version } from "react"; import { a } from "@microsoft/sp-x"; export const both = version + a;' }
    });
    expect(dependencies).toEqual(['react', '@microsoft/sp-x']);
    expect(load(code, { react: { version: '17' }, '@microsoft/sp-x': { a: 'A' } })).toEqual({ name: 'id_1.0.0', exported: expect.objectContaining({ both: '17A' }) });
  });

  it('reads one module as another', async () => {
    const { dependencies } = await buildAmd({ moduleName: 'm', root, external: ['@ms/*'], alias: { '@fluentui/react': '@ms/bundle' }, entry: { code: 'export { Icon } from "@fluentui/react";' } });
    expect(dependencies).toEqual(['@ms/bundle']);
  });

  it('keeps its own names apart from the wrapper\'s', async () => {
    const many = Array.from({ length: 6000 }, (_value, index) => `export function f${index}() { return ${index}; }`).join('\n');
    const { code } = await buildAmd({ moduleName: 'm', root, external: ['react'], entry: { code: `import * as React from "react"; export const own = React.version;\n${many}` } });
    expect(load(code, { react: { version: '17' } }).exported).toMatchObject({ own: '17' });
  });
});
