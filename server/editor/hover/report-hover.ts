import { AstUtils, type LangiumDocument, type LeafCstNode, type References } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import type { Finding } from '../../checks/check.ts';
import { catalogue } from '../../checks/index.ts';
import { narratedNumbers } from '../../checks/narration/narrated-numbers.ts';
import {
  isChapterNode,
  isExplanationNode,
  isFreeColumn,
  isFreeTableNode,
  isFreeTitle,
  isRow,
  isRowRule,
  isStatutoryTableNode,
} from '../../language/generated/ast.ts';
import { withinHeading } from '../../language/own-headings.ts';
import { lineOf, rangeOf, rangeOfProperty } from '../../report/read/positions.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import { covers, hasLine, isSameRange, type Position, type TextRange } from '../../report/text-range.ts';
import type { FreeHeading, FreeTable } from '../../report/written.ts';
import type { Language, Text } from '../../shared/text.ts';
import { findingsOf } from '../../workspace/findings.ts';
import type { ReportReader } from '../../workspace/report-reader.ts';
import { placeAt } from '../place.ts';
import type { EditorServices } from '../services.ts';
import { freeColumnHover, freeRowHover, freeTableHover } from './cell-hover.ts';
import { definitionHover } from './definition-hover.ts';
import { leafAt } from './format-hover.ts';
import { reportsNamed } from './header-hover.ts';
import { bases, blocks, colon, escapeMarkdown, list } from './markdown.ts';
import { writtenTableHover } from './name-hover.ts';
import { chapterHover, explanationHover, placeHover } from './place-hover.ts';
import { ownRuleHover } from './rule-hover.ts';

/** Tells what stands under the pointer in a report: first what the report means there, else what the word is. */
export class ReportHover implements HoverProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { reader, language } = this.#services.editor;
    const report = reader.read(document);
    const found = report && this.#hovered(document, report, position, language.current);
    return found && { contents: { kind: MarkupKind.Markdown, value: found.text }, range: found.range };
  }

  #hovered(document: LangiumDocument, report: Report, position: Position, language: Language): Hovered | undefined {
    const { editor, references, shared } = this.#services;
    const place = placeAt(report, position);
    const leaf = leafAt(document, position);
    const find = reportsNamed(document, shared.workspace.LangiumDocuments);
    const around = { report, document, reader: editor.reader, leaf, find };
    const text = place && placeHover(place, around, language);
    const told = place && text ? { text, range: place.range } : undefined;
    const hovered =
      told ??
      narratedHover(report, position, language) ??
      (leaf && tokenHover(leaf, references.References, report, language));
    return withBasis(hovered, findingsAt(document, editor.reader, position), report, language);
  }
}

/** What is found at a position and not explained. */
function findingsAt(document: LangiumDocument, reader: ReportReader, position: Position): readonly Finding[] {
  const here = { start: position, end: position };
  return findingsOf(document, reader).filter(
    ({ explained, range, alsoAt = [] }) =>
      explained === undefined && [range, ...alsoAt].some((place) => covers(place, here)),
  );
}

/**
 * The documents that the findings here rest on, as the last line, where the hover does not name any itself; the editor shows
 * the messages above.
 */
function withBasis(
  hovered: Hovered | undefined,
  findings: readonly Finding[],
  { format }: Report,
  language: Language,
): Hovered | undefined {
  const [first] = findings;
  if (!first) return hovered;
  const ids = new Set(findings.map(({ check }) => check));
  const checks = catalogue.filter(({ id }) => ids.has(id));
  const all = [...new Set(checks.flatMap((check) => (format && check.bases?.(format)) ?? []))];
  const line = bases(all, language);
  if (!line || hovered?.text.includes(bases([''], language) ?? line)) return hovered;
  return { text: blocks([hovered?.text, line]), range: hovered?.range ?? first.range };
}

/** What is told, and of what. */
interface Hovered {
  readonly text: string;
  readonly range: TextRange;
}

