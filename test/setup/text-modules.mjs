// Lets Node run the sources unbundled, as esbuild bundles them: TypeScript (the generated syntax tree uses namespaces,
// which Node's own type stripping refuses), and .gkformat, .css and .typ files as strings.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const noEditor = new URL('no-editor.cjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === 'vscode'
      ? { url: noEditor, format: 'commonjs', shortCircuit: true }
      : nextResolve(specifier, context);
  },
  load(url, context, nextLoad) {
    const path = url.split('?')[0];
    if (/\.(gkformat|css|typ)$/.test(path)) {
      const text = readFileSync(fileURLToPath(path), 'utf8');
      return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
    }
    if (path.endsWith('.ts') && !path.includes('/node_modules/')) {
      const text = readFileSync(fileURLToPath(path), 'utf8');
      const { code } = transformSync(text, {
        loader: 'ts',
        format: 'esm',
        target: 'node24',
        sourcemap: 'inline',
        sourcefile: fileURLToPath(path),
      });
      const source = code.replace('import * as vscode from "vscode"', 'import vscode from "vscode"');
      return { format: 'module', source, shortCircuit: true };
    }
    return nextLoad(url, context);
  },
});
