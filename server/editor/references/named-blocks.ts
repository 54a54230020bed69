import { AstUtils, type LangiumDocument } from 'langium';
import { isSegment, type Segment } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import type { FormatRowGroup, FormatTable } from '../../report/format.ts';
import { blocksNamed, findNamed, findRowOrGroup } from '../../report/names.ts';
import { rangeOf } from '../../report/read/positions.ts';
import type { Report } from '../../report/report.ts';
import { contains, type Position, type TextRange } from '../../report/text-range.ts';
import type { AuthorName, NamePlace } from './thing.ts';

/** The block of rows that is named at a position: at its head, behind the colon, or in a path of text and charts. */
export function blockNamedAt(document: LangiumDocument, report: Report, position: Position): AuthorName | undefined {
  const places = blockPlaces(document, report);
  const at = places.find(({ range }) => contains(range, position));
  if (!at) return undefined;
  const same = places.filter(
    ({ table, blocks }) => table === at.table && blocks.some((one) => at.blocks.includes(one)),
  );
  // Of blocks of one name, each in another group, one has the name by itself.
  const [block, ...others] = at.blocks;
  if (!block || others.length > 0) return undefined;
  const own = same.filter(({ blocks }) => blocks.length === 1);
  const rivals = places.filter(({ table, blocks }) => table === at.table && !blocks.includes(block));
  return {
    kind: 'block',
    name: block.name,
    range: at.range,
    places: own,
    taken: [...new Set(rivals.flatMap(({ blocks }) => blocks))]
      .filter(({ blockOf }) => blockOf === block.blockOf)
      .map(({ name }) => name),
  };
}

interface BlockPlace extends NamePlace {
  readonly table: FormatTable;
  /** Several where a path does not tell which. */
  readonly blocks: readonly FormatRowGroup[];
}

function blockPlaces(document: LangiumDocument, report: Report): readonly BlockPlace[] {
  const heads = report.tables.flatMap(({ definition, rows }) =>
    rows.flatMap(({ group, label, labelRange }): BlockPlace[] => {
      if (!definition || group?.blockOf === undefined || group.name === group.blockOf) return [];
      const range = partOf(labelRange, label, group.name);
      return range ? [{ table: definition, blocks: [group], range, defines: true }] : [];
    }),
  );
  if (heads.length === 0) return [];
  const tables = [...new Set(heads.map(({ table }) => table))];
  const named = AstUtils.streamAst(document.parseResult.value)
    .filter(isSegment)
    .toArray()
    .flatMap((segment) => segmentPlace(segment, tables) ?? []);
  return [...heads, ...named];
}

/** 表.名称: the second name of a path, in quotes with its group before a colon. */
function segmentPlace(segment: Segment, tables: readonly FormatTable[]): BlockPlace | undefined {
  const { segments, lastYear } = segment.$container;
  const table = lastYear ? undefined : findNamed(tables, segments[0]?.target?.$refText ?? '')?.found;
  const text = segment.target?.$refText ?? '';
  if (!table || segments.indexOf(segment) !== 1) return undefined;
  const found = findRowOrGroup(table, text)?.found;
  if (found?.kind !== 'group' || found.blockOf === undefined) return undefined;
  const row = segments[2]?.target?.$refText;
  const several = blocksNamed(table, text);
  const withRow = several.filter(({ children }) =>
    children.some((child) => child.kind === 'row' && labelKey(child.row.inBlock ?? '') === labelKey(row ?? '')),
  );
  const written = segment.$cstNode?.text ?? text;
  const range = partOf(rangeOf(segment), written, found.name);
  const bare = /^["\u201c]/.test(written) ? {} : { bare: true as const };
  return range && { table, blocks: withRow.length === 1 ? withRow : several, range, defines: false, ...bare };
}

/** Where a name stands in a text of one line; undefined where it is written otherwise. */
function partOf({ start }: TextRange, text: string, name: string): TextRange | undefined {
  const at = text.lastIndexOf(name);
  if (at < 0) return undefined;
  const from = { line: start.line, character: start.character + at };
  return { start: from, end: { line: from.line, character: from.character + name.length } };
}
