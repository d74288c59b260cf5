import * as path from 'node:path';
import { build } from 'esbuild';

const languageFiles: Readonly<Record<string, string>> = {
  CommonStrings: 'src/loc/strings/en-us.js',
  AlignmentWebPartStrings: 'src/webparts/alignment/loc/en-us.js'
};

/** A page of the benchmark as one script: parts of the product, minified as in the package, beside what they are measured against. */
export async function bundlePage(root: string, entryPoint: string): Promise<string> {
  const result = await build({
    absWorkingDir: root, entryPoints: [entryPoint], bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Language files are AMD modules, as SharePoint loads them.
    banner: { js: 'const define = (_dependencies, factory) => { define.made = factory(); };' },
    plugins: [{
      name: 'strings',
      setup: (setUp) => {
        setUp.onResolve({ filter: /^(CommonStrings|AlignmentWebPartStrings)$/ }, ({ path: name }) => ({ path: name, namespace: 'strings' }));
        setUp.onLoad({ filter: /.*/, namespace: 'strings' }, ({ path: name }) => ({
          contents: `require(${JSON.stringify(path.join(root, languageFiles[name]))}); module.exports = define.made;`, resolveDir: root
        }));
      }
    }]
  });
  return result.outputFiles[0].text;
}
