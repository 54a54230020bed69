import type { Language, Text } from '../shared/text.ts';
import type { ImportedReport } from './import-report.ts';
import type { ImportNote } from './note.ts';

/** What came of an import, for people. */
export function importedText(
  path: string,
  place: string | undefined,
  { format, notes, leftOut, remarks }: ImportedReport,
  language: Language,
): string {
  const doubts = notes.filter(({ level }) => level !== 'told').length;
  const said = (text: Text) => text[language];
  const head = said({
    zh: `${path}${place === undefined ? '' : ` → ${place}`}：${format}；${doubts === 0 ? '没有存疑之处' : `${doubts} 处存疑，请逐条核对`}`,
    en: `${path}${place === undefined ? '' : ` → ${place}`}: ${format}; ${doubts === 0 ? 'nothing doubtful' : `${doubts} doubtful, please check each`}`,
  });
  const around = said({
    zh: `网页上报告以外的 ${leftOut.length} 行文字未导入`,
    en: `${leftOut.length} lines around the report were not imported`,
  });
  return [
    head,
    ...notes.map((note) => `  ${noteLine(note, language)}`),
    ...remarks.map((remark) => `  ${said(remark)}`),
    ...(leftOut.length === 0 ? [] : [`  ${around}`]),
    '',
  ].join('\n');
}

/** What an import has to say of one thing, in a line. */
export function noteLine({ text, place, source }: ImportNote, language: Language): string {
  const [colon, open, close] = language === 'zh' ? ['：', '（', '）'] : [': ', ' (', ')'];
  return `${text[language]}${source === undefined ? '' : colon + source}${place ? open + place[language] + close : ''}`;
}

/** What came of imports, for programs. */
export interface ImportJson {
  readonly files: readonly {
    readonly path: string;
    /** Where the report was written; null on standard output. */
    readonly report: string | null;
    readonly format: string;
    readonly body: string | null;
    readonly year: number | null;
    /** `told`: done, and only said; `doubt`: to be looked at; `loss`: not carried over. */
    readonly notes: readonly {
      readonly level: 'told' | 'doubt' | 'loss';
      readonly text: Text;
      readonly place: Text | null;
      readonly source: string | null;
    }[];
    readonly remarks: readonly Text[];
    /** Lines of the page around the report. */
    readonly leftOut: readonly string[];
  }[];
}

/** One file of {@link ImportJson}. */
export function jsonOf(path: string, place: string | undefined, imported: ImportedReport): ImportJson['files'][number] {
  const { format, body, year, notes, remarks, leftOut } = imported;
  return {
    path,
    report: place ?? null,
    format,
    body: body === '' ? null : body,
    year: year ?? null,
    notes: notes.map(({ level, text, place: where, source }) => ({
      level,
      text,
      place: where ?? null,
      source: source ?? null,
    })),
    remarks,
    leftOut,
  };
}
