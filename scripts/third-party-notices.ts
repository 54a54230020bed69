import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { fontRecipes } from './fonts/prepare-fonts.ts';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

/** Shipped beside the bundles, so that no bundle names them: the engines of PDF and of charts in Word. */
const engines: Readonly<Record<string, string>> = {
  'node_modules/@myriaddreamin/typst-ts-web-compiler': 'pkg/typst_ts_web_compiler_bg.wasm',
  'node_modules/@resvg/resvg-wasm': 'index_bg.wasm',
};

/** What part of our own sources was made from. */
const madeFrom = ['node_modules/pinyin-pro'];

/** Where the text of a standard licence stands, for packages that name it without bringing it. */
const standardTexts: Readonly<Record<string, string>> = {
  'Apache-2.0': 'node_modules/chevrotain/LICENSE.txt',
  'MPL-2.0': 'node_modules/axe-core/LICENSE',
};

/** Licences under which whoever gets a program is told where its source code is. */
const asksForSource: ReadonlySet<string> = new Set(['MPL-2.0']);

/** The SIL Open Font License, which all bundled fonts are under. */
const fontLicence = 'node_modules/lxgw-wenkai-webfont/OFL.txt';

/**
 * The licences of everything that is shipped, in full: what its authors ask of whoever passes their work on.
 *
 * @throws where a package has no licence, or none of its text: it must not be shipped.
 */
export function thirdPartyNotices(metafile: Metafile, project: string): string {
  const notices = shippedPackages(metafile, project).map((folder) => notice(folder, project));
  const crates = Object.entries(engines).map(([folder, file]) => crateNotice(folder, file, project));
  return [...new Set(notices), ...crates, fontNotice(project)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folders of all packages of which something is shipped, bundled in others or not. */
export function shippedPackages(metafile: Metafile, project: string): readonly string[] {
  const inputs = [...new Set(Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)))];
  const bundled = inputs.filter((input) => packageFolder(input) !== undefined);
  const folders = [...bundled.map(packageFolder), ...bundled.flatMap((input) => packagesWithin(input, project))];
  const all = [...folders.filter((folder) => folder !== undefined), ...Object.keys(engines), ...madeFrom];
  return [...new Set(all)].sort();
}

/** Packages bundled in a file of another one, which its bundler names where their code begins. */
function packagesWithin(input: string, project: string): readonly string[] {
  const path = join(project, input);
  if (!existsSync(path)) return [];
  const regions = readFileSync(path, 'utf8').matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g);
  const folders = [...new Set([...regions].map(([, name]) => `node_modules/${name}`))];
  return folders.filter((folder) => existsSync(join(project, folder, 'package.json')));
}

/** The crates in a program compiled from Rust, `name-version`: where it may fail it names the file that it comes from. */
export function cratesIn(program: Uint8Array): readonly string[] {
  const text = Buffer.from(program).toString('latin1');
  const released = [...text.matchAll(/registry\/src\/[^/]+\/([\w.+-]+)\//g)].map(([, crate = '']) => crate);
  const checkedOut = [...text.matchAll(/git\/checkouts\/([\w-]+)-[0-9a-f]{16}\/([0-9a-f]+)\/(?:crates\/([\w-]+)\/)?/g)];
  return [
    ...new Set([...released, ...checkedOut.map(([, repository, commit, crate]) => `${crate ?? repository}-${commit}`)]),
  ].sort();
}

function crateNotice(folder: string, file: string, project: string): string {
  const { name } = JSON.parse(readFileSync(join(project, folder, 'package.json'), 'utf8')) as Package;
  const crates = cratesIn(readFileSync(join(project, folder, file)));
  return `Rust crates in the program of ${name}, each under the licence of its own sources\n\n${crates.join('\n')}\n`;
}

/** `node_modules/zod/v4/core.js` → `node_modules/zod`; nothing for our own files. */
function packageFolder(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function notice(folder: string, project: string): string {
  const path = join(project, folder);
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  ) as Package;
  const text = licenceIn(path) ?? standardText(license, project);
  if (license === undefined || text === undefined) throw new Error(`${name} ${version} comes without a licence.`);
  const source = asksForSource.has(license) ? `Source code: ${addressOf(repository)}\n\n` : '';
  return `${name} ${version} (${license})\n\n${source}${text.trim()}\n`;
}

/** The licence that a package comes with: a file of its own, or the last section of its manual. */
function licenceIn(folder: string): string | undefined {
  const [file] = globSync('{LICENSE,LICENCE,License,license,licence}*', { cwd: folder }).sort();
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
  const [manual] = globSync('{README,Readme,readme}*', { cwd: folder }).sort();
  const section = manual && /^##? *(?:licence|license)\s+(.*)/ims.exec(readFileSync(join(folder, manual), 'utf8'))?.[1];
  return section?.includes('hereby granted') ? section : undefined;
}

function standardText(license: string | undefined, project: string): string | undefined {
  const file = standardTexts[license ?? ''];
  return file === undefined ? undefined : readFileSync(join(project, file), 'utf8');
}

/** `git@github.com:owner/name.git` → `https://github.com/owner/name` */
function addressOf(repository: Package['repository']): string {
  const written = typeof repository === 'string' ? repository : repository?.url;
  if (written === undefined)
    throw new Error('The licence of a package asks for its source code, which it does not name.');
  return written
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
}

function fontNotice(project: string): string {
  const owners = Object.entries(fontRecipes).map(([file, { copyright }]) => `${file}: ${copyright}`);
  const text = readFileSync(join(project, fontLicence), 'utf8').trim();
  return `Fonts in dist/pdf, subsets under names of their own (OFL-1.1)\n\n${owners.join('\n')}\n\n${text}\n`;
}
