import { dayText } from '../report/calendar-day.ts';
import type { FormatColumn } from '../report/format.ts';
import { isBlankEntry, isTicked, looseDay, readEntry } from '../report/read/read-entry.ts';
import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { abridged, closestWord } from './did-you-mean.ts';
import { rewriting } from './repair.ts';
import { eachTable, type KnownTable, type WordCell, wordCells } from './table-rows.ts';

interface Place {
  readonly row: string;
  readonly column: string;
  /** The only column of its table has no need to be named. */
  readonly alone: boolean;
}

/** Cells for words, a choice or a day that are not filled in yet. */
const blankEntry: Check<{ readonly table: string; readonly rows: readonly string[]; readonly wanted: Text }> = {
  id: 'blank-entry',
  name: '未填内容',
  level: 'warning',
  source: sources.entries,
  message: ({ rows, wanted }) => {
    const places = abridged(rows, { zh: '处', en: 'places' });
    return {
      zh: `${places.zh}未填；${wanted.zh}`,
      en: `${places.en} ${rows.length === 1 ? 'is' : 'are'} empty. ${wanted.en}`,
    };
  },
};

/** Something that is none of the values that the form offers. */
const notAChoice: Check<
  Place & { readonly text: string; readonly form: FormatColumn; readonly proposal: string | undefined }
> = {
  id: 'not-a-choice',
  name: '不在可选值内',
  level: 'error',
  source: { zh: '报告格式的“可选值”', en: '可选值 of the format' },
  message: ({ text, form, proposal, ...place }) => {
    const at = placeText(place);
    const values = wantedOf(form);
    return proposal === undefined
      ? {
          zh: `${at.zh}填“${text}”，不在可选值内；${values.zh}`,
          en: `${at.en} is “${text}”, which is not a choice. ${values.en}`,
        }
      : {
          zh: `${at.zh}填“${text}”，不在可选值内；是否应为“${proposal}”？`,
          en: `${at.en} is “${text}”, which is not a choice. Did you mean “${proposal}”?`,
        };
  },
};

/** Something that is no day of the calendar. */
const notADate: Check<Place & { readonly text: string; readonly proposal: string | undefined }> = {
  id: 'not-a-date',
  name: '不是日期',
  level: 'error',
  source: { zh: '报告格式的“填日期”', en: '填日期 of the format' },
  message: ({ text, proposal, ...place }) => {
    const at = placeText(place);
    return {
      zh: `${at.zh}应填日期，现填“${text}”；${proposal === undefined ? '请写作 2025年1月5日 的样式' : `请改为 ${proposal}`}`,
      en: `${at.en} should be a date but is “${text}”. ${proposal === undefined ? 'Write it as in 2025-01-05' : `Enter ${proposal}`}`,
    };
  },
};

/** A choice copied with the boxes that the form prints: read all the same. */
const tickedChoice: Check<Place & { readonly text: string; readonly meant: string }> = {
  id: 'ticked-choice',
  name: '勾选框',
  level: 'hint',
  source: sources.reportManual,
  message: ({ text, meant, ...place }) => {
    const at = placeText(place);
    return {
      zh: `${at.zh}填“${text}”，按“${meant}”读取；只写“${meant}”即可，勾选框由程序显示`,
      en: `${at.en} is “${text}”, read as “${meant}”; “${meant}” alone is enough, the boxes are added in the finished report`,
    };
  },
};

function placeText({ row, column, alone }: Place): Text {
  return alone ? { zh: `“${row}”`, en: `“${row}”` } : { zh: `“${row}”的“${column}”`, en: `“${column}” of “${row}”` };
}

function placeOf({ row, column }: WordCell, { definition }: KnownTable): Place {
  return { row: row.label, column: column.label, alone: definition.columns.length === 1 };
}

/** What is to be filled in, as an invitation. */
export function wantedOf({ kind, choices = [], several }: FormatColumn): Text {
  if (kind === 'date') return { zh: '请填日期，如 2025年1月5日', en: 'Enter a date such as 2025-01-05' };
  if (kind !== 'choice') return { zh: '请填文字', en: 'Enter text' };
  const values = abridged(choices, { zh: '项', en: 'values' });
  return several
    ? { zh: `请从${values.zh}中选填，可选多项，用“、”隔开`, en: `Choose one or more of ${values.en}` }
    : { zh: `请从${values.zh}中选填一项`, en: `Choose one of ${values.en}` };
}

/** Neighbouring rows that lack the same kind of thing are one finding: a form just begun has one for each kind, not one for each row. */
function* checkEntriesAreFilledIn(_report: Report, table: KnownTable): Iterable<Finding> {
  const { definition } = table;
  let run: WordCell[] = [];
  const tell = function* (): Iterable<Finding> {
    const [first, ...others] = run;
    if (!first) return;
    const rows = run.map(({ row, column }) =>
      definition.columns.length === 1 ? row.label : `${row.label}·${column.label}`,
    );
    const ranges = others.map(({ cell }) => cell.range);
    const finding = found(blankEntry, first.cell.range, { table: definition.name, rows, wanted: wantedOf(first.form) });
    yield ranges.length === 0 ? finding : { ...finding, alsoAt: ranges };
    run = [];
  };
  for (const word of table.rows.flatMap((row) => wordCells(definition, row))) {
    const isBlank = !word.form.optional && isBlankEntry(word.cell.text, word.form);
    if (!isBlank || (run[0] && wantedOf(run[0].form).zh !== wantedOf(word.form).zh)) yield* tell();
    if (isBlank) run.push(word);
  }
  yield* tell();
}

function* checkEntriesAreWhatTheFormTakes(_report: Report, table: KnownTable): Iterable<Finding> {
  for (const word of table.rows.flatMap((row) => wordCells(table.definition, row))) {
    const { cell, form } = word;
    const { text, range } = cell;
    if (isBlankEntry(text, form)) continue;
    const entry = readEntry(text, form);
    const place = placeOf(word, table);
    if (entry?.kind === 'choice' && isTicked(text))
      yield found(
        tickedChoice,
        range,
        { ...place, text, meant: entry.text },
        rewriting([{ range, text: entry.text }], true),
      );
    if (entry) continue;
    if (form.kind === 'date') {
      const day = looseDay(text);
      const proposal = day && dayText(day);
      const fix = proposal === undefined ? {} : rewriting([{ range, text: proposal }], true);
      yield found(notADate, range, { ...place, text, proposal }, fix);
    } else {
      const proposal = closestWord(text, form.choices ?? []);
      const fix = proposal === undefined ? {} : rewriting([{ range, text: proposal }]);
      yield found(notAChoice, range, { ...place, text, form, proposal }, fix);
    }
  }
}

export const entryChecks: CheckGroup = {
  checks: [blankEntry, notAChoice, notADate, tickedChoice],
  checkers: [eachTable(checkEntriesAreFilledIn), eachTable(checkEntriesAreWhatTheFormTakes)],
};
