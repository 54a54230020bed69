import type { Verdict } from '../../report/report.ts';
import type { VerdictCounts } from '../../report/verdict-counts.ts';
import type { Text } from '../../text.ts';

const words: Readonly<Record<Verdict, (count: number) => Text>> = {
  holds: (count) => ({ zh: `${count} 一致`, en: `${count} hold${count === 1 ? 's' : ''}` }),
  broken: (count) => ({ zh: `${count} 不一致`, en: `${count} broken` }),
  unchecked: (count) => ({ zh: `${count} 未核`, en: `${count} unchecked` }),
};

/** `38 项勾稽：36 一致，1 不一致，1 未核`; verdicts nothing got are left out. */
export function verdictWords(counts: VerdictCounts): Text {
  const total = counts.holds + counts.broken + counts.unchecked;
  const verdicts = (['holds', 'broken', 'unchecked'] as const).filter((verdict) => counts[verdict] > 0);
  const parts = verdicts.map((verdict) => words[verdict](counts[verdict]));
  return {
    zh: `${total} 项勾稽：${parts.map(({ zh }) => zh).join('，')}`,
    en: `${total} equation${total === 1 ? '' : 's'}: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

/** `853 字（一般不超过 1000 字）` */
export function wordCountWords(count: number, most: number): Text {
  if (count <= most)
    return { zh: `${count} 字（一般不超过 ${most} 字）`, en: `${count} characters (at most ${most} as a rule)` };
  const over = count - most;
  return {
    zh: `${count} 字，超出 ${over} 字（一般不超过 ${most} 字）`,
    en: `${count} characters, ${over} too many (at most ${most} as a rule)`,
  };
}

/** Opens the finished report beside the text. */
export const previewWords: Text = { zh: '预览', en: 'Preview' };

/** Writes the finished report to a file. */
export const exportWords: Text = { zh: '导出', en: 'Export' };
