import { type FileSystemNode, type LangiumDocument, type URI, UriUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { isReportFile } from '../../language/generated/ast.ts';
import { isFormatName, isReportName } from '../../language/readable-file.ts';
import { digestOf } from '../../language/report-digest.ts';
import type { Report } from '../../report/report.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { EditorServices } from '../services.ts';
import type { Proposal } from './completion-items.ts';

/**
 * Other reports as 上年 and 下级 name them: by their path, seen from the report's folder. Those of the workspace, and what
 * lies in the folder typed so far, for files that no workspace folder holds.
 */
export class ReportPaths {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  /** Last year's report of the same body comes first. */
  async lastYear(document: LangiumDocument, typed: string): Promise<readonly Proposal[]> {
    const found = await this.#find(document, typed);
    const report = this.#services.editor.reader.read(document);
    const likely = found.filter((one) => isLastYear(one, report));
    return [...likely, ...found.filter((one) => !likely.includes(one))].map(toProposal);
  }

  /** Folders with several reports come as a pattern, too. */
  async subordinates(document: LangiumDocument, typed: string): Promise<readonly Proposal[]> {
    const found = await this.#find(document, typed);
    const folders = groupBy(
      found.filter(({ isFolder }) => !isFolder),
      ({ path }) => path.slice(0, path.lastIndexOf('/')),
    );
    const patterns = [...folders].flatMap(([folder, reports]): Proposal[] =>
      reports.length < 2 || folder === '.'
        ? []
        : [
            {
              label: `${folder}/*.gkreport`,
              kind: CompletionItemKind.Folder,
              detail: { zh: `${reports.length} 份报告`, en: `${reports.length} reports` },
            },
          ],
    );
    return [...patterns, ...found.map(toProposal)];
  }

  /** Files that are no reports, in the folder typed so far; with `isMeant` only such. */
  async files(document: LangiumDocument, typed: string, isMeant = (_uri: URI) => true): Promise<readonly Proposal[]> {
    const home = UriUtils.dirname(document.uri);
    const listed = await this.#list(UriUtils.resolvePath(home, folderOf(typed)));
    return listed
      .filter(({ uri }) => !isHidden(uri) && !isReportName(uri) && !isFormatName(uri))
      .filter(({ isDirectory, uri }) => isDirectory || isMeant(uri))
      .map(({ isDirectory, uri }) => ({ path: pathTo(uri, home) + (isDirectory ? '/' : ''), isFolder: isDirectory }))
      .filter(({ path }) => isWithin(path, typed))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(toProposal);
  }

  async #find(document: LangiumDocument, typed: string): Promise<readonly Found[]> {
    const home = UriUtils.dirname(document.uri);
    const others = this.#services.shared.workspace.LangiumDocuments.all
      .filter((other) => isReport(other) && other.uri.scheme === home.scheme)
      .map((other): Found => ({ path: pathTo(other.uri, home), isFolder: false, ...this.#headerOf(other) }))
      .toArray();
    const listed = (await this.#list(UriUtils.resolvePath(home, folderOf(typed))))
      .filter(({ isDirectory, uri }) => !isHidden(uri) && (isDirectory || UriUtils.extname(uri) === '.gkreport'))
      .map(({ isDirectory, uri }) => ({ path: pathTo(uri, home) + (isDirectory ? '/' : ''), isFolder: isDirectory }));
    const own = pathTo(document.uri, home);
    const found = new Map([...listed, ...others].map((one) => [one.path, one]));
    return [...found.values()]
      .filter(({ path }) => path !== own && isWithin(path, typed))
      .sort((a, b) => depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
  }

  #headerOf(document: LangiumDocument): Pick<Found, 'body' | 'year'> {
    const digest = digestOf(document);
    const { body, year } = digest
      ? { body: digest.body, year: digest.clues.year }
      : (this.#services.editor.reader.read(document)?.header ?? {});
    return { body, year };
  }

  /** Some editors keep files where no server can look; then the workspace's reports are all there is. */
  async #list(folder: URI): Promise<readonly FileSystemNode[]> {
    try {
      return await this.#services.shared.workspace.FileSystemProvider.readDirectory(folder);
    } catch {
      return [];
    }
  }
}

interface Found {
  /** `./2023.gkreport`, `../某局/`. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly body?: string | undefined;
  readonly year?: number | undefined;
}

function isReport({ uri, parseResult }: LangiumDocument): boolean {
  return isReportName(uri) || isReportFile(parseResult.value);
}

function toProposal({ path, isFolder, body, year }: Found): Proposal {
  const detail = [body, year].filter((part) => part !== undefined).join(' ');
  return {
    label: path,
    kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
    ...(detail !== '' && { detail }),
  };
}

function isLastYear(other: Found, report: Report | undefined): boolean {
  const { year, body } = report?.header ?? {};
  return year !== undefined && other.year === year - 1 && other.body === body;
}

function pathTo(uri: URI, home: URI): string {
  const path = UriUtils.relative(home, uri);
  return path.startsWith('../') ? path : `./${path}`;
}

function folderOf(typed: string): string {
  return typed.slice(0, typed.lastIndexOf('/') + 1).replaceAll('\\', '/') || './';
}

/** A folder typed out leaves only what lies in it. */
function isWithin(path: string, typed: string): boolean {
  const folder = folderOf(typed);
  return folder === './' || path.startsWith(/^\.\.?\//.test(folder) ? folder : `./${folder}`);
}

function isHidden(uri: URI): boolean {
  return UriUtils.basename(uri).startsWith('.') || UriUtils.basename(uri) === 'node_modules';
}

function depth(path: string): number {
  return path.split('/').length + (path.startsWith('..') ? 1 : 0);
}
