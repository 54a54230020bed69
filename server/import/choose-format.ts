import { labelKey } from '../language/label-key.ts';
import type { Format } from '../report/format.ts';
import type { SourceBlock } from './source.ts';
import { tablesOfForm } from './tables/words.ts';

/**
 * The form that a document is of: the one most of whose labels it has. Where none is better, that of the year counts, and without
 * a year the newest.
 */
export function formatOfLabels(blocks: readonly SourceBlock[], formats: readonly Format[]): Format | undefined {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'grid')
      return block.grid.flatMap((row) => row.flatMap(({ text, left, above }) => (left || above ? [] : [text])));
    return block.kind === 'paragraph' ? block.lines.map(({ text }) => text) : [];
  });
  const keys = new Set(texts.filter((text) => text.length < 80).map(labelKey));
  const long = texts
    .filter((text) => text.length >= 80)
    .map(labelKey)
    .join('');
  const isSaid = (label: string) =>
    keys.has(labelKey(label)) || (labelKey(label).length > 3 && long.includes(labelKey(label)));
  const year = Number(/20\d\d(?=年)/.exec(texts.join('\n'))?.[0]);
  const scores = formats.map((format) => {
    const tables = tablesOfForm(format);
    const labels = new Set(tables.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => label)));
    const { from = 0, to = Number.POSITIVE_INFINITY } = format.years ?? {};
    return {
      format,
      score: [...labels].filter(isSaid).length,
      isOfYear: format.years !== undefined && year >= from && year <= to,
      from,
    };
  });
  const [best] = scores.sort(
    (one, other) => other.score - one.score || Number(other.isOfYear) - Number(one.isOfYear) || other.from - one.from,
  );
  return best?.format;
}
