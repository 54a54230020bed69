import type { FixData } from '../../checks/fix-data.ts';
import { inOrderOfText, type TextRange } from '../../report/text-range.ts';
import { slotOf } from './cells.ts';
import type { Draft, Fix } from './fix.ts';

/**
 * The cells of all lines in the order of the form, so that each number stays under its heading; or the header row alone,
 * for numbers that stand in the order of the form already, which only the author knows.
 */
export function columnOrderFixes({ header, rows, harmless }: FixData & { kind: 'column-order' }, draft: Draft): Fix[] {
  const alone: Fix = {
    title: { zh: `只改表头，数字不动：${header.text}`, en: `Change the header row only: ${header.text}` },
    edits: [{ range: header.range, newText: header.text }],
    preferred: harmless,
    certain: false,
  };
  if (rows.length === 0) return [alone];
  const along: Fix = {
    title: {
      zh: '各列连同数字一起，按格式的列序排列',
      en: 'Put the columns into the order of the format, with their numbers',
    },
    edits: rows.flatMap((cells) => {
      const slots = cells.map((cell) => slotOf(cell, draft));
      const places = slots.toSorted((a, b) => inOrderOfText(a.start, b.start));
      return places.flatMap((range, index) => {
        const from = slots[index] ?? range;
        return from === range ? [] : [{ range, newText: textOf(from, draft) }];
      });
    }),
    preferred: true,
    certain: false,
  };
  return [along, alone];
}

function textOf({ start, end }: TextRange, { lines }: Draft): string {
  return (lines[start.line] ?? '').slice(start.character, end.character);
}
