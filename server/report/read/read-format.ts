import { reportTitleOf } from '../../language/definitions.ts';
import { expressionText } from '../../language/expression-text.ts';
import * as ast from '../../language/generated/ast.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import { writtenYear } from '../../shared/report-years.ts';
import { linearTerms, relationOf } from '../equations/linear.ts';
import {
  type CellForm,
  type ColumnNode,
  type Format,
  type FormatChapter,
  type FormatColumn,
  type FormatRow,
  type FormatRule,
  type FormatTable,
  leafColumns,
  leafRows,
  type Mention,
  type Narration,
  type ReplacedWording,
  type RowNode,
  type RuleKind,
  type SampleText,
  type Wording,
} from '../format.ts';
import { byName, last, type MergedNode, marks, mergeTrees, type NonEmpty, named } from './format-parts.ts';
import { readBodyKinds, readBodyScopes, readDeadline } from './read-bodies.ts';
import { readFees } from './read-fees.ts';

/**
 * Merges a format with the ones it extends. `layers` has the format itself first.
 * What has a name in both is one thing: the upper layer's words, lists and rules replace the lower one's;
 * what only the upper layer names comes behind, in the container it is written in. Rows and columns: `mergeTrees`.
 */
export function readFormat(layers: readonly [ast.FormatDefinition, ...ast.FormatDefinition[]]): Format {
  const lowestFirst = [...layers].reverse();
  const years = layers.find((layer) => layer.applicability.length > 0)?.applicability[0];
  const cycle = last(lowestFirst.flatMap((layer) => layer.cycles.map((one) => one.cycle)));
  const title = last(lowestFirst.map((layer) => layer.title)) ?? layers[0].name;
  const deadline = readDeadline(lowestFirst);
  const prefaces = layers.find((layer) => layer.prefaces.length > 0)?.prefaces ?? [];
  return {
    name: layers[0].name,
    title,
    bases: lowestFirst.flatMap((layer) => layer.bases.map((basis) => basis.text)),
    ...(cycle === '学年' && { cycle }),
    ...(years && {
      years: {
        from: writtenYear(years.from) ?? 0,
        ...(years.to === undefined ? {} : { to: writtenYear(years.to) ?? 0 }),
      },
    }),
    encouragedYears: lowestFirst.flatMap((layer) =>
      layer.encouragements.flatMap(({ years }) => years.flatMap((year) => writtenYear(year) ?? [])),
    ),
    reportTitle: reportTitleOf(layers),
    titleMentions: readMentions([...lowestFirst.flatMap((layer) => layer.titles)]),
    otherTitles: lowestFirst.flatMap((layer) => layer.titles.flatMap(({ otherNames }) => otherNames)),
    prefaces: prefaces.map(({ text }) => text),
    prefaceMentions: readMentions(prefaces),
    ...(deadline && { deadline }),
    bodyKinds: readBodyKinds(lowestFirst),
    bodyScopes: readBodyScopes(lowestFirst),
    wording: readWording(lowestFirst.flatMap((layer) => layer.wordings)),
    mentions: readMentions(lowestFirst),
    chapters: byName(lowestFirst.flatMap((layer) => layer.chapters)).map((parts) => readChapter(parts, lowestFirst)),
  };
}

function readWording(parts: readonly ast.WordingDefinition[]): Wording {
  const replaced = parts.flatMap((part) => part.replaced);
  const ofKind = (kind: ast.ReplacedKind) => replaced.filter((one) => one.kind === kind).map(readReplaced);
  return {
    ignored: parts.flatMap((part) => part.ignored.flatMap(({ words }) => words)),
    synonyms: parts.flatMap((part) => part.synonyms.map(({ words }) => words)),
    leftovers: parts.flatMap((part) => part.leftovers.flatMap(({ words }) => words)),
    outdated: ofKind('旧提法'),
    superseded: ofKind('失效依据'),
    neutral: parts.flatMap((part) => part.neutral.flatMap(({ words }) => words)),
    divisions: parts.flatMap((part) => part.divisions.map((division) => division.parts)),
  };
}

function readReplaced({ words, from, to, notes }: ast.ReplacedWordingDefinition): ReplacedWording {
  return { words, ...(from !== undefined && { from: writtenYear(from) ?? 0 }), ...(to !== undefined && { to }), notes };
}

function readMentions(parts: readonly { readonly mentions: readonly ast.RequiredMention[] }[]): readonly Mention[] {
  return byName(parts.flatMap((part) => part.mentions)).map((mentions) => {
    const { name, words, bodies } = mentions.at(-1) ?? mentions[0];
    return { name, words, ...(bodies.length > 0 && { bodies: bodies.map(({ $refText }) => $refText) }) };
  });
}

