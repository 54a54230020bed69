import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInFormat } from '../../support/engine.ts';
import { importFile } from './support/importing.ts';
import { manners, type Printed, printedNumbers, published, sentences } from './support/published.ts';
import { score } from './support/score.ts';

/** The right answer in the shape of the fixtures. */
function tablesOf(numbers: Printed, blank: string, columns: ReadonlyMap<string, readonly string[]>) {
  const cells = (table: string, texts: readonly string[]) =>
    Object.fromEntries(
      (columns.get(table) ?? []).map((column, index) => [column, texts[index] === '' ? blank : (texts[index] ?? '')]),
    );
  return Object.fromEntries(
    [...numbers].map(([table, rows]) => [
      table,
      Object.fromEntries([...rows].map(([row, texts]) => [row, cells(table, texts)])),
    ]),
  );
}

describe('a report published in whatever manner', () => {
  it('comes over whole: every number is right or said to be doubtful, and every sentence is there', async () => {
    const format = await builtInFormat('国办2021');
    const columns = new Map(
      format.chapters.flatMap(({ tables }) =>
        tables.map(({ name, columns: own }) => [name, own.map((column) => column.name)] as const),
      ),
    );
    await fc.assert(
      fc.asyncProperty(manners, printedNumbers, async (manner, numbers) => {
        const { name, bytes } = await published(numbers, manner, format);
        const { text } = await importFile(name, bytes);
        const shown = {
          html: manner.blank,
          'gbk html': manner.blank,
          'utf-16 html': manner.blank,
          md: manner.blank,
          tabs: manner.blank,
          lines: '/',
          xlsx: '',
        }[manner.container];
        const blank =
          manner.wrapped === 'divs' && /html/.test(manner.container) ? '/' : shown === '&nbsp;' ? '' : shown;
        const { wrong, missing } = await score(text, {
          input: name,
          title: '示例市水务局2024年政府信息公开工作年度报告',
          body: '示例市水务局',
          year: 2024,
          publicationDate: null,
          format: '国办2021',
          tables: tablesOf(numbers, blank, columns),
          chapters: format.chapters.map(({ label }) => label),
          firstAndLastSentenceOfEachChapter: {
            '一、总体情况': [sentences[0]],
            '五、存在的主要问题及改进情况': [sentences[1]],
            '六、其他需要报告的事项': [sentences[2]],
          },
        });
        assert.deepEqual({ wrong, missing }, { wrong: [], missing: [] });
      }),
      { numRuns: 150 },
    );
  });
});
