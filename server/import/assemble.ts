import { isWebPageLine } from '../checks/foreign-text-checks.ts';
import { escaped } from '../grid/grid.ts';
import { ownTableOf, ownTableText } from '../grid/own-table.ts';
import type { Format, FormatChapter } from '../report/format.ts';
import type { Article } from './article.ts';
import { commentOf, type ImportNote } from './note.ts';
import { asParagraph, escapedProse } from './prose-line.ts';
import type { SourcePicture } from './source.ts';
import { isOfForm } from './tables/of-form.ts';
import type { TableDraft } from './tables/table-draft.ts';
import { TableReader } from './tables/table-reader.ts';
import { rowNamed } from './tables/words.ts';
import { chapterOf, type LineUnit, type Unit } from './units.ts';

/** The report from its first line below the title on. */
export interface Assembled {
  /** Headings, paragraphs, comments and tables, each a block. */
  readonly blocks: readonly string[];
  readonly notes: readonly ImportNote[];
  /** Lines that belong to the page, not to the report. */
  readonly leftOut: readonly string[];
}

/** 一、 is a chapter; below it （一）, and below that 1. and （1）. */
const section = /^[（(][一二三四五六七八九十]+[)）][^。；：！？]{1,40}$/;
const subsection = /^(?:\d+[.．、]|[（(]\d+[)）]|[①-⑳])[^。，；：\d][^。，；：]{1,30}$/;

/** A paragraph with nothing but a number. */
const bareNumber = /^[-－]?[\d０-９][\d０-９,，.．]*$/;

/** Puts an article together as a report. `used` was told by title and header already. */
export function assemble({ before, body, chapters }: Article, used: ReadonlySet<Unit>, format: Format): Assembled {
  const assembling = new Assembling(format);
  for (const unit of before) if (!used.has(unit)) assembling.take(unit, undefined);
  for (const unit of body) if (!used.has(unit)) assembling.take(unit, chapters.get(unit)?.chapter);
  return assembling.finish();
}

class Assembling {
  readonly #format: Format;
  readonly #reader: TableReader;
  readonly #blocks: (string | TableDraft)[] = [];
  readonly #notes: ImportNote[] = [];
  readonly #leftOut: string[] = [];
  readonly #begun = new Set<FormatChapter>();
  #chapter: FormatChapter | undefined;
  #ownTables = 0;
  /** Of the numbered note of a table that was read last. */
  #noteNumber = Number.NaN;
  /** The paragraph above, which may be the title of a table. */
  #above: LineUnit | undefined;

  constructor(format: Format) {
    this.#format = format;
    this.#reader = new TableReader(format);
  }

  take(unit: Unit, chapter: FormatChapter | undefined): void {
    if (chapter && unit.kind === 'line') this.#begin(chapter, unit);
    else if (unit.kind === 'line') this.#line(unit);
    else if (unit.kind === 'picture') this.#picture(unit);
    else if (unit.kind === 'remark') this.#note(unit.note);
    else if (unit.kind === 'rows') this.#rows(unit);
    else this.#grid(unit);
    this.#above = unit.kind === 'line' ? unit : undefined;
  }

  #begin(chapter: FormatChapter, { text }: LineUnit): void {
    // A table may say again which chapter it is of.
    if (this.#chapter === chapter) return;
    this.#chapter = chapter;
    this.#begun.add(chapter);
    this.#blocks.push(`## ${escapedProse(text.replace(/[。：:]$/, ''))}`);
    this.#reader.turnToChapter(chapter.tables);
  }

