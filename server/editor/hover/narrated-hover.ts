import { narratedNumbers } from '../../checks/narration/narrated-numbers.ts';
import type { Report } from '../../report/report.ts';
import { covers, type Position, type TextRange } from '../../report/text-range.ts';
import type { Language, Text } from '../../shared/text.ts';
import { blocks, colon, escapeMarkdown, list } from './markdown.ts';

/** A number typed into a sentence: what of the tables it states, and what they and last year’s have. */
export function narratedHover(
  report: Report,
  position: Position,
  language: Language,
): { readonly text: string; readonly range: TextRange } | undefined {
  const here = { start: position, end: position };
  for (const { narration, table, prose, place, figure, readings } of narratedNumbers(report)) {
    const range = prose.rangeOf(place.start, place.end);
    if (!figure || !prose.isTyped(place.start, place.end) || !covers(range, here)) continue;
    const lines = readings.map(({ source, value, before }) => {
      const last: Text = { zh: `（上年 ${before?.toFixed()}）`, en: ` (last year ${before?.toFixed()})` };
      return `${escapeMarkdown(source)}${colon(language)}${value?.toFixed() ?? '—'}${before ? last[language] : ''}`;
    });
    const title = `**${escapeMarkdown(narration.label)}** · ${escapeMarkdown(table.label)}`;
    return { text: blocks([title, list(lines)]), range };
  }
  return undefined;
}
