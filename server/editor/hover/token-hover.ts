import type { References } from 'langium';
import { AstUtils, type LeafCstNode } from 'langium';
import {
  isChapter,
  isExplanation,
  isFreeColumn,
  isFreeLabel,
  isFreeTable,
  isFreeTitle,
  isRow,
  isRowRule,
  isStatutoryTable,
} from '../../language/generated/ast.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { lineOf, rangeOf } from '../../report/positions.ts';
import type { Report } from '../../report/report.ts';
import { hasLine, type TextRange } from '../../report/text-range.ts';
import type { Language, Text } from '../../text.ts';
import { chapterHover } from './chapter-hover.ts';
import { definitionHover } from './definition-hover.ts';
import { explanationHover } from './explanation-hover.ts';
import { freeColumnHover, freeRowHover, freeTableHover } from './free-table-hover.ts';
import { escapeMarkdown } from './markdown.ts';
import { ownRuleHover } from './own-rule-hover.ts';
import { writtenTableHover } from './written-name-hover.ts';

/** What is told, and of what. */
export interface Hovered {
  readonly text: string;
  readonly range: TextRange;
}

type Node = LeafCstNode['astNode'];

/** What is told of a token by what it names, or else by the line that it opens. */
export function tokenHover(
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
  const around = AstUtils.getContainerOfType(node, isFreeTable);
  if (!around) return report.format && definitionHover(node, report.format, language);
  const { line } = rangeOf(around).start;
  const table = freeTablesOf(report).find(({ range }) => range.start.line === line);
  if (!table) return undefined;
  if (isFreeTitle(node)) return freeTableHover(table, language);
  if (isFreeColumn(node)) return freeColumnHover(table, node.$containerIndex ?? 0, language);
  return isFreeLabel(node) ? freeRowHover(table, node.$container.$containerIndex ?? 0, language) : undefined;
}

function lineHover(leaf: LeafCstNode, report: Report, language: Language): Hovered | undefined {
  const node = leaf.astNode;
  const rule = AstUtils.getContainerOfType(node, isRowRule);
  if (rule) return told(ownRuleHover(rule, report, language), lineOf(rule));
  const { line } = leaf.range.start;
  if (isChapter(node)) {
    const chapter = report.chapters.find(({ heading }) => heading.range.start.line === line);
    return chapter && told(chapterHover(chapter, report.format, language), chapter.heading.range);
  }
  const table = report.tables.find(({ range }) => hasLine(range, line));
  const explanation = isExplanation(node) && report.explanations.find(({ range }) => range.start.line === line);
  if (explanation && leaf.tokenType.name === 'EXPLAIN_MARK')
    return told(explanationHover(explanation, report, language), leaf.range);
  if (isStatutoryTable(node) && table?.range.start.line === line)
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
