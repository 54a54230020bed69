/**
 * Bundles everything that ships into `dist/` and prints how large it is: `node scripts/build.ts [--production] [--watch]`.
 * `dist/metafile.json` says what each bundle is made of, in esbuild's form.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context, type Metafile } from 'esbuild';
import { bundles, dist, oldestNode, programs } from './bundles.ts';
import { copyChartEngine } from './chart-resources.ts';
import { copyPdfResources } from './fonts/pdf-resources.ts';

const { values } = parseArgs({
  options: { production: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});
const wanted = bundles(values.production);
mkdirSync(dist, { recursive: true });
// Their parts have other names in every build.
for (const folder of ['library', 'parts']) rmSync(join(dist, folder), { recursive: true, force: true });
// The project is made of ES modules; what is bundled from it is not, unless its name says so.
writeFileSync(join(dist, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
for (const program of programs) writeFileSync(join(dist, `${program}.js`), starter(program));
await copyPdfResources(join(dist, 'pdf'));
copyChartEngine(dist);
if (values.watch) {
  await watch();
} else {
  await buildOnce();
}

/**
 * Programs are started by names that do not tell what they are made of: modules that are loaded in parts. A Node that is too
 * old for these is told so in words that any Node can read, rather than shown the source of what it cannot load.
 */
function starter(program: string): string {
  return `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < ${oldestNode}) {
  const here = process.versions.node;
  console.error('gkreport 需要 Node.js ${oldestNode} 或更高版本，当前为 ' + here + '。');
  console.error('gkreport needs Node.js ${oldestNode} or later; this is ' + here + '.');
  process.exitCode = 2;
} else import('./${program}.mjs');
`;
}

async function buildOnce(): Promise<void> {
  const results = await Promise.all(wanted.map((options) => build(options)));
  const metafile = merged(results.flatMap((result) => result.metafile ?? []));
  writeFileSync(join(dist, 'metafile.json'), JSON.stringify(metafile));
  chmodSync(join(dist, 'cli.js'), 0o755);
  for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
    if (!path.endsWith('.map') && !path.includes('/parts/')) {
      process.stdout.write(`${path.padEnd(20)} ${(bytes / 1024).toFixed(1).padStart(8)} KiB\n`);
    }
  }
}

/** Builds anew at every change, until ended; the lines it prints are those the editor's build task waits for. */
async function watch(): Promise<void> {
  const contexts = await Promise.all(wanted.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
}

function merged(metafiles: readonly Metafile[]): Metafile {
  return {
    inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
  };
}