/** A number typed into a sentence: what of the tables it states, and what they and last year’s have. */
function narratedHover(report: Report, position: Position, language: Language): Hovered | undefined {
  const here = { start: position, end: position };
  for (const { narration, table, prose, place, figure, readings } of narratedNumbers(report)) {
    const range = prose.rangeOf(place.start, place.end);
    if (!figure || !prose.isTyped(place.start, place.end) || !covers(range, here)) continue;
    const lines = readings.map(({ source, value, before }) => {
      const last: Text = { zh: `（上年 ${before?.toFixed()}）`, en: ` (last year ${before?.toFixed()})` };
      return `${escapeMarkdown(source)}${colon(language)}${value?.toFixed() ?? '—'}${before ? last[language] : ''}`;
    });
    const title = `**${escapeMarkdown(narration.label)}** · ${escapeMarkdown(table.label)}`;
    return { text: blocks([title, list(lines)]), range };
  }
  return undefined;
}

type Node = LeafCstNode['astNode'];

/** What is told of a token by what it names, or else by the line that it opens. */
function tokenHover(
  leaf: LeafCstNode,
  references: References,
  report: Report,
  language: Language,
): Hovered | undefined {
  const [declared] = references.findDeclarations(leaf);
  const named = declared && nameHover(declared, report, language);
  if (named) return { text: named, range: leaf.range };
  return lineHover(leaf, report, language);
}

/** What a name stands for: a part of a free table of this report, or of its format. */
function nameHover(node: Node, report: Report, language: Language): string | undefined {
  const around = AstUtils.getContainerOfType(node, isFreeTableNode);
  if (!around) return report.format && definitionHover(node, report.format, language);
  const { line } = rangeOf(around).start;
  const table = freeTablesOf(report).find(({ range }) => range.start.line === line);
  if (!table) return undefined;
  if (isFreeTitle(node)) return freeTableHover(table, language);
  const isWrittenAt = ({ range }: FreeHeading) => isSameRange(range, rangeOfProperty(node, 'name', range));
  const find = ({ headings }: FreeTable['rowLines']) =>
    headings.flatMap((one) => [...withinHeading(one)]).find(isWrittenAt);
  const heading = find(isFreeColumn(node) ? table.columnLines : table.rowLines);
  if (!heading) return undefined;
  return isFreeColumn(node) ? freeColumnHover(table, heading, language) : freeRowHover(table, heading, language);
}

function lineHover(leaf: LeafCstNode, report: Report, language: Language): Hovered | undefined {
  const node = leaf.astNode;
  const rule = AstUtils.getContainerOfType(node, isRowRule);
  if (rule) return told(ownRuleHover(rule, report, language), lineOf(rule));
  const { line } = leaf.range.start;
  if (isChapterNode(node)) {
    const chapter = report.chapters.find(({ heading }) => heading.range.start.line === line);
    return chapter && told(chapterHover(chapter, report.format, language), chapter.heading.range);
  }
  const table = report.tables.find(({ range }) => hasLine(range, line));
  const explanation = isExplanationNode(node) && report.explanations.find(({ range }) => range.start.line === line);
  if (explanation && leaf.tokenType.name === 'EXPLAIN_MARK')
    return told(explanationHover(explanation, report, language), leaf.range);
  if (isStatutoryTableNode(node) && table?.range.start.line === line)
    return told(writtenTableHover(table, report, language), leaf.range);
  const isCorner = isRow(node) && table?.header?.range.start.line === line && leaf.tokenType.name === 'LABEL';
  return isCorner ? told(cornerHover(table.definition?.corner ?? '', language), leaf.range) : undefined;
}

function told(text: string | undefined, range: TextRange): Hovered | undefined {
  return text ? { text, range } : undefined;
}

/** The first cell of a header row is free. */
function cornerHover(corner: string, language: Language): string {
  const nothing: Text = {
    zh: '表格左上角，正式报告中为空；这里可以写任意文字',
    en: 'Top left corner, empty in the finished report; any text may be written here',
  };
  const text: Text = {
    zh: `表格左上角，正式报告中为格式规定的“${corner}”；这里可以写任意文字`,
    en: `Top left corner, “${corner}” in the finished report as the format prescribes; any text may be written here`,
  };
  return escapeMarkdown((corner === '' ? nothing : text)[language]);
}
