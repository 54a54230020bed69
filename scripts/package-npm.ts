/**
 * Packs the command line and the library for npm: `node scripts/package-npm.ts [FOLDER]` writes `gkreport-VERSION.tgz` into
 * `dist`, or the folder named. What was built is packed as it is: `npm run package:npm` builds it small first.
 *
 * The manifest of the project is that of the extension, too, and `vsce` takes no `files` in it; so the package gets one of its
 * own, without anything to install: everything is in the bundles.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import english from '../package.nls.json' with { type: 'json' };
import { dist, programs, project } from './bundles.ts';
import { declarations } from './declarations.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** What is in the package besides its manifest; `package.json` there says of `dist` that it is CommonJS. */
const files = [
  'README.zh-CN.md',
  'CHANGELOG.md',
  'docs/library*.md',
  'docs/command-line*.md',
  'docs/*.schema.json',
  'dist/package.json',
  'dist/{cli,server}.{js,mjs}',
  'dist/parts',
  'dist/chart',
  'dist/pdf',
  'dist/import',
  'dist/check',
  'dist/library',
  'dist/third-party-notices.txt',
  // For the package of the extension: pages have no decoder for them.
  '!dist/pdf/*.{br,sketch}',
  // For debugging the project itself.
  '!dist/**/*.map',
];

/** Packs what is in `dist` into a folder, and returns the path of the package. */
export function packForNpm(folder: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'gkreport-npm-'));
  try {
    for (const path of globSync(
      ['README*.md', 'CHANGELOG.md', 'LICENSE', 'docs/{library,command-line}*.md', 'docs/*.json'],
      { cwd: project },
    ))
      cpSync(join(project, path), join(stage, path));
    for (const path of [
      'package.json',
      ...programs.flatMap((program) => [`${program}.js`, `${program}.mjs`]),
      'parts',
      'chart',
      'pdf',
      'import',
      'check',
      'library',
    ])
      cpSync(join(dist, path), join(stage, 'dist', path), { recursive: true });
    for (const { name, types } of declarations()) writeFileSync(join(stage, 'dist/library', `${name}.d.mts`), types);
    const metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8')) as Metafile;
    writeFileSync(join(stage, 'dist/third-party-notices.txt'), thirdPartyNotices(metafile, project));
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifestForNpm(), undefined, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    const [program = 'npm', args] = npm();
    const run = spawnSync(program, [...args, 'pack', '--json', '--pack-destination', folder], {
      cwd: stage,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return join(folder, `${manifest.name}-${manifest.version}.tgz`);
  } finally {
    rmSync(stage, { recursive: true });
  }
}

/** What npm is to know of the package. */
function manifestForNpm(): object {
  const { name, version, keywords, license, homepage, repository, bugs, type, bin, exports, types, publishConfig } =
    manifest;
  return {
    name,
    version,
    description: english.description,
    keywords,
    license,
    homepage,
    repository,
    bugs,
    type,
    engines: { node: manifest.engines.node },
    bin,
    exports,
    types,
    files,
    publishConfig,
  };
}

/** npm, run by this Node: `npm` on the path is a script that finds a Node of its own, and on Windows no program. */
export function npm(): readonly [string, readonly string[]] {
  const own = process.env.npm_execpath;
  return own === undefined ? ['npm', []] : [process.execPath, [own]];
}

if (process.argv[1] === import.meta.filename) {
  const path = packForNpm(process.argv[2] ?? dist);
  process.stdout.write(`${path}\n`);
}
