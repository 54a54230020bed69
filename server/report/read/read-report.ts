import type { AstNode } from 'langium';
import {
  type BlockNode,
  type ChapterNode,
  type ExplanationNode,
  isExplanationNode,
  isParagraphNode,
  isSectionNode,
  isStatutoryTableNode,
  isStrayRow,
  type LinePart,
  type ReportFile,
  type SectionNode,
  type StatutoryTableNode,
  type Subsection,
  type TableNoteNode,
} from '../../language/generated/ast.ts';
import { nodesOf } from '../../language/syntax-nodes.ts';
import { isRuler, openNoteOf } from '../../shared/line-kinds.ts';
import type { Text } from '../../shared/text.ts';
import type { BelowLine } from '../below.ts';
import { readBoundNumber } from '../equations/bound-numbers.ts';
import { instancesOf } from '../equations/equations.ts';
import { ownRules } from '../equations/linear.ts';
import { readFreeTable } from '../equations/own-tables.ts';
import { freeRuleProblems, ownRuleProblems } from '../equations/rule-problems.ts';
import { solve } from '../equations/solve.ts';
import type { BoundNumber, Fact, RuleProblem } from '../evaluated.ts';
import type { Format } from '../format.ts';
import { forbidsComparison, lastYearMismatch } from '../links/earlier-report.ts';
import { type Above, sumsBelow } from '../links/sum-below.ts';
import type { PictureState } from '../picture-file.ts';
import type { OpenComment, Report, SubordinateProblem } from '../report.ts';
import type { TextRange } from '../text-range.ts';
import type {
  Block,
  Chapter,
  Chart,
  Explanation,
  FreeTable,
  Heading,
  Illustration,
  Inline,
  InvisibleCharacters,
  Section,
  StatutoryTable,
  Stray,
  TableNote,
} from '../written.ts';
import { FootnoteReader } from './footnotes.ts';
import { chaptersNamed, type NamedChapter } from './heading-words.ts';
import { invisibleIn } from './invisible.ts';
import { withNamedBlocks } from './named-blocks.ts';
import { otherForms, readByOtherForm } from './other-form.ts';
import { firstLineEnd, lineOf, rangeOf, rangeOfProperty } from './positions.ts';
import { readChart } from './read-chart.ts';
import { readHeader } from './read-header.ts';
import { plainText, readInlines } from './read-inlines.ts';
import { readPicture } from './read-picture.ts';
import { readTable } from './read-table.ts';

/** What a report needs to know beyond its own text. */
export interface ReadContext {
  readonly uri: string;
  readonly format?: Format | undefined;
  readonly lastYear?: Report | undefined;
  readonly lastYearProblem?: Text | undefined;
  readonly published?: Report | undefined;
  /** Whether the 上年 of last year's report, or of one before it, names this report again. */
  readonly lastYearLoops?: boolean;
  /** What is wrong with each 下级 line, in their order. */
  readonly subordinates?: readonly (SubordinateProblem | undefined)[];
  /** What each 下级 line leads to. */
  readonly linesBelow?: readonly BelowLine[];
  /** Last year's reports of some of those below. */
  readonly lastYearsBelow?: Above['lastYears'];
  /** Paths of other files that it names, where none is. */
  readonly missingFiles?: Iterable<string>;
  /** What the files are that it shows as pictures, by their paths; those of which nothing is known are left out. */
  readonly pictures?: ReadonlyMap<string, PictureState>;
  /** Every format at hand, for advice about names of another one. */
  readonly knownFormats?: readonly Format[];
  /** The same, asked for only where a table does not go with the report's own: the report then depends on all of them. */
  readonly askFormats?: () => readonly Format[];
  /** Paragraphs are left out, and the numbers bound into them: for those who list the numbers of tables. */
  readonly withoutParagraphs?: boolean;
}

/** Reads a syntax tree, complete or half-written, as a report: names bound, numbers evaluated, equations judged. */
export function readReportTree(file: ReportFile, context: ReadContext): Report {
  return new Reader(file, context).read();
}

