import { AstUtils } from 'langium';
import {
  type Block as BlockNode,
  type Chapter as ChapterNode,
  type Explanation as ExplanationNode,
  isChart,
  isExplanation,
  isExtraTitle,
  isFreeTable,
  isParagraph,
  isSection,
  isStatutoryTable,
  isStrayRow,
  isStrayRule,
  type Part,
  type ReportFile,
  type Section as SectionNode,
  type Subsection,
  type StatutoryTable as TableNode,
} from '../language/generated/ast.ts';
import { readBoundNumber } from './bound-numbers.ts';
import type { Chart } from './chart.ts';
import { instancesOf } from './equations.ts';
import type { Format } from './format.ts';
import { findNamed } from './names.ts';
import { ownRules } from './own-rules.ts';
import { endOf, lineOf, rangeOf, rangeOfProperty } from './positions.ts';
import { readChart } from './read-chart.ts';
import { readFreeTable } from './read-free-table.ts';
import { readHeader } from './read-header.ts';
import { plainText, readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import type {
  Block,
  BoundNumber,
  Chapter,
  Explanation,
  FreeTable,
  Heading,
  Report,
  RuleProblem,
  Section,
  StatutoryTable,
} from './report.ts';
import { freeRuleProblems, ownRuleProblems } from './rule-problems.ts';
import { solve } from './solve.ts';
import type { TextRange } from './text-range.ts';

/** What a report needs to know beyond its own text. */
export interface ReadContext {
  readonly uri: string;
  readonly format?: Format | undefined;
  readonly lastYear?: Report | undefined;
  /** Every format at hand, for advice about names of another one. */
  readonly knownFormats?: readonly Format[];
}

/** Reads a syntax tree, complete or half-written, as a report: names bound, numbers evaluated, equations judged. */
export function readReport(file: ReportFile, context: ReadContext): Report {
  return new Reader(file, context).read();
}

class Reader {
  readonly #file: ReportFile;
  readonly #context: ReadContext;
  readonly #tables = new Map<TableNode, StatutoryTable>();
  readonly #freeTables = new Map<BlockNode, FreeTable>();
  readonly #charts = new Map<BlockNode, Chart>();
  readonly #bound: BoundNumber[] = [];
  readonly #explanations: Explanation[] = [];
  readonly #ruleProblems: RuleProblem[] = [];
  readonly #lastLine: number;

  constructor(file: ReportFile, context: ReadContext) {
    this.#file = file;
    this.#context = context;
    this.#lastLine = endOfText(file).start.line;
  }

  read(): Report {
    const { uri, format, lastYear, knownFormats } = this.#context;
    const file = this.#file;
    const header = readHeader(file);
    for (const node of AstUtils.streamAst(file)) {
      if (isStatutoryTable(node)) this.#tables.set(node, readTable(node, format));
      else if (isFreeTable(node)) {
        this.#freeTables.set(node, readFreeTable(node));
        this.#ruleProblems.push(...freeRuleProblems(node));
      }
    }
    const own = { uri, tables: [...this.#tables.values()], ...(format && { format }) };
    for (const [node, { definition }] of this.#tables)
      if (definition) this.#ruleProblems.push(...ownRuleProblems(node, definition, own));
    const instances = [...this.#tables].flatMap(([node, table]) =>
      instancesOf(table, [...(table.definition?.rules ?? []), ...ownRules(node)], own, lastYear),
    );
    const equations = solve(instances);
    const numbers = { header, own, lastYear, freeTables: [...this.#freeTables.values()] };
    const bind = (parts: readonly Part[]) =>
      readInlines(parts, (node) => {
        const bound = readBoundNumber(node, numbers);
        this.#bound.push(bound);
        return bound;
      });
    // A chart may name a table below it, so all tables are read first.
    for (const node of AstUtils.streamAst(file).filter(isChart)) this.#charts.set(node, readChart(node, numbers));
    const charts = [...this.#charts.values()];
    const title = file.titles[0];
    const choice = header.entries.find((entry) => entry.key === '格式' && entry.value !== '');
    const preface = this.#blocks(file.blocks, bind, { start: lineStart(0), end: lineStart(this.#firstChapterLine()) });
    return {
      uri,
      ...(format && { format }),
      ...(knownFormats && { knownFormats }),
      ...(choice && { formatChoice: { name: choice.value, range: choice.valueRange } }),
      header,
      ...(title && { title: heading(title, bind) }),
      extraTitles: AstUtils.streamAst(file)
        .filter(isExtraTitle)
        .map((node) => heading(node, bind))
        .toArray(),
      preface,
      chapters: file.chapters.map((chapter, index) => this.#chapter(chapter, file.chapters[index + 1], bind)),
      tables: own.tables,
      facts: own.tables.flatMap((table) => table.facts.flat()),
      equations,
      bound: [
        ...this.#bound,
        ...charts.flatMap(({ series }) => series.flatMap(({ points }) => points.map((p) => p.bound))),
      ],
      charts,
      explanations: this.#explanations,
      ruleProblems: this.#ruleProblems,
      strays: this.#strays(),
      ...(lastYear && { lastYear }),
      end: endOfText(file),
    };
  }

  #firstChapterLine(): number {
    const first = this.#file.chapters[0];
    return first ? rangeOf(first).start.line : this.#lastLine + 1;
  }

  #chapter(node: ChapterNode, next: ChapterNode | undefined, bind: Bind): Chapter {
    const written = heading(node, bind);
    const match = findNamed(this.#context.format?.chapters ?? [], written.text);
    const range = {
      start: rangeOf(node).start,
      end: lineStart(next ? rangeOf(next).start.line : this.#lastLine + 1),
    };
    const definition = match?.found;
    const bare = [definition?.name, definition?.label].some((name) => name && sameWords(name, written.text));
    return {
      heading: written,
      ...(definition && { definition }),
      variant: definition !== undefined && !bare,
      blocks: this.#blocks(node.blocks, bind, range),
      sections: node.sections.map((section) => this.#section(section, bind, range)),
      range,
    };
  }

  #section(node: SectionNode | Subsection, bind: Bind, chapter: TextRange): Section {
    const inner = isSection(node) ? node.subsections : [];
    return {
      level: isSection(node) ? 3 : 4,
      heading: heading(node, bind),
      blocks: this.#blocks(node.blocks, bind, chapter),
      sections: inner.map((section) => this.#section(section, bind, chapter)),
      range: rangeOf(node),
    };
  }

  #blocks(nodes: readonly BlockNode[], bind: Bind, around: TextRange): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (isParagraph(node)) {
        const inlines = bind(node.parts);
        return [{ kind: 'paragraph', inlines, text: plainText(inlines), range: lineOf(node) }];
      }
      const table = isStatutoryTable(node) ? this.#tables.get(node) : this.#freeTables.get(node);
      if (table) {
        if ('explanations' in node) for (const one of node.explanations) this.#explain(one, table.whole);
        return [table];
      }
      const chart = this.#charts.get(node);
      if (chart) return [chart];
      if (isExplanation(node)) this.#explain(node, around);
      return [];
    });
  }

  #explain(node: ExplanationNode, scope: TextRange): void {
    const checkRange = rangeOfProperty(node, 'check', endOf(node));
    this.#explanations.push({
      check: node.check ?? '',
      checkRange,
      reason: node.reason ?? '',
      range: lineOf(node),
      scope,
    });
  }

  #strays(): Report['strays'] {
    const lines = AstUtils.streamAst(this.#file)
      .map((node) => (isStrayRow(node) ? 'row' : isStrayRule(node) ? 'rule' : undefined) && node)
      .filter((node) => node !== undefined)
      .map((node) => ({ kind: isStrayRow(node) ? ('row' as const) : ('rule' as const), range: lineOf(node) }))
      .toArray();
    const sections = this.#file.straySections.map((node) => ({ kind: 'section' as const, range: lineOf(node) }));
    return [...lines, ...sections];
  }
}

type Bind = (parts: readonly Part[]) => Heading['inlines'];

function heading(node: { readonly parts: readonly Part[] } & Parameters<typeof lineOf>[0], bind: Bind): Heading {
  const inlines = bind(node.parts);
  const range = lineOf(node);
  const first = node.parts[0];
  const textRange = first ? { start: rangeOf(first).start, end: range.end } : endOf(node);
  return { text: plainText(inlines), inlines, range, textRange };
}

/** Same words, whatever the numbering, spaces and punctuation. */
function sameWords(one: string, other: string): boolean {
  return findNamed([{ name: one, label: one, aliases: [], formerNames: [] }], other) !== undefined;
}

function lineStart(line: number): TextRange['start'] {
  return { line, character: 0 };
}

/** The empty place at the end of the text. */
function endOfText(file: ReportFile): TextRange {
  const lines = (file.$cstNode?.root.fullText ?? '').split(/\r\n|\n|\r/);
  const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { start: place, end: place };
}
