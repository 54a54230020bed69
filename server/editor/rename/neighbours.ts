import { AstUtils } from 'langium';
import { bodyGroupsOf, columnDefinitionsOf, formatOf, rowsAndGroupsOf, tablesOf } from '../../language/definitions.ts';
import type { FormatCatalogue } from '../../language/format-catalogue.ts';
import {
  type FreeTableNode,
  isBodyGroup,
  isChapterDefinition,
  isColumnDefinition,
  isFormatDefinition,
  isFreeColumn,
  isFreeLabel,
  isFreeTableNode,
  isFreeTitle,
  isReportFile,
  isRuleDefinition,
  isTableDefinition,
  type ReportFile,
} from '../../language/generated/ast.ts';
import { type OwnLines, ownColumns, type WrittenHeading, withinHeading } from '../../language/own-headings.ts';
import { ownRows } from '../../language/own-rows.ts';
import { type Definition, type FormatPart, isFormatPart, namesOfDefinition, type Thing } from '../references/thing.ts';

/** What stands beside a thing and so needs a name of its own: the other rows of its table, the other tables, … */
export function neighboursOf(thing: Thing, formats: FormatCatalogue): readonly (readonly string[])[] {
  const beside = thing.flatMap((node) => (isFormatPart(node) ? inFormats(node, formats) : inReport(node, formats)));
  return [...new Set(beside)].filter((node) => !thing.includes(node)).map(namesOfDefinition);
}

/** Formats that extend each other are one space of names. */
function inFormats(node: FormatPart, formats: FormatCatalogue): readonly FormatPart[] {
  if (isFormatDefinition(node)) return formats.all();
  const format = formatOf(node);
  const chains = formats.all().map((other) => formats.layers(other));
  const related = [...new Set(chains.filter((chain) => format && chain.includes(format)).flat())];
  if (isBodyGroup(node)) return bodyGroupsOf(related);
  if (isChapterDefinition(node)) return related.flatMap(({ chapters }) => chapters);
  if (isTableDefinition(node)) return tablesOf(related);
  const table = AstUtils.getContainerOfType(node, isTableDefinition)?.name;
  const tables = tablesOf(related).filter(({ name }) => name === table);
  if (isColumnDefinition(node)) return tables.flatMap(({ columns }) => columnDefinitionsOf(columns));
  if (isRuleDefinition(node)) return tables.flatMap(({ rules }) => rules);
  return tables.flatMap(({ rows }) => rowsAndGroupsOf(rows));
}

/** References look a free table up behind the tables of the format. */
function inReport(node: Definition, formats: FormatCatalogue): readonly Definition[] {
  const file = AstUtils.findRootNode(node);
  const table = AstUtils.getContainerOfType(node, isFreeTableNode);
  if (!table || !isReportFile(file)) return [];
  if (isFreeLabel(node)) return besideOwn(node, ownRows(table));
  if (isFreeColumn(node)) return besideOwn(node, ownColumns(table));
  if (!isFreeTitle(node)) return [];
  const format = formats.of(file);
  return [...(format ? tablesOf(formats.layers(format)) : []), ...freeTablesOf(file).map(({ title }) => title)];
}

/** What stands below the same heading: elsewhere a name may stand again. */
function besideOwn(node: Definition, { headings }: OwnLines<WrittenHeading>): readonly Definition[] {
  const all = headings.flatMap((one) => [...withinHeading(one)]);
  const around = all.find(({ children }) => children.some((child) => child.node === node))?.children ?? headings;
  return around.flatMap((one) => one.node ?? []);
}

function freeTablesOf(file: ReportFile): readonly FreeTableNode[] {
  return AstUtils.streamAst(file).filter(isFreeTableNode).toArray();
}
