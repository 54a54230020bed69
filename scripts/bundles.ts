import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';

/** Where this project lies. */
export const project = join(import.meta.dirname, '..');

/** Where bundles go. */
export const dist = join(project, 'dist');

/** Formats and style sheets come into programs as their text. */
const asText = { '.gkformat': 'text', '.css': 'text', '.typ': 'text' } as const;

/** The oldest Node that anything runs in, its first number: that of VS Code 1.101, and of `engines` in package.json. */
export const oldestNode = 22;
const nodeTarget = `node${oldestNode}`;

/** What is started from outside, by its name in `dist` with the ending `.js`. */
export const programs = ['cli', 'server'] as const;

/** A program of Node in one file of its own, for those who need no other. */
export function aloneInFile(entryPoint: string, outfile: string): BuildOptions {
  return { ...nodeModules(false), entryPoints: [entryPoint], outfile };
}

/** Everything that ships. `production` bundles are small; the others are meant for the debugger. */
export function bundles(production: boolean): readonly BuildOptions[] {
  const common = commonOptions(production);
  const web: BuildOptions = { ...common, platform: 'browser', target: 'chrome134' };
  return [
    {
      ...common,
      platform: 'node',
      format: 'cjs',
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension.js',
      target: nodeTarget,
      external: ['vscode'],
    },
    // What other editors, and the command line, start with a Node of their own, and its threads, which lie beside their engines.
    // They share what they are made of, and what only some work needs is loaded with the first of it.
    {
      ...nodeModules(production),
      plugins: [ownManifest, afterCore, withoutProtocol],
      splitting: true,
      entryPoints: [
        { in: 'server/node/server.ts', out: 'server' },
        { in: 'server/cli/main.ts', out: 'cli' },
        { in: 'server/node/pdf-worker.ts', out: 'pdf/worker' },
        { in: 'server/node/chart-worker.ts', out: 'chart/worker' },
        { in: 'server/node/import-worker.ts', out: 'import/worker' },
        { in: 'server/cli/check-worker.ts', out: 'check/worker' },
      ],
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      chunkNames: 'parts/[name]-[hash]',
    },
    // The library, for Node and for pages: one bundle, so that both entry points know the same engines. What only some outputs
    // need is loaded with the first of them.
    {
      ...web,
      loader: asText,
      format: 'esm',
      splitting: true,
      target: [nodeTarget, 'chrome134'],
      entryPoints: [
        { in: 'server/index.ts', out: 'index' },
        { in: 'server/node/library.ts', out: 'node' },
      ],
      outdir: 'dist/library',
      outExtension: { '.js': '.mjs' },
      chunkNames: 'parts/[name]-[hash]',
      external: ['node:*'],
    },
    // Web workers load CommonJS only, and tell it in a package of ES modules by this ending.
    {
      ...web,
      format: 'cjs',
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension-web.cjs',
      external: ['vscode'],
    },
    // One file, since a page's worker loads no others. Of mammoth it takes the edition for pages, which needs nothing of Node.
    {
      ...web,
      loader: asText,
      format: 'iife',
      entryPoints: ['server/browser.ts'],
      outfile: 'dist/server-web.js',
      alias: { mammoth: 'mammoth/mammoth.browser.js' },
    },
    {
      ...web,
      format: 'iife',
      outdir: 'dist',
      entryPoints: [
        { in: 'src/preview/view/main.ts', out: 'preview' },
        { in: 'src/preview/view/view.css', out: 'preview' },
        { in: 'src/form/view/main.ts', out: 'form' },
        { in: 'src/form/view/form.css', out: 'form' },
        { in: 'server/render/html/paper.css', out: 'preview-paper' },
      ],
    },
  ];
}

function commonOptions(production: boolean): BuildOptions {
  return {
    bundle: true,
    // Chinese as it is, not as escapes twice as long.
    charset: 'utf8',
    minify: production,
    // Libraries too are the same in every build; what ECharts does for its developers needs a global object of Node.
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: production ? false : 'linked',
    metafile: true,
    absWorkingDir: project,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [ownManifest],
  };
}

/** Programs tell their version and where the project is; the rest of package.json, 40 KiB, is for others. */
const ownManifest: Plugin = {
  name: 'own manifest',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]package\.json$/ }, async ({ path }) => {
      if (path !== join(project, 'package.json')) return undefined;
      const { version, homepage }: { version: string; homepage: string } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version, homepage }), loader: 'json' };
    }),
};

/** What every work on reports is made of: nothing that is loaded with some of it comes before it. */
const core = 'server/cli/open-engine.ts';

/**
 * What these load comes without the core: the command line, which only reads its words, and threads that read files from anywhere.
 */
const withoutCore =
  /[/\\]server[/\\](?:cli[/\\]main\.ts$|node[/\\]import-worker\.ts$|import[/\\](?:read-source\.ts$|files[/\\]|pdf[/\\]))/;

/** Loaded without the core: what has something begin that goes on while the core is loaded. */
const beforeCore = /\/import-command\.ts$/;

/**
 * Has what is loaded later bring the core with it, which is there by then. So esbuild knows that all of the core is loaded
 * together, and makes one part of it; otherwise there is one for each of the many ways in which its modules are shared, and every start
 * finds, reads and links some fifty files more.
 */
const afterCore: Plugin = {
  name: 'after core',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || withoutCore.test(importer) || beforeCore.test(path)) return undefined;
      return { path: relative(project, join(resolveDir, path)).replaceAll(sep, '/'), namespace: 'after-core' };
    });
    onLoad({ filter: /./, namespace: 'after-core' }, ({ path }) => ({
      contents: `import './${core}'; export * from './${path}';`,
      resolveDir: project,
    }));
  },
};

/** What the core of Langium has of the protocol of editors, `LSPErrorCodes` as far as it needs them. */
const ofProtocol = `
export { CancellationToken, CancellationTokenSource, Emitter, ResponseError } from 'vscode-jsonrpc';
export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802 };
`;

/**
 * Langium's core and ours need a few small things of the protocol of editors, which come from the package below it: without an
 * editor the whole of the protocol, 50 KiB, is not loaded.
 */
const withoutProtocol: Plugin = {
  name: 'without protocol',
  setup({ onResolve, onLoad }) {
    const isCore = /[/\\](?:langium[/\\]lib[/\\](?!lsp[/\\])|server[/\\]language[/\\])/;
    onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ importer }) =>
      isCore.test(importer) ? { path: 'of-protocol', namespace: 'without-protocol' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'without-protocol' }, () => ({ contents: ofProtocol, resolveDir: project }));
  },
};

function nodeModules(production: boolean): BuildOptions {
  return {
    ...commonOptions(production),
    platform: 'node',
    format: 'esm',
    loader: asText,
    // What some of it is made of asks for modules of Node in the old way.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    target: nodeTarget,
  };
}

/** The bundles that some bring with them when they are loaded, themselves included; `outputs` as the metafile has them. */
export function loadedWith(outputs: Metafile['outputs'], bundles: Iterable<string>): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path) || !outputs[path]) return;
    loaded.add(path);
    for (const { path: other, kind } of outputs[path].imports) if (kind === 'import-statement') load(other);
  };
  for (const bundle of bundles) load(bundle);
  return loaded;
}
