import { AstUtils, type LangiumDocument } from 'langium';
import { bodyGroupsOf, bodyKindsOf, columnsOf, formatOf, tablesOf } from '../../language/definitions.ts';
import type { FormatCatalogue } from '../../language/format-catalogue.ts';
import {
  type Format,
  isBodyGroup,
  isBodyKindDefinition,
  isChapterDefinition,
  isColumnDefinition,
  isReportFile,
  isRuleDefinition,
  isTableDefinition,
} from '../../language/generated/ast.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Place } from '../place.ts';
import { type FormatPart, isFormatPart, type Thing } from './thing.ts';

/** The format of a report and those it extends, itself first; none for other documents. */
export function layersOf(document: LangiumDocument, formats: FormatCatalogue): readonly Format[] {
  const file = document.parseResult.value;
  const format = isReportFile(file) ? formats.of(file) : undefined;
  return format ? formats.layers(format) : [];
}

/**
 * The definitions behind those names of a report that are no cross-references of the syntax tree: columns in a header
 * row, chapter headings, kinds of bodies, and rules in 说明 lines.
 */
export function definitionsAt(place: Place, layers: readonly Format[]): readonly FormatPart[] {
  switch (place.kind) {
    case 'column': {
      const tables = tablesOf(layers).filter(({ name }) => name === place.table.definition?.name);
      return tables.flatMap(({ columns }) => columnsOf(columns)).filter(({ name }) => name === place.column.name);
    }
    case 'chapter':
      return layers.flatMap(({ chapters }) => chapters).filter(({ name }) => name === place.chapter.definition?.name);
    case 'explanation': {
      const rules = tablesOf(layers).flatMap((table) => table.rules);
      return [...rules, ...bodyGroupsOf(layers)].filter(({ name }) => name === place.explanation.check);
    }
    case 'value':
      if (place.entry.key !== '机关类型') return [];
      return bodyKindsOf(layers).filter(({ name }) => name === place.entry.value);
    default:
      return [];
  }
}

/** Where a report names a thing of its format in such a way. */
export function mentionsIn(report: Report, layers: readonly Format[], thing: Thing): readonly TextRange[] {
  const own = thing.find((node): node is FormatPart => {
    const format = isFormatPart(node) ? formatOf(node) : undefined;
    return format !== undefined && layers.includes(format);
  });
  if (!own) return [];
  if (isChapterDefinition(own)) {
    const named = report.chapters.filter(({ definition }) => definition?.name === own.name);
    return named.map(({ heading }) => heading.textRange);
  }
  if (isRuleDefinition(own) || isBodyGroup(own)) {
    const named = report.explanations.filter(({ check }) => check === own.name).map(({ checkRange }) => checkRange);
    const kinds = report.header.entries.filter(({ key, value }) => key === '机关类型' && value === own.name);
    return isBodyKindDefinition(own) ? [...kinds.map(({ valueRange }) => valueRange), ...named] : named;
  }
  if (!isColumnDefinition(own)) return [];
  const table = AstUtils.getContainerOfType(own, isTableDefinition)?.name;
  return report.tables
    .filter(({ definition }) => definition?.name === table)
    .flatMap(({ header }) => header?.cells ?? [])
    .filter(({ column }) => column?.name === own.name)
    .map(({ range }) => range);
}
