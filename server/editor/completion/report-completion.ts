import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import {
  type CompletionClientCapabilities,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver-protocol';
import { valueKind } from '../../language/header-keys.ts';
import { isPictureName } from '../../language/readable-file.ts';
import { usualLineBreak } from '../../language/token-sink.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import { type ChartKind, chartKinds, type FreeTable } from '../../report/written.ts';
import { behindWord, headingMarks, isComment, isRowLine } from '../../shared/line-kinds.ts';
import type { Text } from '../../shared/text.ts';
import { findingsOf } from '../../workspace/findings.ts';
import type { EditorServices } from '../services.ts';
import { boundOffer, expressionOffer } from './bound-offer.ts';
import { type Caret, caretAt, isInHeader, tableLineAbove, tokenAt } from './caret.ts';
import { completionItems, type Offer, type Proposal } from './completion-items.ts';
import { explanationOffer } from './explanation-offer.ts';
import { type HeaderValue, headerKeyOffer, headerValueAt, headerValueOffer, headerValues } from './header-offer.ts';
import { footnoteOffer, headingOffer, lineOffer, ruleOffer, tableNameOffer } from './line-offer.ts';
import { loadReadings } from './match-name.ts';
import { narratedOffer } from './narrated-offer.ts';
import { ReportPaths } from './report-paths.ts';
import { type OpenTable, rowOffer } from './row-offer.ts';

/**
 * Proposes what may stand at the caret. What a line of a report is shows in its beginning and in the lines above it, so
 * the text up to the caret decides, not the grammar: half-written lines are the rule here. The answer is never complete
 * for the client, because only the server knows pinyin.
 */
export class ReportCompletion implements CompletionProvider {
  // ASCII only: a composed character is no trigger. Behind the blank of `表 ` there is something to choose, too.
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['{', '.', '|', '#', '/', '^', ' '] };
  readonly #services: EditorServices;
  readonly #paths: ReportPaths;
  #client: CompletionClientCapabilities = {};

  constructor(services: EditorServices) {
    this.#services = services;
    this.#paths = new ReportPaths(services);
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.#client = capabilities.textDocument?.completion ?? {};
    });
  }

  async getCompletion(document: LangiumDocument, { position, context }: CompletionParams): Promise<CompletionList> {
    const { reader, language, settings } = this.#services.editor;
    const { pinyin } = (await settings.read()).completion;
    await loadReadings();
    const text = document.textDocument.getText();
    const caret = caretAt(text, position);
    const report = reader.read(document);
    const isAsked = context?.triggerCharacter !== ' ' || (startsChoice.test(caret.before) && caret.after.trim() === '');
    const offer = report && isAsked ? await this.#offer(report, caret, document, pinyin) : undefined;
    if (!offer) return { isIncomplete: true, items: [] };
    const presentation = {
      caret: caret.position,
      typed: caret.before.slice(offer.token.start.character),
      lineBreak: usualLineBreak(text),
      language: language.current,
      client: this.#client,
      pinyin,
    };
    return { isIncomplete: true, items: completionItems(offer, presentation) };
  }

  async #offer(report: Report, caret: Caret, document: LangiumDocument, pinyin: boolean): Promise<Offer | undefined> {
    const line = (caret.before + caret.after).trimStart();
    if (isComment(line)) return undefined;
    if (isInHeader(caret)) return this.#inHeader(report, caret, document);
    const opened = tableLineAbove(caret);
    const table = opened === undefined ? undefined : openTable(report, opened);
    if (isRowLine(line)) return table && isOfForm(table) ? rowOffer(table, caret, report) : undefined;
    if (behindWord(line, '规则', '核实') !== undefined) return table && ruleOffer(table, caret);
    const ofForm = table && isOfForm(table) ? table : undefined;
    if (behindWord(line, '说明') !== undefined)
      return explanationOffer(report, caret, ofForm, findingsOf(document, this.#services.editor.reader));
    if (behindWord(line, '表') !== undefined) return tableNameOffer(report, caret);
    const chart = chartOffer(report, caret);
    if (chart) return chart;
    const picture = await this.#picture(caret, document);
    if (picture) return picture;
    const bound = boundOffer(report, caret);
    if (bound) return bound;
    const footnote = footnoteOffer(report, caret);
    if (footnote) return footnote;
    if (headingMarks(line) > 0) return headingOffer(report, caret);
    const narrated = narratedOffer(report, caret, pinyin);
    return bothOffers(lineOffer(report, caret, ofForm, table !== undefined), narrated);
  }

  /** Behind 图片 and its title: pictures beside the report; behind the path the word for what is read aloud. */
  async #picture(caret: Caret, document: LangiumDocument): Promise<Offer | undefined> {
    const [all, typed] = pictureLine.exec(caret.before) ?? [];
    if (all === undefined || typed === undefined) return undefined;
    const start = all.length - typed.length;
    const token = tokenAt(caret, start, /^(?:(?!\s+\u8bf4\u660e\u6587\u5b57).)+/); // 说明文字
    const [, path = '', word = ''] = /^(\S.*\.(?:png|jpe?g|svg|webp))\s+(\S*)$/i.exec(typed) ?? [];
    if (path !== '')
      return { token: tokenAt(caret, all.length - word.length, /^\S+/), proposals: [alternativeProposal] };
    return { token, proposals: await this.#paths.files(document, typed, isPictureName) };
  }

  async #inHeader(report: Report, caret: Caret, document: LangiumDocument): Promise<Offer | undefined> {
    const value = headerValueAt(caret);
    if (!value) return headerKeyOffer(caret, report);
    const typed = caret.before.slice(value.start);
    switch (valueKind(value.key)) {
      case 'report':
        return headerValueOffer(value, caret, await this.#paths.lastYear(document, typed));
      case 'reports':
        return headerValueOffer(value, caret, await this.#paths.subordinates(document, typed));
      case 'attachment':
        return this.#attachment(value, caret, document);
      default:
        return headerValueOffer(value, caret, headerValues(value.key, report, new Date()));
    }
  }

  /** Behind the name of an attachment, or instead of it: files beside the report. */
  async #attachment(value: HeaderValue, caret: Caret, document: LangiumDocument): Promise<Offer | undefined> {
    const typed = caret.before.slice(value.start);
    const name = /^(?:["\u201c][^"\u201c\u201d]*["\u201d]\s*|(?=\.))/.exec(typed)?.[0];
    if (name === undefined && typed !== '') return undefined;
    const start = value.start + (name?.length ?? 0);
    return headerValueOffer({ ...value, start }, caret, await this.#paths.files(document, caret.before.slice(start)));
  }
}

/** What begins a line and what begins a sentence, where they take the place of the same word; else the sentence, which fits. */
function bothOffers(line: Offer | undefined, narrated: Offer | undefined): Offer | undefined {
  if (!line || !narrated) return line ?? narrated;
  if (line.token.start.character !== narrated.token.start.character) return narrated;
  return { token: line.token, proposals: [...line.proposals, ...narrated.proposals] };
}

/** Where a blank is an invitation: behind the words that something must follow, and behind a header key. */
const startsChoice =
  /^\s*(?:表|说明|规则|核实|规则\s+列|图(?:片)?\s+["\u201c][^"\u201d]*["\u201d]|[^\s:\uff1a]{1,12}[:\uff1a])\s+$/;

function isOfForm(table: OpenTable | FreeTable): table is OpenTable {
  return 'line' in table;
}

/** The table whose name stands in a line; undefined for one that neither the form nor a title of its own describes. */
function openTable(report: Report, line: number): OpenTable | FreeTable | undefined {
  const table = report.tables.find(({ nameRange }) => nameRange.start.line === line);
  if (table?.definition) return { table, definition: table.definition, line };
  return freeTablesOf(report).find(({ titleRange }) => titleRange.start.line === line);
}

/** After 图 and its title: the kinds of charts; after the kind, a comma or a label: numbers, as within braces. */
function chartOffer(report: Report, caret: Caret): Offer | undefined {
  const [all, kind = '', values] = chartLine.exec(caret.before) ?? [];
  if (all === undefined) return undefined;
  if (values === undefined) {
    const token = tokenAt(caret, caret.before.length - kind.length, /^[^\s"\u201c.,]+/);
    return { token, proposals: kindProposals };
  }
  const labels = /["\u201c][^"\u201d]*["\u201d]\s*[=\uff1d]/g;
  return expressionOffer(report, caret, values.replace(labels, ',').replaceAll('\u3001', ','));
}

const chartLine = /^\s*\u56fe\s+["\u201c][^"\u201d]*["\u201d]\s*([^\s"\u201c]*)(?:\s+(.*))?$/;

const pictureLine = /^\s*\u56fe\u7247\s+["\u201c][^"\u201c\u201d]*["\u201d]\s*([^"\u201c]*)$/;

const alternativeProposal: Proposal = {
  label: '说明文字',
  kind: CompletionItemKind.Keyword,
  insert: { snippet: '说明文字 "$1"$0' },
  detail: { zh: '供读屏软件朗读', en: 'what is read aloud in place of the picture' },
};

const details: Readonly<Record<ChartKind, Text>> = {
  饼图: { zh: '各部分占整体的比例', en: 'pie chart: parts of a whole' },
  柱图: { zh: '并排比较，也可比较两年', en: 'bar chart: numbers side by side, two years as well' },
  折线: {
    zh: '各数依次相连，或从上年到本年',
    en: 'line chart: from one number to the next, or from last year to this year',
  },
};

const kindProposals = chartKinds.map(
  (label): Proposal => ({
    label,
    kind: CompletionItemKind.EnumMember,
    insert: `${label} `,
    detail: details[label],
  }),
);
