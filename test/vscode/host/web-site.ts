import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { answerAboutFile, type MountedFolder } from './folder-answers.ts';
import type { HostArguments } from './host-arguments.ts';
import { hostFolder, serverFolder } from './places.ts';
import { webPage } from './web-page.ts';

/** What the server of a web workbench serves: `/`, `/static`, `/hostfs`, `/mount/NAME`, `/development/INDEX`. */
export interface WebSite {
  readonly options: HostArguments;
  readonly mounted: MountedFolder | undefined;
  readonly port: number;
}

/** A text or a file of this machine, with its media type. */
export type Answer = { readonly type: string } & ({ readonly text: string } | { readonly file: string });

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The answer to a request, or nothing where nothing is served. */
export function answerTo(url: URL, site: WebSite): Answer | undefined {
  const path = decodeURIComponent(url.pathname);
  if (path === '/') return { type: 'text/html', text: webPage(site.options, site.mounted, site.port) };
  const question = url.search.slice(1);
  if (path.startsWith('/mount/') && site.mounted && question !== 'read') {
    const text = answerAboutFile(site.mounted, path.slice('/mount'.length), question);
    return text === undefined ? undefined : { type: 'application/json', text };
  }
  const file = servedFile(path.split('/').slice(1), site);
  if (!file || !existsSync(file) || !statSync(file).isFile()) return withoutTranslations(path);
  if (!file.endsWith('/workbench/workbench.js'))
    return { type: types[extname(file)] ?? 'application/octet-stream', file };
  return { type: 'text/javascript', text: withoutRemote(readFileSync(file, 'utf8')) };
}

/** The workbench asks each extension for its translations and takes one that has none for broken. */
function withoutTranslations(path: string): Answer | undefined {
  return path.endsWith('/package.nls.json') ? { type: 'application/json', text: '{}' } : undefined;
}

function servedFile([area, ...rest]: readonly string[], { options, mounted }: WebSite): string | undefined {
  const [first, ...below] = rest;
  if (area === 'static') return within(serverFolder, rest);
  if (area === 'hostfs') return within(join(hostFolder, 'host-file-system'), rest);
  if (area === 'mount' && mounted && first === mounted.name) return within(mounted.folder, below);
  const extension = options.extensionDevelopmentPaths[Number(first)];
  return area === 'development' && extension ? within(extension, below) : undefined;
}

/** The file below a folder, or nothing when the steps lead out of it. */
function within(folder: string, steps: readonly string[]): string | undefined {
  const file = resolve(folder, ...steps);
  return relative(folder, file).split(sep)[0] === '..' ? undefined : file;
}

/**
 * The workbench of the package `code-server` takes for granted that a server stands behind it, which also keeps the
 * user's data. Both assumptions are taken back to what vscode.dev does.
 */
function withoutRemote(workbench: string): string {
  return workbench
    .replace(/,remoteAuthority:location\.host\}/, '}')
    .replace(/\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/, '.with({scheme:$1.vscodeUserData}),"User")');
}