/** Of two of one name the upper one counts. */
function readSample(parts: readonly [ast.SampleTextDefinition, ...ast.SampleTextDefinition[]]): SampleText {
  const { name, label, paragraphs } = parts.at(-1) ?? parts[0];
  return { name, label: label ?? name, paragraphs };
}

function readChapter(parts: readonly ast.ChapterDefinition[], formats: readonly Shared[]): FormatChapter {
  const wordLimit = last(parts.flatMap((part) => part.wordLimits))?.most;
  const fees = readFees(parts);
  return {
    ...named(parts),
    required: parts.some((part) => part.flags.includes('必备')),
    continuous: parts.some((part) => part.flags.includes('连排')),
    bases: parts.flatMap((part) => part.bases.map((basis) => basis.text)),
    ...(wordLimit === undefined ? {} : { wordLimit: Number(wordLimit) }),
    mentions: readMentions(parts),
    samples: byName(parts.flatMap((part) => part.samples)).map(readSample),
    ...(fees.length > 0 && { fees }),
    tables: byName(parts.flatMap((part) => part.tables)).map((table) => readFormatTable(table, formats)),
  };
}

/** Reads a table of which every format that has it is a part, the lowest first. */
function readFormatTable(parts: NonEmpty<ast.TableDefinition>, formats: readonly Shared[]): FormatTable {
  const columnTree = readColumns(mergedColumns(parts));
  const rowTree = readRows(mergedRows(parts), []);
  const notes = parts.flatMap((part) => part.notes.map(({ text }) => text));
  // The topmost format that says anything of it says all.
  const rollUps = parts.findLast((part) => part.rollUps.length > 0)?.rollUps;
  const rollUp = rollUps?.some(({ lines }) => lines.length === 0)
    ? 'all'
    : rollUps?.flatMap(({ lines }) => lines.map(({ $refText }) => $refText));
  const ledgerWords = formats
    .flatMap(({ ledgers }) => ledgers.filter(({ name }) => name === parts[0].name))
    .flatMap(({ entries }) => entries.map(({ target, words }) => ({ target, words })));
  return {
    ...named(parts),
    corner: last(parts.flatMap((part) => part.corners.map((corner) => corner.text))) ?? '',
    sideways: parts.some((part) => part.flags.includes('横排')),
    onOnePage: parts.some((part) => part.flags.includes('一页')),
    optional: parts.some((part) => part.flags.includes('可缺')),
    bases: parts.flatMap((part) => part.bases.map((basis) => basis.text)),
    ...(rollUp && { rollUp }),
    ...(notes.length > 0 && { notes }),
    columnTree,
    columns: leafColumns(columnTree),
    rowTree,
    rows: leafRows(rowTree),
    rules: byName(parts.flatMap((part) => part.rules)).flatMap((rules) => readRule(last(rules)) ?? []),
    narrations: narrationsOf(parts, formats),
    ...(ledgerWords.length > 0 && { ledgerWords }),
  };
}

type ColumnPart = ast.ColumnDefinition | ast.ColumnGroup;
type RowPart = ast.RowDefinition | ast.RowGroup;

/** Groups of columns go by their headings, which are no names of columns. */
function mergedColumns(parts: readonly ast.TableDefinition[]): readonly MergedNode<ColumnPart>[] {
  return mergeTrees<ColumnPart>(
    parts.map(({ columns }) => columns),
    (part) => (ast.isColumnGroup(part) ? `[${part.label}` : part.name),
    (part) => (ast.isColumnGroup(part) ? part.columns : []),
  );
}

function mergedRows(parts: readonly ast.TableDefinition[]): readonly MergedNode<RowPart>[] {
  return mergeTrees<RowPart>(
    parts.map(({ rows }) => rows),
    ({ name }) => name,
    (part) => (ast.isRowGroup(part) ? part.rows : []),
  );
}

function readColumns(nodes: readonly MergedNode<ColumnPart>[]): ColumnNode[] {
  return nodes.map(({ parts, children }): ColumnNode => {
    const [group] = parts.filter(ast.isColumnGroup);
    if (group) return { kind: 'group', label: group.label, children: readColumns(children) };
    return { kind: 'column', column: readColumn(parts.filter(ast.isColumnDefinition)) };
  });
}

function readColumn(parts: readonly ast.ColumnDefinition[]): FormatColumn {
  const flags = parts.flatMap((part) => part.flags);
  return {
    ...named(parts),
    ...marks(parts),
    decimal: false,
    signed: false,
    ...readCellForm(parts),
    total: flags.includes('合计列'),
    writesUnit: flags.includes('自带单位'),
  };
}

