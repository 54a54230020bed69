import type { Verdict } from '../../report/report.ts';
import type { VerdictCounts } from '../../report/verdict-counts.ts';
import type { Text } from '../../text.ts';

const words: Readonly<Record<Verdict, (count: number) => Text>> = {
  holds: (count) => ({ zh: `${count} 项一致`, en: `${count} agree${count === 1 ? 's' : ''}` }),
  broken: (count) => ({ zh: `${count} 项不一致`, en: `${count} disagree${count === 1 ? 's' : ''}` }),
  unchecked: (count) => ({ zh: `${count} 项未核对`, en: `${count} not checked` }),
};

/** `勾稽关系 38 项：36 项一致，1 项不一致，1 项未核对`; verdicts nothing got are left out. */
export function verdictWords(counts: VerdictCounts): Text {
  const total = counts.holds + counts.broken + counts.unchecked;
  const verdicts = (['holds', 'broken', 'unchecked'] as const).filter((verdict) => counts[verdict] > 0);
  const parts = verdicts.map((verdict) => words[verdict](counts[verdict]));
  return {
    zh: `勾稽关系 ${total} 项：${parts.map(({ zh }) => zh).join('，')}`,
    en: `${total} equation${total === 1 ? '' : 's'}: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

/** `853 字（一般不超过 1000 字）` */
export function wordCountWords(count: number, most: number): Text {
  if (count <= most)
    return { zh: `${count} 字（一般不超过 ${most} 字）`, en: `${count} characters (usually at most ${most})` };
  const over = count - most;
  return {
    zh: `${count} 字，超出 ${over} 字（一般不超过 ${most} 字）`,
    en: `${count} characters, ${over} too many (usually at most ${most})`,
  };
}

/** Opens the finished report beside the text. */
export const previewWords: Text = { zh: '预览', en: 'Preview' };

/** Writes the finished report to a file. */
export const exportWords: Text = { zh: '导出', en: 'Export' };
