import { type AstNode, AstUtils } from 'langium';
import {
  isBodyKindDefinition,
  isBodyScopeDefinition,
  isChapterDefinition,
  isColumnDefinition,
  isColumnGroup,
  isFormatDefinition,
  isRowDefinition,
  isRowGroup,
  isRuleDefinition,
  isTableDefinition,
} from '../../language/generated/ast.ts';
import { type ColumnNode, type Format, type FormatTable, leafRows } from '../../report/format.ts';
import { findNamed, groupsOf } from '../../report/names.ts';
import { findTable } from '../../report/read/read-table.ts';
import type { Language } from '../../shared/text.ts';
import { bodyKindHover, bodyScopeHover, deadlineHelp } from './body-kind-help.ts';
import { basesListed, blocks, escapeMarkdown } from './markdown.ts';
import { columnGroupHover, columnHover, groupHover, rowHover, tableHover } from './name-hover.ts';
import { chapterDemands } from './place-hover.ts';
import { ruleHover } from './rule-hover.ts';

/** Whatever a format defines, as it is with everything that the formats below it say; undefined for other nodes. */
export function definitionHover(node: AstNode, format: Format, language: Language): string | undefined {
  if (isFormatDefinition(node))
    return blocks([
      `**${escapeMarkdown(format.title)}**`,
      escapeMarkdown(basesListed(format.bases, language)),
      format.deadline && deadlineHelp(format.deadline, language),
    ]);
  if (isBodyKindDefinition(node)) {
    const kind = format.bodyKinds.find(({ name }) => name === node.name);
    return kind && bodyKindHover(kind, language);
  }
  if (isBodyScopeDefinition(node)) {
    const scope = format.bodyScopes.find(({ name }) => name === node.name);
    return scope && bodyScopeHover(scope, language);
  }
  if (isChapterDefinition(node)) {
    const chapter = format.chapters.find(({ name }) => name === node.name);
    return chapter && chapterDemands(chapter, format, language);
  }
  const tableNode = AstUtils.getContainerOfType(node, isTableDefinition);
  const table = tableNode && !isNameless(tableNode) && findTable(format, tableNode.name);
  if (!table) return undefined;
  if (isTableDefinition(node)) return tableHover(table.definition, table.home, language);
  return partHover(node, table.definition, language);
}

/** Half-written, a definition may lack the name that its type promises. */
export function isNameless(node: AstNode): boolean {
  return 'name' in node ? node.name === undefined : !isColumnGroup(node);
}

function partHover(node: AstNode, table: FormatTable, language: Language): string | undefined {
  if (isNameless(node)) return undefined;
  if (isRuleDefinition(node)) {
    const rule = table.rules.find(({ name }) => name === node.name);
    return rule && ruleHover(rule, table, language);
  }
  if (isRowGroup(node)) {
    const group = findNamed(groupsOf(table.rowTree), node.name)?.found;
    return group && groupHover(group, leafRows(group.children), language);
  }
  if (isRowDefinition(node)) {
    const row = findNamed(table.rows, node.name)?.found;
    return row && rowHover(table, row, language);
  }
  if (isColumnGroup(node)) {
    const group = columnGroups(table.columnTree).find(({ label }) => label === node.label);
    return group && columnGroupHover(group);
  }
  const column = isColumnDefinition(node) ? findNamed(table.columns, node.name)?.found : undefined;
  return column && columnHover(table, column, language);
}

function columnGroups(nodes: readonly ColumnNode[]): readonly Extract<ColumnNode, { readonly kind: 'group' }>[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...columnGroups(node.children)] : []));
}
