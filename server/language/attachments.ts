import type { LangiumDocument } from 'langium';
import { isHeaderEntryNode, isReportFile, type PictureNode, type ReportFile } from './generated/ast.ts';
import { valueKind } from './header-keys.ts';
import { nodesOf } from './syntax-nodes.ts';

/** What a line of 附件 says: `"名称" ./文件.xlsx`. Offsets count in the value. */
export interface WrittenAttachment {
  /** What it is called; without a name of its own, the name of its file. */
  readonly name: string;
  /** Where its file lies, seen from the report; undefined where the line names none. */
  readonly path?: string;
  readonly pathStart: number;
}

const quotedName = /^["\u201c]([^"\u201c\u201d]*)["\u201d]\s*/;
const nameAndPath = /^(.*?\S)\s+(\.{1,2}[/\\].*)$/;

/** Reads the value of a line of 附件: a name in quotes and a path, or one of them. */
export function attachmentIn(value: string): WrittenAttachment {
  const [quoted = '', name] = quotedName.exec(value) ?? [];
  if (name !== undefined) return withPath(name, value.slice(quoted.length), quoted.length);
  const [, words, path = ''] = nameAndPath.exec(value) ?? [];
  if (words !== undefined) return withPath(words, path, value.length - path.length);
  return isFilePath(value) ? withPath('', value, 0) : { name: value, pathStart: value.length };
}

function withPath(name: string, path: string, pathStart: number): WrittenAttachment {
  const file = path.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const called = name.trim() || file.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return { name: called, ...(path !== '' && { path }), pathStart };
}

/** Of documents, tables and pictures: `www.example.gov.cn` names no file. */
const ofDocument =
  /\.(?:pdf|ofd|docx?|wps|xlsx?|et|csv|pptx?|dps|txt|md|html?|json|xml|png|jpe?g|gif|bmp|webp|svg|zip|rar|7z|mp4)$/i;

/**
 * Whether an address is the path of a file beside the report: `./表.xlsx`, `附件/表.xlsx`. Addresses with a scheme, absolute
 * paths and places within the page are none.
 */
export function isFilePath(href: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(href) || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(href)) return false;
  return /^\.{1,2}[/\\]./.test(href) || ofDocument.test(href);
}

/** Where a link of the prose leads, as the source of a regular expression: a path beside the report may have blanks in it. */
export const linkTarget = '\\.{1,2}[/\\\\][^()\\r\\n\\ue000]*[^()\\s\\ue000]|[^()\\s\\ue000]+';

const link = new RegExp(`(?<!!)\\[[^[\\]]+\\]\\((${linkTarget})\\)`, 'g');

const known = new WeakMap<ReportFile, readonly string[]>();

/** The paths of files that a report names beside other reports: of its attachments, and of links in its prose. */
export function filePathsIn({ parseResult }: LangiumDocument): readonly string[] {
  const file = parseResult.value;
  if (!isReportFile(file)) return [];
  const found = known.get(file) ?? [...new Set([...attached(file), ...linked(file)])];
  known.set(file, found);
  return found;
}

function attached({ header }: ReportFile): readonly string[] {
  return header
    .filter(isHeaderEntryNode)
    .flatMap(({ name, value = '' }) => (valueKind(name) === 'attachment' ? (attachmentIn(value).path ?? []) : []));
}

function linked(file: ReportFile): readonly string[] {
  return nodesOf(file, 'TextPart')
    .flatMap(({ text }) => [...text.matchAll(link)].map(([, href = '']) => href))
    .filter(isFilePath);
}

/** The path of a picture as it is meant: quotes around it make no difference. */
export function picturePath({ path = '' }: PictureNode): string {
  return /^["\u201c]\s*([^"\u201c\u201d]+?)\s*["\u201d]$/.exec(path)?.[1] ?? path;
}

const pictures = new WeakMap<ReportFile, readonly string[]>();

/** The paths of the files that a report shows as pictures. */
export function picturePathsIn({ parseResult }: LangiumDocument): readonly string[] {
  const file = parseResult.value;
  if (!isReportFile(file)) return [];
  const shown = () => nodesOf(file, 'PictureNode').map(picturePath);
  const found = pictures.get(file) ?? [...new Set(shown().filter(isFilePath))];
  pictures.set(file, found);
  return found;
}
