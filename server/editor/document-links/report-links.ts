import { AstUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { isFilePath, linkTarget } from '../../language/attachments.ts';
import {
  isChapterNode,
  isExtraTitle,
  isFootnoteNode,
  isFormatChoice,
  isFormatFile,
  isParagraphNode,
  isSectionNode,
  isSubsection,
  isTableNoteNode,
  isTitle,
} from '../../language/generated/ast.ts';
import { valueKind } from '../../language/header-keys.ts';
import { addressOf } from '../../language/readable-file.ts';
import { reportPath } from '../../language/report-paths.ts';
import { webAddress } from '../../render/addresses.ts';
import { lineOf } from '../../report/read/positions.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { HeaderEntry } from '../../report/written.ts';
import type { Text } from '../../shared/text.ts';
import type { EditorServices } from '../services.ts';

/** Leads to other reports, to the format, and to the web. */
export class ReportLinks implements DocumentLinkProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const report = this.#services.editor.reader.read(document);
    if (!report) return [];
    const header = report.header.entries.flatMap((entry) => this.#ofEntry(entry, document));
    const attachments = report.header.attachments.flatMap(({ path, pathRange }) => {
      const uri = path === undefined ? undefined : addressOf(document, path);
      return uri ? [this.#link(pathRange, uri.toString(), words.openFile)] : [];
    });
    const pictures = report.illustrations.flatMap(({ path, pathRange }) => {
      const uri = isFilePath(path) ? addressOf(document, path) : undefined;
      return uri ? [this.#link(pathRange, uri.toString(), words.openPicture)] : [];
    });
    return [...header, ...attachments, ...pictures, ...this.#ofFormat(document), ...this.#ofProse(document)];
  }

  #ofEntry({ key, value, valueRange }: HeaderEntry, document: LangiumDocument): DocumentLink[] {
    const kind = valueKind(key);
    if (kind === 'address') {
      const address = webAddress(value) ?? webAddress(`http://${value}`);
      return address && value.includes('.') ? [this.#link(valueRange, address, words.openPage)] : [];
    }
    if (kind === 'attachment') return [];
    const path = kind === 'report' || kind === 'reports' ? reportPath(document, value) : undefined;
    if (!path) return [];
    if (path.kind === 'pattern') return [this.#link(valueRange, path.folder.toString(), words.openFolder)];
    return [
      this.#link(valueRange, path.uri.toString(), kind === 'report' ? words.openLastYear : words.openSubordinate),
    ];
  }

  #ofFormat(document: LangiumDocument): DocumentLink[] {
    const choices = AstUtils.streamContents(document.parseResult.value).filter(isFormatChoice);
    return choices
      .flatMap(({ format }) => {
        const range = format?.$refNode?.range;
        const found = range && this.#services.formats.byName(format.$refText, document.uri);
        return found ? [this.#link(range, AstUtils.getDocument(found).uri.toString(), words.openFormat)] : [];
      })
      .toArray();
  }

  /** Links of the prose lead to the web, or to a file beside the report. */
  #ofProse(document: LangiumDocument): DocumentLink[] {
    return proseLinks(document).flatMap(({ href, range }) => {
      const address = webAddress(href);
      if (address) return [this.#link(range, address, words.openPage)];
      const uri = /^[\w+.-]+:|^#/.test(href) ? undefined : addressOf(document, href);
      return uri ? [this.#link(range, uri.toString(), words.openFile)] : [];
    });
  }

  #link(range: TextRange, target: string, tooltip: Text): DocumentLink {
    return { range, target, tooltip: tooltip[this.#services.editor.language.current] };
  }
}

/** The address of a link of the prose, and where it is written. */
interface ProseLink {
  readonly href: string;
  readonly range: TextRange;
}

const headingLines = [isTitle, isExtraTitle, isChapterNode, isSectionNode, isSubsection];
const proseLines = [isParagraphNode, isTableNoteNode, isFootnoteNode, ...headingLines];

// An escaped character opens nothing; otherwise as readInlines reads links.
const link = new RegExp(`\\\\.|\\[[^[\\]]+\\]\\((${linkTarget})\\)`, 'dg');

/** The addresses in all `[text](address)` of paragraphs, notes and headings. */
function proseLinks({ parseResult, textDocument }: LangiumDocument): readonly ProseLink[] {
  return AstUtils.streamAst(parseResult.value)
    .filter((node) => proseLines.some((is) => is(node)))
    .flatMap((node) => {
      const { start, end } = lineOf(node);
      return [...textDocument.getText({ start, end }).matchAll(link)].flatMap(({ 1: href, indices }): ProseLink[] => {
        const [from, to] = indices?.[1] ?? [];
        if (href === undefined || from === undefined || to === undefined) return [];
        const { line, character } = start;
        return [
          { href, range: { start: { line, character: character + from }, end: { line, character: character + to } } },
        ];
      });
    })
    .toArray();
}

/** Leads from 扩展 to the format that is extended, where that stands in another file. */
export class FormatLinks implements DocumentLinkProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const file = document.parseResult.value;
    const tooltip = words.openFormat[this.#services.editor.language.current];
    return (isFormatFile(file) ? file.formats : []).flatMap(({ base }) => {
      const range = base?.$refNode?.range;
      const found = range && this.#services.formats.byName(base.$refText, document.uri);
      const target = found && AstUtils.getDocument(found);
      return target && target !== document ? [{ range, target: target.uri.toString(), tooltip }] : [];
    });
  }
}

const words = {
  /** Of a web address. */
  openPage: { zh: '打开网页', en: 'Open the web page' },
  /** Of a path in prose. */
  openFile: { zh: '打开文件', en: 'Open the file' },
  openPicture: { zh: '打开图片', en: 'Open the picture' },
  /** Of a pattern in 下级: the folder it looks in. */
  openFolder: { zh: '打开文件夹', en: 'Open the folder' },
  /** Of 上年. */
  openLastYear: { zh: '打开上年报告', en: 'Open last year’s report' },
  /** Of a path in 下级. */
  openSubordinate: { zh: '打开下级报告', en: 'Open the subordinate report' },
  /** Of 格式, and of 扩展 in a format. */
  openFormat: { zh: '打开格式定义', en: 'Open the format definition' },
} as const satisfies Readonly<Record<string, Text>>;
