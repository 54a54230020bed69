import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import { formatOf } from '../language/definitions.ts';
import { isSegment, type Segment } from '../language/generated/ast.ts';
import { valueKind } from '../language/header-keys.ts';
import { reportPath, reportsAt } from '../language/report-paths.ts';
import { lookUp } from '../report/equations/equations.ts';
import { findNamed, findRowOrGroup, rowOfBlock } from '../report/names.ts';
import { lineOf, rangeOf } from '../report/read/positions.ts';
import type { Report } from '../report/report.ts';
import { contains, type Location, type Position, type TextRange } from '../report/text-range.ts';
import type { StatutoryTable } from '../report/written.ts';
import { placeAt } from './place.ts';
import { layersOf, Mentions } from './references/mentions.ts';
import { type Definition, isFormatPart, type NameOccurrence } from './references/thing.ts';
import type { EditorServices } from './services.ts';

const top: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Leads from prose to the number in its table, from a table to its definition in the format, and from 上年 and 下级 to
 * the reports they name.
 */
export class MentionDefinition implements DefinitionProvider {
  readonly #services: EditorServices;
  readonly #mentions: Mentions;

  constructor(services: EditorServices) {
    this.#services = services;
    this.#mentions = new Mentions(services);
  }

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] {
    const paths = this.#ofPath(document, position);
    if (paths.length > 0) return paths;
    const footnotes = this.#ofFootnote(document, position);
    if (footnotes.length > 0) return footnotes;
    const numbers = this.#ofNumber(document, position);
    if (numbers.length > 0) return numbers;
    const mention = this.#mentions.at(document, position);
    return mention ? this.#ofMention(mention, document) : [];
  }

  #ofPath(document: LangiumDocument, position: Position): LocationLink[] {
    const report = this.#services.editor.reader.read(document);
    const place = report && placeAt(report, position);
    const kind = place?.kind === 'value' ? valueKind(place.entry.key) : undefined;
    if (place?.kind !== 'value' || (kind !== 'report' && kind !== 'reports')) return [];
    const path = reportPath(document, place.entry.value);
    const found = path ? reportsAt(path, this.#services.shared.workspace.LangiumDocuments) : [];
    return found.map(({ uri }) => ({
      targetUri: uri.toString(),
      targetRange: top,
      targetSelectionRange: top,
      originSelectionRange: place.range,
    }));
  }

  /** From the mark of a footnote to the footnote. */
  #ofFootnote(document: LangiumDocument, position: Position): LocationLink[] {
    const report = this.#services.editor.reader.read(document);
    const place = report && placeAt(report, position);
    if (place?.kind !== 'footnote') return [];
    const { range, nameRange } = place.footnote;
    const targetUri = document.uri.toString();
    return [{ targetUri, targetRange: range, targetSelectionRange: nameRange, originSelectionRange: place.range }];
  }

  #ofNumber(document: LangiumDocument, position: Position): LocationLink[] {
    const report = this.#services.editor.reader.read(document);
    const target = report && boundTarget(document, report, position);
    return (target?.places ?? []).map(({ uri, range }) => ({
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
      ...(target && { originSelectionRange: target.origin }),
    }));
  }

  /** Of the formats that define a thing together only those count that are in force where it is named. */
  #ofMention({ thing, range }: NameOccurrence, document: LangiumDocument): LocationLink[] {
    const { formats } = this.#services;
    const [first] = thing;
    const own = isFormatPart(first) && AstUtils.getDocument(first) === document ? formatOf(first) : undefined;
    const layers = own ? formats.layers(own) : layersOf(document, formats);
    const inForce = thing.filter((node) => {
      const format = isFormatPart(node) ? formatOf(node) : undefined;
      return node === first || (format !== undefined && layers.includes(format));
    });
    return inForce.flatMap((node) => this.#link(node, range));
  }

  #link(node: Definition, origin: TextRange): LocationLink[] {
    const selection = this.#mentions.nameRange(node);
    if (!selection) return [];
    // Lines of a report reach to their line break; a definition of a format ends with its brace.
    const whole = isFormatPart(node) ? rangeOf(node) : lineOf(node);
    const targetUri = AstUtils.getDocument(node).uri.toString();
    return [{ targetUri, targetRange: whole, targetSelectionRange: selection, originSelectionRange: origin }];
  }
}

