/**
 * Packs the extension: `node scripts/package-extension.ts [FILE]` writes `dist/gkreport.vsix`, or the file named, with
 * production bundles and the licences of what they contain.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { dist, project } from './bundles.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

const target = process.argv[2] ?? join(dist, 'gkreport.vsix');

run('scripts/build.ts', '--production');
const metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8')) as Metafile;
writeFileSync(join(dist, 'third-party-notices.txt'), thirdPartyNotices(metafile, project));
// Everything needed is in the bundles: no package of node_modules goes in.
run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', target);

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
