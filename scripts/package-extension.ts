/**
 * Packs the extension: `node scripts/package-extension.ts [FILE]` writes `dist/gkreport.vsix`, or the file named, with
 * production bundles and the licences of what they contain.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dist, project } from './bundles.ts';
import { packPdfResources } from './fonts/packed-resources.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

const onGitHub = 'https://github.com/gkreport/gkreport';
const target = process.argv[2] ?? join(dist, 'gkreport.vsix');

run('scripts/build.ts', '--production');
await packPdfResources(join(dist, 'pdf'));
const metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8')) as Metafile;
writeFileSync(join(dist, 'third-party-notices.txt'), thirdPartyNotices(metafile, project));
// Everything needed is in the bundles, made above: no package of node_modules goes in.
run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', target);
writeFileSync(target, withPageInBothLanguages(readFileSync(target)));

/**
 * The package with its page in Chinese, and in English below: a store shows one page, whatever language its visitor
 * reads. Links and pictures of the Chinese one lead to the same places as vsce has those of the English one lead to.
 */
function withPageInBothLanguages(vsix: Uint8Array): Uint8Array {
  const files = unzipSync(vsix);
  const page = 'extension/readme.md';
  const english = strFromU8(files[page] ?? new Uint8Array());
  if (!english.includes(`](${onGitHub}/`)) throw new Error(`vsce has not made the links of ${page} lead to GitHub.`);
  const chinese = readFileSync(join(project, 'README.zh-CN.md'), 'utf8').replace(
    /(!?)(\[[^\]]*\])\((?!https?:|#)([^)]+)\)/g,
    (_, isImage: string, title: string, path: string) =>
      `${isImage}${title}(${onGitHub}/${isImage ? 'raw' : 'blob'}/HEAD/${path})`,
  );
  return zipSync({ ...files, [page]: strToU8(`${chinese}\n---\n\n${english}`) });
}

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
