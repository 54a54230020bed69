import { AstUtils } from 'langium';
import { columnsOf, formatOf, rowsAndGroupsOf, tablesOf } from '../../language/definitions.ts';
import type { FormatCatalogue } from '../../language/format-catalogue.ts';
import {
  type Format,
  isBodyGroup,
  isChapterDefinition,
  isColumnDefinition,
  isFormat,
  isRuleDefinition,
  isTableDefinition,
} from '../../language/generated/ast.ts';
import { type Definition, type FormatPart, isFormatPart, type Thing } from './thing.ts';

/**
 * Everything that defines the same thing as a node. Formats are merged by name with the formats they extend, so parts of
 * one name in a format and in one it extends are one thing, and so are parts of two formats that both extend a third
 * which has that part too.
 */
export function sameThing(node: Definition, formats: FormatCatalogue): Thing {
  const format = isFormatPart(node) ? formatOf(node) : undefined;
  if (!format || !isFormatPart(node) || isFormat(node)) return [node];
  const found = new Set<FormatPart>([node]);
  const related = relations(formats);
  const open = [format];
  const seen = new Set<Format>(open);
  for (let next = open.pop(); next; next = open.pop()) {
    for (const part of partsLike(node, next)) found.add(part);
    for (const other of related.filter((pair) => pair.includes(next as Format)).flat())
      if (!seen.has(other) && partsLike(node, other).length > 0) {
        seen.add(other);
        open.push(other);
      }
  }
  return [node, ...[...found].filter((part) => part !== node)];
}

/** Every format with each one it extends, directly or not. */
function relations(formats: FormatCatalogue): readonly (readonly Format[])[] {
  return formats.all().flatMap((format) =>
    formats
      .layers(format)
      .slice(1)
      .map((base) => [format, base]),
  );
}

/** The parts of a format that have the kind, the name and the table of a node. */
export function partsLike(node: FormatPart, format: Format): readonly FormatPart[] {
  const table = AstUtils.getContainerOfType(node, isTableDefinition);
  const tables = table ? tablesOf([format]).filter(({ name }) => name === table.name) : [];
  const candidates: readonly FormatPart[] = isBodyGroup(node)
    ? [...format.bodyKinds, ...format.bodyScopes].filter(({ $type }) => $type === node.$type)
    : isChapterDefinition(node)
      ? format.chapters
      : isTableDefinition(node)
        ? tables
        : isColumnDefinition(node)
          ? tables.flatMap(({ columns }) => columnsOf(columns))
          : isRuleDefinition(node)
            ? tables.flatMap(({ rules }) => rules)
            : tables.flatMap(({ rows }) => rowsAndGroupsOf(rows));
  return candidates.filter(({ name }) => name === node.name);
}