type CellPart = Pick<ast.RowDefinition | ast.ColumnDefinition, 'choices' | 'flags' | 'units'>;

/** What is said of cells; of kinds the topmost format has the last word. */
function readCellForm(parts: readonly CellPart[]): Partial<CellForm> {
  const flags = parts.flatMap((part) => part.flags);
  const choices = parts.findLast((part) => part.choices.length > 0)?.choices;
  const kind = last(parts.map(kindOfPart));
  const unit = last(parts.flatMap((part) => part.units));
  return {
    ...(kind && { kind }),
    ...(choices && kind === 'choice' && { choices }),
    ...(flags.includes('可多选') && { several: true }),
    ...(flags.includes('可缺') && { optional: true }),
    ...(flags.includes('小数') && { decimal: true }),
    ...(flags.includes('可负') && { signed: true }),
    ...(unit !== undefined && { unit }),
  };
}

function kindOfPart({ flags, choices }: CellPart): CellForm['kind'] {
  if (choices.length > 0) return 'choice';
  if (flags.includes('填日期')) return 'date';
  return flags.includes('填文字') ? 'text' : undefined;
}

function readRows(nodes: readonly MergedNode<RowPart>[], groups: readonly string[]): RowNode[] {
  return nodes.map(({ key, parts, children }): RowNode => {
    // A row that an upper format writes as a group is one.
    if (!parts.some(ast.isRowGroup)) return { kind: 'row', row: readRow(parts.filter(ast.isRowDefinition), groups) };
    const isRepeatable = parts.some((part) => ast.isRowGroup(part) && part.flags.includes('可重复'));
    return {
      kind: 'group',
      ...named(parts),
      ...marks(parts),
      ...(isRepeatable && { repeatable: true }),
      children: readRows(children, [...groups, key]),
    };
  });
}

function readRow(parts: readonly ast.RowDefinition[], groups: readonly string[]): FormatRow {
  const reporters = parts.findLast((part) => part.reporters.length > 0)?.reporters ?? [];
  const cells = readCellForm(parts);
  return {
    ...named(parts),
    ...marks(parts),
    groups,
    reporters: reporters.map(({ $refText }) => $refText),
    ...(Object.keys(cells).length > 0 && { cells }),
  };
}

function readRule(rule: ast.RuleDefinition | undefined): FormatRule | undefined {
  const left = linearTerms(rule?.left);
  const right = linearTerms(rule?.right);
  if (!rule || !left || !right || !isReadToEnd(rule)) return undefined;
  return {
    kind: kinds.get(rule.kind) ?? 'must',
    name: rule.name,
    direction: rule.direction === '每行' ? 'row' : rule.direction === '每列' ? 'column' : 'single',
    relation: relationOf(rule.relation),
    left,
    right,
    ...marks([rule]),
  };
}

type Narrating = Pick<ast.FormatDefinition, 'narrations'>;

/** What formats say of tables apart from them. */
type Shared = Pick<ast.FormatDefinition, 'narrations' | 'ledgers'>;

/** What sentences say of a table: in its own words, and in those that the formats have under the same name. */
function narrationsOf(parts: readonly Narrating[], formats: readonly Narrating[]): readonly Narration[] {
  const own = parts.flatMap((part) => part.narrations);
  const names = new Set(own.map(({ name }) => name));
  const shared = formats.flatMap((format) => format.narrations).filter(({ name }) => names.has(name));
  const inOrder = [...names].map((name) => [...shared, ...own].filter((one) => one.name === name));
  return byName(inOrder.flat()).map(readNarration);
}

/** Formats that say the same thing each in words of their own add up; of its readings the topmost that has any counts. */
function readNarration(parts: NonEmpty<ast.NarrationDefinition>): Narration {
  const name = parts[0].name;
  const readings = parts.findLast((part) => part.readings.length > 0)?.readings ?? [];
  return {
    name,
    label: last(parts.map(({ label }) => label)) ?? name,
    context: parts.flatMap(({ context }) => context),
    excluded: parts.flatMap(({ excluded }) => excluded),
    phrases: parts.flatMap(({ phrases }) => phrases),
    denials: parts.flatMap(({ denials }) => denials),
    sentences: parts.flatMap(({ sentences }) => sentences),
    readings: readings.flatMap((reading) => {
      const terms = linearTerms(reading);
      return terms ? [{ source: expressionText(reading), terms }] : [];
    }),
  };
}

const kinds: ReadonlyMap<string, RuleKind> = new Map(
  Object.entries({ 规则: 'must', 核实: 'should', 存疑: 'unlikely' }),
);
