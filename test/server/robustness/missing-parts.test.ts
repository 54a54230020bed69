import assert from 'node:assert/strict';
import { runChecks } from '../../../server/checks/index.ts';
import { textAt } from '../../support/marked.ts';
import { fixture, quickReader } from '../../support/reports.ts';

for (const [formatName, file] of [
  ['国办2021', '宿迁2024.gkreport'],
  ['国办2019', '国办2019.gkreport'],
] as const) {
  const read = await quickReader(formatName);
  const text = fixture(file);
  const { chapters, tables } = read(text);
  const lines = text.split('\n');

  /** The errors of a text, each as `check 〈the text it marks〉`, and its message. */
  const errors = (changed: string) =>
    runChecks(read(changed))
      .filter(({ level }) => level === 'error')
      .map(({ check, range, message }) => ({ found: `${check} 〈${textAt(changed, range)}〉`, message }));

  describe(`a report of ${formatName}`, () => {
    it('is checked here whole first', () => {
      assert.deepEqual(errors(text), []);
      assert.equal(chapters.length, 6);
      assert.equal(tables.length, formatName === '国办2019' ? 7 : 6);
    });

    for (const [index, { definition, heading, range }] of chapters.entries())
      it(`without the chapter ${heading.text} has one error that names it, at the next chapter or the end`, () => {
        const without = lines.toSpliced(range.start.line, range.end.line - range.start.line).join('\n');
        const [error, ...others] = errors(without);
        assert.deepEqual(others, []);
        assert.equal(error?.found, `missing-chapter 〈${chapters[index + 1]?.heading.text ?? ''}〉`);
        for (const message of [error?.message.zh, error?.message.en])
          assert.ok(message?.includes(`“${definition?.label}”`), message);
      });

    for (const { name, home, range } of tables)
      it(`without the table ${name} has one error that names it, at its chapter`, () => {
        const without = lines.toSpliced(range.start.line, range.end.line - range.start.line + 1).join('\n');
        const [error, ...others] = errors(without);
        assert.deepEqual(others, []);
        assert.equal(error?.found, `missing-table 〈${home?.label}〉`);
        for (const message of [error?.message.zh, error?.message.en])
          assert.ok(message?.includes(`“${name}”`), message);
      });
  });
}
