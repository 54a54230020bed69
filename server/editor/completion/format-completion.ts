import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import {
  type CompletionClientCapabilities,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver-protocol';
import { isFormatFile } from '../../language/generated/ast.ts';
import { usualLineBreak } from '../../language/token-sink.ts';
import type { Format, FormatTable, Named } from '../../report/format.ts';
import { findNamed, findRowOrGroup, groupsOf } from '../../report/names.ts';
import { findTable } from '../../report/read/read-table.ts';
import type { Text } from '../../shared/text.ts';
import { keywordHelp } from '../hover/keyword-help.ts';
import type { EditorServices } from '../services.ts';
import { type Caret, caretAt, pathAtEnd, restOfName, tokenAt, typedName, type WrittenPath } from './caret.ts';
import { completionItems, type Offer, type Proposal } from './completion-items.ts';
import { endsInText, type FormatContext, formatContext } from './format-context.ts';
import { invitesChoice, keywordProposals, opensRule } from './format-words.ts';
import { loadReadings } from './match-name.ts';
import { columnProposal, groupProposal, otherNames, rowProposal } from './row-offer.ts';

/** Proposes names and keywords in a format definition. */
export class FormatCompletion implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['.'] };
  readonly #services: EditorServices;
  #client: CompletionClientCapabilities = {};

  constructor(services: EditorServices) {
    this.#services = services;
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.#client = capabilities.textDocument?.completion ?? {};
    });
  }

  async getCompletion(document: LangiumDocument, { position, context }: CompletionParams): Promise<CompletionList> {
    const { pinyin } = (await this.#services.editor.settings.read()).completion;
    await loadReadings();
    const text = document.textDocument.getText();
    const caret = caretAt(text, position);
    // Editors learn one list of trigger characters for both languages.
    const trigger = context?.triggerCharacter ?? '.';
    const isAsked = trigger === '.' || (trigger === ' ' && invitesChoice(caret.before));
    if (!isAsked || endsInText(caret.before)) return { isIncomplete: true, items: [] };
    const offer = this.#offer(caret, text.slice(0, document.textDocument.offsetAt(position)), document);
    const presentation = {
      caret: caret.position,
      typed: caret.before.slice(offer.token.start.character),
      lineBreak: usualLineBreak(text),
      language: this.#services.editor.language.current,
      client: this.#client,
      pinyin,
    };
    return { isIncomplete: true, items: completionItems(offer, presentation) };
  }

  #offer(caret: Caret, before: string, document: LangiumDocument): Offer {
    const typed = typedName(caret.before);
    const { tokens } = this.#services.parser.Lexer.tokenize(before.slice(0, before.length - typed.length));
    const context = formatContext(tokens);
    const path = opensRule(context.statement[0]) ? pathAtEnd(expressionOf(context, typed), caret) : undefined;
    const names = nameProposals(context, path, this.#names(document, context));
    return {
      token: tokenAt(caret, caret.before.length - typed.length, restOfName),
      proposals: path ? names : [...names, ...keywordProposals(context)],
    };
  }

  #names({ parseResult }: LangiumDocument, { blocks }: FormatContext): FormatNames {
    const { reader } = this.#services.editor;
    const { value } = parseResult;
    const node = isFormatFile(value) ? value.formats.find(({ name }) => name === blocks[0]?.name) : undefined;
    return { own: node && reader.format(node), all: reader.formats() };
  }
}

/** What stands in a rule behind its name and direction. */
function expressionOf({ statement }: FormatContext, typed: string): string {
  const [, , direction = ''] = statement;
  return `${statement.slice(/^每[行列]$/.test(direction) ? 3 : 2).join(' ')} ${typed}`;
}

/** The formats a name at the caret may come from. */
interface FormatNames {
  /** The format around the caret, merged with those it extends. */
  readonly own: Format | undefined;
  readonly all: readonly Format[];
}

