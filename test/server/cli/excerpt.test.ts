import assert from 'node:assert/strict';
import { excerptOf } from '../../../server/cli/check-text.ts';
import { textWidth } from '../../../server/shared/text-width.ts';

/** The line and the mark below it, as the check prints them. */
function drawn(line: string, marked: string, width: number): readonly string[] {
  const start = line.indexOf(marked);
  const excerpt = excerptOf(line, start, start + marked.length, width);
  return [
    excerpt.before + excerpt.marked + excerpt.after,
    ' '.repeat(textWidth(excerpt.before)) + '^'.repeat(textWidth(excerpt.marked)),
  ];
}

describe('source excerpt', () => {
  it('marks by columns of the terminal: two for a Han, one for a Latin letter', () => {
    assert.deepEqual(drawn('收到申请12份', '12', 40), ['收到申请12份', '        ^^']);
    assert.deepEqual(drawn('abc收到', '收到', 40), ['abc收到', '   ^^^^']);
  });

  it('counts characters of ambiguous width as wide, as Chinese fonts have them', () => {
    assert.deepEqual(drawn('“公开”……12', '12', 40), ['“公开”……12', '            ^^']);
  });

  it('shows a tab as a space', () => {
    assert.deepEqual(drawn('|\t1\t| 2', '2', 40), ['| 1 | 2', '      ^']);
  });

  it('cuts a long line on both sides of the mark, never through a character', () => {
    const line = `${'前'.repeat(50)}12${'后'.repeat(50)}`;
    assert.deepEqual(drawn(line, '12', 40), [`...${'前'.repeat(5)}12${'后'.repeat(11)}...`, `${' '.repeat(13)}^^`]);
    for (let width = 40; width < 60; width++) assert.ok(textWidth(drawn(line, '12', width)[0] ?? '') <= width);
  });

  it('keeps the beginning of a line whose mark stands near it', () => {
    const line = `本年收到12份${'后'.repeat(50)}`;
    assert.deepEqual(drawn(line, '12', 40), [`本年收到12份${'后'.repeat(12)}...`, '        ^^']);
  });

  it('looks no farther than it shows', () => {
    const line = new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'slice' ? (from: number, to: number) => '乙'.repeat(Math.min(to, 9e8) - from) : 1e9,
      },
    ) as unknown as string;
    const { before, marked, after } = excerptOf(line, 4e8, 4e8 + 2, 40);
    assert.deepEqual([before, marked, after], [`...${'乙'.repeat(5)}`, '乙乙', `${'乙'.repeat(10)}...`]);
  });

  it('cuts a mark that does not fit', () => {
    const line = `甲${'乙'.repeat(60)}`;
    assert.deepEqual(drawn(line, '乙'.repeat(60), 40), [`甲${'乙'.repeat(17)}...`, `  ${'^'.repeat(37)}`]);
  });
});
