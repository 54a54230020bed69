import type { Language } from '../../shared/text.ts';
import type { YearComparison } from './year-comparison.ts';
import { percentText, signed, yearCounts, yearWords } from './year-words.ts';

/** A comparison of two years for terminals: every number that changed, and of each chapter what became of its paragraphs. */
export function yearsText(comparison: YearComparison, language: Language): string {
  const words = yearWords(comparison, language);
  const lines = [words.title, words.summary, ...(words.formats === undefined ? [] : [words.formats]), ''];
  for (const { label, columns, rows, onlyBefore } of comparison.tables) {
    const changes = rows.flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const { before, now, change } = cell;
        if (!before || !now || !change || change.eq(0)) return [];
        const place = columns.length === 1 ? row.label : `${row.label} \u00b7 ${columns[index]?.label ?? ''}`;
        const percent = percentText(cell);
        const differs = percent === '' ? signed(change) : `${signed(change)}, ${percent}`;
        return [`  ${place}: ${before.toFixed()} \u2192 ${now.toFixed()} (${differs})`];
      }),
    );
    const also = onlyBefore.map((one) => `  ${words.onlyBefore}${one.label} ${one.value.toFixed()}`);
    if (changes.length + also.length > 0) lines.push(label, ...changes, ...also);
  }
  for (const chapter of comparison.chapters) {
    const { same, changed, added, removed } = yearCounts({ ...comparison, tables: [], chapters: [chapter] });
    const parts = Object.entries({ same, changed, added, removed } as const).flatMap(([fate, count]) =>
      count === 0 ? [] : [`${words.fates[fate as keyof typeof words.fates]} ${count}`],
    );
    const only = chapter.only === undefined ? '' : words.chapterOnly[chapter.only];
    lines.push(`${chapter.heading === '' ? words.preface : chapter.heading}${only}: ${parts.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same for programs: numbers as numbers, text in pieces. */
export function yearsJson(comparison: YearComparison) {
  return {
    ...{ body: comparison.body, years: comparison.years, formats: comparison.formats ?? null },
    numbers: comparison.tables.flatMap(({ label: table, columns, rows }) =>
      rows.flatMap(({ label: row, cells }) =>
        cells.map(({ before, now, change, percent }, index) => ({
          ...{ table, row, column: columns[index]?.label ?? '' },
          before: before?.toNumber() ?? null,
          now: now?.toNumber() ?? null,
          change: change?.toNumber() ?? null,
          percent: percent?.toNumber() ?? null,
        })),
      ),
    ),
    chapters: comparison.chapters.map(({ heading, only = null, lines }) => ({ heading, only, lines })),
  };
}