  #line(unit: LineUnit): void {
    const { text, written, heading } = unit;
    // A table may print the names of its groups on lines of their own.
    const own = this.#chapter && rowNamed(this.#chapter.tables, text);
    if (own?.isGroup || this.#reader.takeTitle(text)) return;
    if (this.#tableNote(unit)) return;
    if (this.#isCell(text) && !(this.#above && this.#isCell(this.#above.text))) this.#strayCell(unit);
    if (isWebPageLine(text) && !this.#begun.size) return void this.#leftOut.push(text);
    if (this.#above && isTorn(this.#above.text, text)) this.#tornNumber(unit, this.#above);
    if (this.#chapter && section.test(text)) this.#blocks.push(`### ${escapedProse(text)}`);
    else if (this.#chapter && (subsection.test(text) || (heading > 0 && text.length < 60)))
      this.#blocks.push(`${subsection.test(text) || heading > 3 ? '####' : '###'} ${escapedProse(text)}`);
    else this.#blocks.push(asParagraph(written));
  }

  /** Of several notes of a table the first says so, and all are numbered; each is one by itself. */
  #tableNote({ text, written }: LineUnit): boolean {
    const [, opening = '', number] = /^(注\s*[:：])?\s*(\d)[.．、](?!\d)/.exec(text) ?? [];
    const isFirst = opening !== '' && number === '1' && typeof this.#blocks.at(-1) !== 'string';
    if (!isFirst && !(opening === '' && number !== undefined && Number(number) === this.#noteNumber + 1)) {
      this.#noteNumber = Number.NaN;
      return false;
    }
    this.#noteNumber = Number(number);
    this.#blocks.push(`注: ${written.replace(/^(?:注\s*[:：])?\s*\d[.．、]\s*/, '')}`);
    return true;
  }

  /** Whether a paragraph, among tables of the form, is what a cell of one has: a number alone, or the name of a row. */
  #isCell(text: string): boolean {
    const tables = this.#chapter?.tables ?? [];
    return tables.length > 0 && (bareNumber.test(text) || rowNamed(tables, text) !== undefined);
  }

  #strayCell({ text, place }: LineUnit): void {
    this.#note({
      level: 'doubt',
      text: {
        zh: '以下文字像是表格里的行名或数，没有归入表格，请核对',
        en: 'What follows looks like labels or numbers of a table; it was not put into one',
      },
      place,
      source: text,
    });
  }

  #tornNumber({ text, place }: LineUnit, above: LineUnit): void {
    this.#note({
      level: 'doubt',
      text: {
        zh: '上一段以数字结束，本段以数字开始，可能是一个数分在两段，请核对',
        en: 'The paragraph above ends with digits and this one begins with digits: one number may be torn apart',
      },
      place,
      source: `${above.text.slice(-8)} / ${text.slice(0, 8)}`,
    });
  }

  #picture({ name, line, isEmbedded }: SourcePicture): void {
    if (line !== undefined) return void this.#blocks.push(line);
    if (!this.#begun.size) return;
    const text = isEmbedded
      ? {
          zh: '原文此处嵌有图片，未导入；请另存为文件，写作“图片 "标题" ./图片.png”',
          en: 'There is a picture in the document here, which was not imported: save it as a file and write “图片 "title" ./picture.png”',
        }
      : { zh: '原文此处有图片，未导入', en: 'There is a picture here, which was not imported' };
    this.#note({ level: 'told', text, source: name });
  }

  /** Says a thing in the text and in the report of the import. */
  #note(note: ImportNote): void {
    this.#notes.push(note);
    this.#blocks.push(commentOf(note));
  }

  #rows({ table, rows, place }: Unit & { readonly kind: 'rows' }): void {
    const grid = [...rows].map(([row, cells]) =>
      [row.label, ...cells].map((text) => ({ text, left: false, above: false })),
    );
    this.#reader.takeTitle(table.label);
    const reading = this.#reader.read(grid, place);
    if (reading) this.#place(reading.begun);
  }

  #grid(unit: Unit & { readonly kind: 'grid' }): void {
    if (unit.caption !== undefined) this.#reader.takeTitle(unit.caption);
    const isOwn = unit.title !== undefined || !isOfForm(unit.grid, this.#format, this.#chapter);
    const reading = isOwn ? undefined : this.#reader.read(unit.grid, unit.place);
    if (!reading) {
      this.#ownTable(unit);
      return;
    }
    this.#place(reading.begun);
    for (const source of reading.strange) {
      const text = {
        zh: '表中有这些文字，不是行名、列名，也不是数',
        en: 'The table says this, which is no label and no number',
      };
      this.#note({ level: 'doubt', text, place: unit.place, source });
    }
  }

  #ownTable({ grid, place, title, caption }: Unit & { readonly kind: 'grid' }): void {
    const above = this.#above;
    const isTitle =
      above !== undefined && above.text.length <= 30 && !/[。，；]/.test(above.text) && above.heading === 0;
    const known = title ?? caption ?? (isTitle ? above.text.replace(/[：:]$/, '') : undefined);
    if (
      title === undefined &&
      caption === undefined &&
      isTitle &&
      !section.test(above.text) &&
      !subsection.test(above.text)
    )
      this.#blocks.pop();
    const own = ownTableOf(grid);
    const table = ownTableText(own, quotable(known ?? own.title ?? `表格${++this.#ownTables}`), escaped);
    if (title !== undefined) {
      this.#blocks.push(table);
      return;
    }
    const text = {
      zh: '这个表不是格式规定的表，作为自拟表格保留',
      en: 'This is no table of the form; it was kept as a custom table',
    };
    // Where the form has its tables, it may be one of them that could not be recognised.
    if ((this.#chapter?.tables.length ?? 0) > 0) this.#note({ level: 'doubt', text, place });
    else this.#notes.push({ level: 'told', text, place });
    this.#blocks.push(table);
  }

  #place(begun: readonly TableDraft[]): void {
    for (const draft of begun) {
      const chapter = chapterOf(draft.table, this.#format);
      if (chapter && !this.#begun.has(chapter)) {
        this.#begun.add(chapter);
        this.#chapter = chapter;
        this.#blocks.push(`## ${chapter.label}`);
        const text = {
          zh: `原文没有“${chapter.label}”这个标题，按其中的表补写`,
          en: `The source has no heading “${chapter.label}”; it was added for the table below it`,
        };
        this.#note({ level: 'doubt', text });
      }
      this.#blocks.push(draft);
    }
  }

  finish(): Assembled {
    const drafts = [...this.#reader.drafts.values()];
    const notes = drafts.flatMap((draft) => [...draft.notes, ...draft.rows.flatMap((row) => row.notes)]);
    const blocks = this.#blocks.map((block) => (typeof block === 'string' ? block : block.text()));
    return { blocks, notes: [...this.#notes, ...notes], leftOut: this.#leftOut };
  }
}

/** Whether a number may have been torn between two paragraphs: …信息1 / 234条。 A year or the number of an item begins anew. */
function isTorn(above: string, text: string): boolean {
  return above.length > 6 && /\d$/.test(above) && /^\d+(?!\d)(?!年)\p{Script=Han}/u.test(text);
}

/** A title that can stand in quotes. */
function quotable(title: string): string {
  return title.replace(/["“”]/g, '');
}
