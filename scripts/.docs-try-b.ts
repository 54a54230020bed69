import { build } from 'esbuild';
import { bundles } from '/work/main/scripts/bundles.ts';
const all = bundles(false);
await build({ ...all.find((o) => String(o.outfile).endsWith('cli.js')), outfile: '/tmp/docs-try/b/cli.js' });
