import type { Fact } from './evaluated.ts';
import { printedRows } from './read/group-numbers.ts';
import { freeTablesOf, type Report } from './report.ts';
import type { Block, Chapter, FreeTable, HeaderEntry, Heading, Paragraph, Section, StatutoryTable } from './written.ts';

/** A place of the finished report that its author fills in. */
export type Field =
  | { readonly kind: 'cell'; readonly table: StatutoryTable; readonly fact: Fact; readonly source: string }
  | { readonly kind: 'own-cell'; readonly table: FreeTable; readonly fact: Fact; readonly source: string }
  | { readonly kind: 'header'; readonly entry: HeaderEntry; readonly source: string }
  /** A line of prose; `source` is the line as it is written, blanks around it left out. */
  | { readonly kind: 'prose'; readonly paragraph: Paragraph; readonly source: string }
  /** Where a paragraph would begin below a heading that has no text yet, or behind its last one. */
  | { readonly kind: 'new-prose'; readonly heading: Heading; readonly source: '' };

/**
 * The fields of a report by their names. A name says what a field is, never where it stands, so that it means the same in
 * the next version of the text: `申请办理.予以公开.自然人`, `年度:`; `#2` ends that of the second of the same name. Lines of
 * prose have no names: theirs only count those that read the same, and a line is found by what it said.
 */
export class Fields {
  readonly all = new Map<string, Field>();
  readonly #ofFact = new Map<Fact, string>();
  readonly #ofLine = new Map<number, string>();
  readonly #newProse = new Map<number, string>();
  readonly #counts = new Map<string, number>();
  readonly #lines: readonly string[];

  /** `text` is what the report was read from. */
  constructor(report: Report, text: string) {
    this.#lines = text.split(/\r\n|\n|\r/);
    for (const entry of report.header.entries)
      this.#ofLine.set(
        entry.keyRange.start.line,
        this.#add(`${entry.key}:`, { kind: 'header', entry, source: entry.value }),
      );
    for (const table of report.tables)
      for (const fact of printedRows(table).flatMap(({ facts }) => facts))
        this.#ofFact.set(fact, this.#add(fact.path, { kind: 'cell', table, fact, source: fact.text }));
    for (const table of freeTablesOf(report))
      for (const fact of table.rows.flatMap(({ cells }) => cells))
        this.#ofFact.set(fact, this.#add(`"${fact.path}"`, { kind: 'own-cell', table, fact, source: fact.text }));
    this.#addProse(report.preface);
    for (const chapter of report.chapters) this.#addPart(chapter);
  }

  /** Of a number of the form, or a cell of a table of the author's own. */
  nameOfFact(fact: Fact): string | undefined {
    return this.#ofFact.get(fact);
  }

  /** Of the line of prose, or of the header, that begins there. */
  nameOfLine(line: number): string | undefined {
    return this.#ofLine.get(line);
  }

  /** What stands on a line: a line of prose, or of the header. */
  findAt(line: number): Field | undefined {
    const name = this.#ofLine.get(line);
    return name === undefined ? undefined : this.find(name, this.#lines[line] ?? '');
  }

  /** Of the paragraph that would begin behind everything under the heading on this line. */
  nameOfNewProse(headingLine: number): string | undefined {
    return this.#newProse.get(headingLine);
  }

  #addPart({ heading, blocks, sections }: Chapter | Section): void {
    this.#addProse(blocks);
    const last = blocks.at(-1);
    if ((last === undefined && sections.length === 0) || last?.kind === 'paragraph') {
      const name = this.#add(`\u00b6 ${heading.text}`, { kind: 'new-prose', heading, source: '' });
      this.#newProse.set(heading.range.start.line, name);
    }
    for (const section of sections) this.#addPart(section);
  }

  #addProse(blocks: readonly Block[]): void {
    for (const paragraph of blocks) {
      if (paragraph.kind !== 'paragraph') continue;
      const { line } = paragraph.range.start;
      const source = this.#lines[line]?.trim() ?? '';
      const count = (this.#counts.get(`\u00b6${source}`) ?? 0) + 1;
      this.#counts.set(`\u00b6${source}`, count);
      // The name counts lines that read the same; the map needs one that tells lines apart.
      this.all.set(proseName(count, source), { kind: 'prose', paragraph, source });
      this.#ofLine.set(line, proseName(count));
    }
  }

  #add(name: string, field: Field): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const own = count === 1 ? name : `${name}#${count}`;
    this.all.set(own, field);
    return own;
  }

  /** The field of a name; a line of prose is the one that said `source`. */
  find(name: string, source: string): Field | undefined {
    return this.all.get(name) ?? this.all.get(name + source.trim());
  }
}

const known = new WeakMap<Report, { readonly text: string; readonly fields: Fields }>();

/** The fields of a report, told once for the page that shows them and for what is entered there. */
export function fieldsOf(report: Report, text: string): Fields {
  const before = known.get(report);
  if (before?.text === text) return before.fields;
  const fields = new Fields(report, text);
  known.set(report, { text, fields });
  return fields;
}

function proseName(count: number, source = ''): string {
  return `\u00b6${count}:${source}`;
}