class Reader {
  readonly #file: ReportFile;
  readonly #context: ReadContext;
  readonly #tables = new Map<StatutoryTableNode, StatutoryTable>();
  readonly #freeTables = new Map<BlockNode, FreeTable>();
  readonly #charts = new Map<BlockNode, Chart>();
  readonly #illustrations = new Map<BlockNode, Illustration>();
  readonly #bound: BoundNumber[] = [];
  readonly #explanations: Explanation[] = [];
  readonly #ruleProblems: RuleProblem[] = [];
  readonly #lastLine: number;

  constructor(file: ReportFile, context: ReadContext) {
    this.#file = file;
    this.#context = context.format ? { ...context, format: withNamedBlocks(context.format, file) } : context;
    this.#lastLine = endOfText(file).start.line;
  }

  read(): Report {
    const {
      uri,
      format,
      lastYear: named,
      lastYearProblem,
      knownFormats,
      askFormats,
      subordinates = [],
      linesBelow: lines = [],
      lastYearsBelow: lastYears,
    } = this.#context;
    const formats = askFormats ?? (() => knownFormats ?? []);
    const file = this.#file;
    const header = readHeader(file);
    const mismatch = named && lastYearMismatch(header, uri, named, this.#context.lastYearLoops ?? false);
    const lastYear = forbidsComparison(mismatch) ? undefined : named;
    for (const node of nodesOf(file, 'StatutoryTableNode')) this.#tables.set(node, readTable(node, format));
    for (const node of nodesOf(file, 'FreeTableNode')) {
      this.#freeTables.set(node, readFreeTable(node));
      this.#ruleProblems.push(...freeRuleProblems(node));
    }
    for (const [table, form] of otherForms([...this.#tables.values()], format, formats))
      for (const [node, read] of this.#tables) if (read === table) this.#tables.set(node, readByOtherForm(table, form));
    const read = { uri, tables: [...this.#tables.values()], ...(format && { format }) };
    for (const [node, { definition }] of this.#tables)
      if (definition) this.#ruleProblems.push(...ownRuleProblems(node, definition, read));
    const instances = [...this.#tables].flatMap(([node, table]) =>
      instancesOf(table, [...(table.definition?.rules ?? []), ...ownRules(node.rules, '自定规则')], read, lastYear),
    );
    const { equations, solved } = solve(instances);
    for (const [node, table] of this.#tables) this.#tables.set(node, withValues(table, solved));
    const own = { ...read, tables: [...this.#tables.values()] };
    const numbers = { header, own, lastYear, freeTables: [...this.#freeTables.values()] };
    const footnotes = new FootnoteReader();
    const bind = (parts: readonly LinePart[]) => {
      const inlines = readInlines(parts, (node) => {
        const bound = readBoundNumber(node, numbers);
        this.#bound.push(bound);
        return bound;
      });
      footnotes.meet(inlines);
      return inlines;
    };
    // A chart may name a table below it, so all tables are read first.
    for (const node of nodesOf(file, 'ChartNode')) this.#charts.set(node, readChart(node, numbers));
    const charts = [...this.#charts.values()];
    const { pictures = new Map() } = this.#context;
    for (const node of nodesOf(file, 'PictureNode')) this.#illustrations.set(node, readPicture(node, pictures));
    const title = file.titles[0];
    const choice = header.entries.find((entry) => entry.key === '格式' && entry.value !== '');
    const preface = this.#blocks(file.blocks, bind, { start: lineStart(0), end: lineStart(this.#firstChapterLine()) });
    const heading = title && readHeading(title, bind);
    const chapters = this.#chapters(bind, header.body);
    const extraTitles = nodesOf(file, 'ExtraTitle').map((node) => readHeading(node, bind));
    const told = footnotes.read(nodesOf(file, 'FootnoteNode'), bind);
    const facts = own.tables.flatMap((table) => [
      ...table.facts.flat(),
      ...table.groups.filter(({ rows }) => rows === 'instead').flatMap((group) => group.facts),
    ]);
    const below = lines.length > 0 && sumsBelow({ facts, lines, includesOwn: header.includesOwn === true, lastYears });
    return {
      uri,
      ...(format && { format }),
      ...(knownFormats && { knownFormats }),
      ...(choice && { formatChoice: { name: choice.value, range: choice.valueRange } }),
      header,
      ...(heading && { title: heading }),
      extraTitles,
      preface,
      chapters,
      tables: own.tables,
      facts,
      equations,
      bound: [
        ...this.#bound,
        ...charts.flatMap(({ series }) => series.flatMap(({ points }) => points.map((p) => p.bound))),
      ],
      charts,
      illustrations: [...this.#illustrations.values()],
      explanations: this.#explanations,
      ...told,
      ruleProblems: this.#ruleProblems,
      strays: straysOf(file),
      openNotes: openNotes(file),
      invisible: invisibleCharacters(file),
      ...(lastYear && { lastYear }),
      ...(this.#context.published && { published: this.#context.published }),
      ...(mismatch && { lastYearMismatch: mismatch }),
      subordinates,
      ...(below && { below }),
      ...(lastYearProblem && { lastYearProblem }),
      missingFiles: new Set(this.#context.missingFiles),
      end: endOfText(file),
    };
  }

  #firstChapterLine(): number {
    const first = this.#file.chapters[0];
    return first ? rangeOf(first).start.line : this.#lastLine + 1;
  }

  #chapters(bind: Bind, body: string | undefined): Chapter[] {
    const { format } = this.#context;
    const nodes = this.#file.chapters;
    const headings = nodes.map((node) => readHeading(node, bind));
    const texts = headings.map(({ text }) => text);
    const named = format ? chaptersNamed(format, texts, body) : [];
    return nodes.flatMap((node, index) => {
      const heading = headings[index];
      return heading ? [this.#chapter(node, heading, { next: nodes[index + 1], bind, named: named[index] })] : [];
    });
  }

  #chapter(
    node: ChapterNode,
    heading: Heading,
    more: { readonly next: ChapterNode | undefined; readonly bind: Bind; readonly named: NamedChapter | undefined },
  ): Chapter {
    const { next, bind, named } = more;
    const range = {
      start: rangeOf(node).start,
      end: lineStart(next ? rangeOf(next).start.line : this.#lastLine + 1),
    };
    return {
      heading,
      ...(named && { definition: named.chapter }),
      variant: named !== undefined && !named.official,
      blocks: this.#blocks(node.blocks, bind, range),
      sections: node.sections.map((section) => this.#section(section, bind, range)),
      range,
    };
  }

  #section(node: SectionNode | Subsection, bind: Bind, chapter: TextRange): Section {
    const inner = isSectionNode(node) ? node.subsections : [];
    return {
      level: isSectionNode(node) ? 3 : 4,
      heading: readHeading(node, bind),
      blocks: this.#blocks(node.blocks, bind, chapter),
      sections: inner.map((section) => this.#section(section, bind, chapter)),
      range: rangeOf(node),
    };
  }

  #blocks(nodes: readonly BlockNode[], bind: Bind, around: TextRange): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (isParagraphNode(node)) {
        if (this.#context.withoutParagraphs) return [];
        const inlines = bind(node.parts);
        return [{ kind: 'paragraph', inlines, text: plainText(inlines), range: lineOf(node) }];
      }
      const table = isStatutoryTableNode(node) ? this.#tables.get(node) : this.#freeTables.get(node);
      if (table) {
        const { start, end } = table.whole;
        // What nobody sees may stand in front of a line, or behind it.
        const lines = { start: lineStart(start.line), end: { ...end, character: Number.POSITIVE_INFINITY } };
        if ('explanations' in node) for (const one of node.explanations) this.#explain(one, lines);
        const notes = 'notes' in node ? node.notes.filter(({ parts }) => parts.length > 0) : [];
        return [table, ...notes.map((note) => readNote(note, bind))];
      }
      const shown = this.#charts.get(node) ?? this.#illustrations.get(node);
      if (shown) return [shown];
      if (isExplanationNode(node)) this.#explain(node, around);
      return [];
    });
  }

  #explain(node: ExplanationNode, scope: TextRange): void {
    const checkRange = rangeOfProperty(node, 'check', firstLineEnd(node));
    this.#explanations.push({
      check: node.check ?? '',
      checkRange,
      reason: node.reason ?? '',
      range: lineOf(node),
      scope,
    });
  }
}

function readNote(node: TableNoteNode, bind: Bind): TableNote {
  const inlines = bind(node.parts);
  return { kind: 'note', inlines, text: plainText(inlines), range: lineOf(node) };
}

/** A table with the values of its `=`. */
function withValues(table: StatutoryTable, solved: ReadonlyMap<Fact, Fact>): StatutoryTable {
  const known = (fact: Fact) => solved.get(fact) ?? fact;
  const groups = table.groups.map((group) => ({ ...group, facts: group.facts.map(known) }));
  return { ...table, facts: table.facts.map((row) => row.map(known)), groups };
}

function lineStart(line: number): TextRange['start'] {
  return { line, character: 0 };
}

/** Reads the parts of a line of prose, with the numbers that its braces name. */
type Bind = (parts: readonly LinePart[]) => readonly Inline[];

/** Reads the line of a title, a chapter or a section. */
function readHeading(node: AstNode & { readonly parts: readonly LinePart[] }, bind: Bind): Heading {
  const inlines = bind(node.parts);
  const range = lineOf(node);
  const first = node.parts[0];
  const textRange = first ? { start: rangeOf(first).start, end: range.end } : firstLineEnd(node);
  return { text: plainText(inlines), inlines, range, textRange };
}

/** Lines that parse but stand where they mean nothing: rows and rules outside of tables, sections outside of chapters. */
function straysOf(file: ReportFile): readonly Stray[] {
  let above: AstNode | undefined;
  const place = ({ $cstNode }: AstNode) => $cstNode?.offset ?? 0;
  const nodes = [...nodesOf(file, 'StrayRow'), ...nodesOf(file, 'StrayRule')].sort((a, b) => place(a) - place(b));
  const lines = nodes.map((node): Stray => {
    const goesOn = above?.$type === node.$type && isNext(above, node);
    above = node;
    const kind = isStrayRow(node) ? 'row' : 'rule';
    const label = isStrayRow(node) ? (node.label ?? '') : '';
    return { kind, label, range: lineOf(node), ...(goesOn && { goesOn }) };
  });
  const sections = file.straySections.map((node): Stray => {
    const label = node.parts.map((part) => part.$cstNode?.text ?? '').join('');
    return { kind: 'section', label, range: lineOf(node) };
  });
  return [...lines, ...sections];
}

function isNext({ $cstNode: above }: AstNode, { $cstNode: node }: AstNode): boolean {
  if (!above || !node) return false;
  const between = node.root.fullText
    .slice(above.offset, node.offset)
    .split(/\r\n|\n|\r/)
    .slice(1, -1);
  return between.every(isRuler);
}

/** Opens files that Windows programs wrote; it says how they are encoded. */
const byteOrderMark = '\ufeff';

/** The lines of a report as they were typed, without their ends. */
function linesOf(file: ReportFile): readonly string[] {
  return (file.$cstNode?.root.fullText ?? '').split(/\r\n|\n|\r/);
}

/** The empty place at the end of the text. */
function endOfText(file: ReportFile): TextRange {
  const lines = linesOf(file);
  const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { start: place, end: place };
}

function openNotes(file: ReportFile): readonly OpenComment[] {
  return linesOf(file).flatMap((text, line) => {
    const note = openNoteOf(text);
    const start = { line, character: text.length - text.trimStart().length };
    return note ? [{ ...note, range: { start, end: { line, character: text.trimEnd().length } } }] : [];
  });
}

/** Characters that nobody sees, line by line, whatever the lines are; a mark that opens the file is none. */
function invisibleCharacters(file: ReportFile): readonly InvisibleCharacters[] {
  return linesOf(file).flatMap((text, line): InvisibleCharacters[] => {
    const found = invisibleIn(text).filter(({ character, index }) => line + index > 0 || character !== byteOrderMark);
    return found.length === 0 ? [] : [found.map(({ character, index }) => placed(character, line, index))];
  });
}

function placed(character: string, line: number, index: number): InvisibleCharacters[number] {
  const range = { start: { line, character: index }, end: { line, character: index + character.length } };
  return { character, range };
}