/** The names that may stand at the caret: what a format extends, what it takes over from there, what its rules add up. */
function nameProposals(
  { blocks, statement }: FormatContext,
  path: WrittenPath | undefined,
  { own, all }: FormatNames,
): readonly Proposal[] {
  const [keyword] = statement;
  const last = statement.at(-1);
  if (last === '扩展') return all.filter(({ name }) => name !== own?.name && name !== statement[1]).map(formatProposal);
  const table = own && findTable(own, lastNamed(blocks, '表') ?? '')?.definition;
  if (opensRule(keyword)) return own && table && path ? ruleNames(statement, path, table, own) : [];
  if (last !== keyword && !/^[,\uff0c]$/.test(last ?? '')) return [];
  const base = all.find(({ name }) => name === blocks[0]?.base);
  return base ? inheritedNames(keyword, blocks, base) : [];
}

function formatProposal({ name, title }: Format): Proposal {
  return { label: name, kind: CompletionItemKind.Class, detail: title };
}

/** What a format that extends another may add to or replace there. */
function inheritedNames(
  keyword: string | undefined,
  blocks: FormatContext['blocks'],
  base: Format,
): readonly Proposal[] {
  const chapter = findNamed(base.chapters, lastNamed(blocks, '章') ?? '')?.found;
  const table = findTable(base, lastNamed(blocks, '表') ?? '')?.definition;
  const module = CompletionItemKind.Module;
  switch (keyword) {
    case '章':
      return base.chapters.map((one) => named(one, module, { zh: '沿用的章', en: 'a chapter of the extended format' }));
    case '表':
      return (chapter?.tables ?? []).map(tableProposal);
    case '列':
      return table ? table.columns.map((column) => columnProposal(table, column)) : [];
    case '行':
      return table ? table.rows.map((row) => rowProposal(table, row)) : [];
    case '行组':
      return table ? groupsOf(table.rowTree).map(groupProposal) : [];
    default:
      return [];
  }
}

/** In an equation of columns the columns, otherwise rows and groups; behind 上年 the same; then other tables. */
function ruleNames(statement: readonly string[], path: WrittenPath, table: FormatTable, own: Format): Proposal[] {
  if (statement.length < 2) return [];
  const isOfLastYear = path.before[0] === '上年';
  const [first, second, ...more] = isOfLastYear ? path.before.slice(1) : path.before;
  if (first === undefined) {
    const alongRows = statement[2] === '每行';
    return [
      ...(statement.length === 2 ? directions : []),
      ...(alongRows ? columnsOf(table) : rowsOf(table)),
      ...own.chapters.flatMap(({ tables }) => tables.filter((other) => other !== table).map(tableProposal)),
      ...(isOfLastYear ? [] : [lastYear]),
      ...(isOfLastYear || alongRows ? [] : [sumOfGroup]),
    ];
  }
  const other = findTable(own, first)?.definition;
  if (second === undefined && findRowOrGroup(table, first)) return columnsOf(table);
  if (!other || more.length > 0) return [];
  return second === undefined ? [...rowsOf(other), ...columnsOf(other)] : columnsOf(other);
}

const directions = ['每列', '每行'].map((label): Proposal => {
  const help = keywordHelp.get(label);
  return { label, kind: CompletionItemKind.Keyword, ...(help && { detail: help }) };
});

const lastYear: Proposal = {
  label: '上年',
  kind: CompletionItemKind.Keyword,
  detail: { zh: '上年报告中的数', en: 'numbers of last year’s report' },
};

const sumOfGroup: Proposal = {
  label: '合计',
  kind: CompletionItemKind.Function,
  insert: { snippet: '合计($1)' },
  detail: { zh: '行组各行的合计', en: 'total of a group of rows' },
};

function columnsOf(table: FormatTable): Proposal[] {
  return table.columns.map((column) => columnProposal(table, column));
}

function rowsOf(table: FormatTable): Proposal[] {
  return [...table.rows.map((row) => rowProposal(table, row)), ...groupsOf(table.rowTree).map(groupProposal)];
}

function tableProposal(table: FormatTable): Proposal {
  return named(table, CompletionItemKind.Struct, { zh: '表', en: 'a table' });
}

function named(one: Named, kind: CompletionItemKind, detail: Text): Proposal {
  return { label: one.name, kind, alsoCalled: otherNames(one), detail: one.label === one.name ? detail : one.label };
}

function lastNamed(blocks: FormatContext['blocks'], keyword: string): string | undefined {
  return blocks.findLast((block) => block.keyword === keyword)?.name;
}
