import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The licences of every package that the bundles contain, in full: what their authors ask of whoever passes their work on.
 *
 * @throws where a bundled package has no licence, or none of its text: it must not be shipped.
 */
export function thirdPartyNotices(metafile: Metafile, project: string): string {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders]
    .sort()
    .map((folder) => notice(join(project, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/zod/v4/core.js` → `node_modules/zod`; nothing for our own files. */
function packageFolder(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const [file] = globSync('{LICENSE,LICENCE,License,license,licence}*', { cwd: folder }).sort();
  if (license === undefined || file === undefined) throw new Error(`${name} ${version} comes without a licence.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