/** Where a number in prose leads, and what leads there. */
interface BoundTarget {
  readonly origin: TextRange;
  readonly places: readonly Location[];
}

/**
 * Follows a path like 表.行.列 into the tables of this report, or of last year's: its first name to the table, a row on
 * the way to the row, the last name to the number; functions and operators to all numbers behind the braces. Undefined
 * where the report does not write that table.
 */
function boundTarget(document: LangiumDocument, report: Report, position: Position): BoundTarget | undefined {
  const bound = report.bound.find(({ range }) => contains(range, position));
  if (!bound) return undefined;
  const segment = segmentAt(document, document.textDocument.offsetAt(position));
  const places = segment
    ? placesOf(segment, report)
    : bound.facts.filter((fact) => report.facts.includes(fact)).map(({ range }) => ({ uri: report.uri, range }));
  const origin = segment?.$cstNode?.range ?? bound.range;
  return places.length > 0 ? { origin, places: distinct(places) } : undefined;
}

function segmentAt(document: LangiumDocument, offset: number): Segment | undefined {
  const root = document.parseResult.value.$cstNode;
  for (const at of [offset, offset - 1]) {
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, at);
    const segment = leaf && AstUtils.getContainerOfType(leaf.astNode, isSegment);
    if (segment) return segment;
  }
  return undefined;
}

function placesOf(segment: Segment, own: Report): readonly Location[] {
  const { segments, lastYear } = segment.$container;
  const source = lastYear ? own.lastYear : own;
  const [first = '', second = '', third] = segments.map(({ target }) => target?.$refText);
  const table = source?.tables.find(({ definition }) => definition && findNamed([definition], first));
  if (!source || !table) return [];
  const at = (range: TextRange): Location => ({ uri: source.uri, range });
  const index = segments.indexOf(segment);
  if (index === 0) return [at(table.nameRange)];
  if (index < segments.length - 1) return rowLabels(table, second).map(at);
  return numbers(table, second, third, source).map(at);
}

/** The line of a row; of a group its own line, or else the lines of its rows. */
function rowLabels({ definition, rows }: StatutoryTable, name: string): readonly TextRange[] {
  const found = definition && findRowOrGroup(definition, name)?.found;
  const named = rows.filter((row) =>
    found?.kind === 'row'
      ? row.row === found.row
      : row.kind === 'group' && definition && findRowOrGroup(definition, row.label)?.found === found,
  );
  const inGroup = rows.filter(({ row }) => found?.kind === 'group' && row?.groups.includes(found.name));
  return (named.length > 0 ? named : inGroup).map(({ labelRange }) => labelRange);
}

/** The cells of a row or group in a column; a table of one row may be read by its columns. */
function numbers(table: StatutoryTable, second: string, third: string | undefined, source: Report): TextRange[] {
  const { definition } = table;
  if (!definition) return [];
  const onlyRow = definition.rows.length === 1 ? definition.rows[0] : undefined;
  const isRow = findRowOrGroup(definition, second) !== undefined;
  const ofBlock = third === undefined ? undefined : rowOfBlock(definition, second, third);
  const cells = ofBlock
    ? lookUp(source, definition, ofBlock.name, undefined)
    : isRow || !onlyRow
      ? lookUp(source, definition, second, third)
      : lookUp(source, definition, onlyRow.name, second);
  return (cells ?? []).flatMap(({ fact }) => (fact ? [fact.range] : []));
}

/** One cell of 其余 stands for many numbers. */
function distinct(places: readonly Location[]): readonly Location[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
