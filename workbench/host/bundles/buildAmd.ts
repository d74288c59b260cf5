import { build } from 'esbuild';

export interface AmdSource {
  /** The AMD module's name: `<component id>_<version>`, as SPFx's own bundles are named. */
  moduleName: string;
  /** An entry file, or the code itself. */
  entry: { file: string } | { code: string };
  /** Where packages are looked for: the repository's root. */
  root: string;
  /** Modules that come from other components. A trailing * stands for anything. */
  external: readonly string[];
  /** Modules that are to be read as other modules. */
  alias?: Record<string, string>;
}

export interface AmdModule {
  code: string;
  /** The external modules that it really imports, in the order of its `define`. */
  dependencies: string[];
}

const matches = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));

/** What is the same for all code that runs in the browser. */
export const BROWSER_BUILD = {
  bundle: true, platform: 'browser', target: 'es2019', minify: true, write: false, legalComments: 'none', logLevel: 'error', jsx: 'transform',
  define: { 'process.env.NODE_ENV': '"production"', global: 'window', DEBUG: 'false', DEPRECATED_UNIT_TEST: 'false', UNIT_TEST: 'false' },
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } }
} as const;

/**
 * Bundles code as one named AMD module in the shape that the SPFx loader expects: `define("<id>_<version>", [dependencies], factory)`. esbuild
 * makes CommonJS; the wrapper gives its `require` the modules that the loader hands over.
 */
export async function buildAmd(source: AmdSource): Promise<AmdModule> {
  const result = await build({
    ...BROWSER_BUILD,
    ...('file' in source.entry
      ? { entryPoints: [source.entry.file] }
      : { stdin: { contents: source.entry.code, resolveDir: source.root } }),
    absWorkingDir: source.root,
    format: 'cjs',
    metafile: true,
    alias: source.alias,
    plugins: [{
      name: 'components',
      setup: (plugin) => {
        plugin.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
          const name = source.alias?.[path] ?? path;
          return kind !== 'entry-point' && matches(source.external, name) ? { path: name, external: true } : undefined;
        });
      }
    }]
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  const dependencies = [...new Set(imports.filter((item) => item.external).map((item) => item.path))];
  // The bundle is a function of its own inside: its minified names could otherwise be the wrapper's.
  const code = `define(${JSON.stringify(source.moduleName)},${JSON.stringify(dependencies)},function(){`
    + `var names=${JSON.stringify(dependencies)},values=arguments,target={exports:{}};`
    + 'function find(name){var place=names.indexOf(name);if(place<0)throw new Error("Not a dependency: "+name);return values[place]}'
    + `(function(require,module,exports){\n${result.outputFiles[0].text}\n})(find,target,target.exports);return target.exports;});\n`;
  return { code, dependencies };
}
