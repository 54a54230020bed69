import assert from 'node:assert/strict';
import type { Fact } from '../../../../server/report/evaluated.ts';
import type { FreeTable } from '../../../../server/report/written.ts';
import { readText } from '../../../support/engine.ts';
import { textAt } from '../../../support/marked.ts';

const inReport = (table: string) => `# 标\n${table}`;

/** The only table of a text that has its own columns, rows and rules. */
async function read(text: string): Promise<FreeTable> {
  const { preface } = await readText(text);
  const tables = preface.filter((block) => block.kind === 'free-table');
  assert.equal(tables.length, 1);
  return tables[0] ?? assert.fail();
}

const table = (header: string, ...lines: readonly string[]) =>
  inReport(['表 "渠道"', header, ...lines].map((line) => `${line}\n`).join(''));

const numberIn = ({ value, origin }: Fact) => value?.toFixed() ?? origin;

/** The numbers of a table, row by row; of a cell that has none, what it is. */
async function numbers(text: string): Promise<readonly (readonly string[])[]> {
  return (await read(text)).rows.map(({ cells }) => cells.map(numberIn));
}

/** What the columns take: `decimal`, `signed`, both or neither. */
async function takes(text: string): Promise<readonly string[]> {
  const { definition } = await read(text);
  return definition.columns.map(({ decimal, signed }) =>
    [decimal && 'decimal', signed && 'signed'].filter(Boolean).join(' '),
  );
}

/** `rule: along left = right verdict`, in numbers. */
async function equations(text: string): Promise<readonly string[]> {
  return (await read(text)).equations.map(({ along, left, right, rule, verdict }) => {
    const [one, other] = [left, right].map((side) =>
      side.map(({ kind, label, coefficient, value }) =>
        kind === 'constant' ? label : `${coefficient.toFixed()}×${label}(${value?.toFixed() ?? '?'})`,
      ),
    );
    return `${along?.name}: ${one?.join(' ')} ${rule.relation} ${other?.join(' ')} ${verdict}`;
  });
}

describe('a table of the author’s own', () => {
  const written = table(
    '| 平台 | 发布 | 转发 |',
    '| 微博 | 12 | 3 |',
    '| 1.微信 | 40 | 无 |',
    '规则 列 发布 >= 转发',
    '文字',
  );

  it('has its title, its corner, its columns and its rows as they are written', async () => {
    const { title, titleRange, corner, columns, rows } = await read(written);
    assert.deepEqual([title, textAt(written, titleRange), corner], ['渠道', '"渠道"', '平台']);
    assert.deepEqual(
      columns.map(({ name, range }) => [name, textAt(written, range)]),
      [
        ['发布', '发布'],
        ['转发', '转发'],
      ],
    );
    assert.deepEqual(
      rows.map(({ label, range }) => [label, textAt(written, range)]),
      [
        ['微博', '| 微博 | 12 | 3 |'],
        ['1.微信', '| 1.微信 | 40 | 无 |'],
      ],
    );
  });

  it('goes from its title to the last of its rules, or rows, or to its header', async () => {
    const lines = (text: string) => text.trimEnd().split('\n').slice(1).join('\n');
    for (const text of [
      written.replace('文字\n', ''),
      table('| 平台 | 发布 |', '| 微博 | 12 |'),
      table('| 平台 | 发布 |'),
      inReport('表 "渠道"\n'),
    ]) {
      const { range, whole } = await read(text);
      const all = text
        .split('\n')
        .slice(range.start.line, range.end.line + 1)
        .join('\n');
      assert.equal(all, lines(text));
      assert.equal(range.end.character, all.split('\n').at(-1)?.length);
      assert.deepEqual(whole, range);
    }
  });

  it('goes on with its explanations, which are no rows', async () => {
    const { range, whole } = await read(table('| 平台 | 发布 |', '| 微博 | 12 |', '说明 甲: 理由'));
    assert.deepEqual([range.end.line, whole.end.line], [3, 4]);
  });

  it('is a form of its own: rows and columns by their names, those without one by their number', async () => {
    const { definition, rows } = await read(table('| | 发布 | |', '| 微博 | 1 | 2 |', '| | 3 | 4 |'));
    assert.equal(definition.name, '渠道');
    assert.deepEqual(
      [definition.rows, definition.columns].map((lines) => lines.map(({ name, label }) => [name, label])),
      [
        [
          ['微博', '微博'],
          ['2', ''],
        ],
        [
          ['发布', '发布'],
          ['2', ''],
        ],
      ],
    );
    assert.deepEqual(
      rows.flatMap(({ cells }) => cells.map(({ path }) => path)),
      ['渠道.微博.发布', '渠道.微博.2', '渠道.2.发布', '渠道.2.2'],
    );
    assert.deepEqual(
      [definition.rowTree, definition.columnTree].map((tree) => tree.map(({ kind }) => kind)),
      [
        ['row', 'row'],
        ['column', 'column'],
      ],
    );
  });

  it('demands nothing of its cells: no column is a total or of a unit, and no table has to be there', async () => {
    const { definition } = await read(written);
    assert.deepEqual(
      definition.columns.map(({ total, writesUnit }) => [total, writesUnit]),
      [
        [false, false],
        [false, false],
      ],
    );
    const { optional, sideways, onOnePage } = definition;
    assert.deepEqual([optional, sideways, onOnePage], [true, false, false]);
  });

  it('reads a number with its unit, a word as itself, a blank and what is missing at the end of the row', async () => {
    const text = table('| 平台 | a | b | c | d |', '| 微博 | 3万元 | 很多 |  |', '| 微信 | 1 | = | 2 | 3 | 4 |');
    const { rows } = await read(text);
    assert.deepEqual(await numbers(text), [
      ['3', 'unreadable', 'blank', 'missing'],
      ['1', 'computed', '2', '3', '4'],
    ]);
    const [[first, word, , missing] = [], [, , , , surplus] = []] = rows.map(({ cells }) => cells);
    assert.deepEqual([first?.unit, first?.origin, word?.text], ['万元', 'typed', '很多']);
    assert.deepEqual(missing?.range, { start: rows[0]?.range.end, end: rows[0]?.range.end });
    assert.equal(missing?.text, '');
    // A cell behind the last column has none of the form, and may be any number.
    assert.deepEqual([surplus?.path, surplus?.column.decimal, surplus?.column.signed], ['渠道.微信.5', true, true]);
    assert.ok(!('unit' in (surplus ?? {})));
  });
});

describe('which numbers a table of the author’s own takes', () => {
  it('are whole ones where it has no others', async () => {
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2.0 |')), ['', '']);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 很多 | 0.5 种 1 |')), ['', '']);
  });

  it('are decimals where it has any, or its rules divide', async () => {
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2.5 |')), ['decimal', 'decimal']);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2 |', '规则 列 a = b / 2')), [
      'decimal',
      'decimal',
    ]);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2 |', '规则 列 a / 2 = b')), [
      'decimal',
      'decimal',
    ]);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2 |', '规则 列 a = b + 0.5')), ['', '']);
  });

  it('are negative ones where it has any, or its rules subtract', async () => {
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | -2 |')), ['signed', 'signed']);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2 |', '规则 列 a = b - a')), [
      'signed',
      'signed',
    ]);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 1 | 2 |', '规则 列 a = b - 1')), ['', '']);
    assert.deepEqual(await takes(table('| 平台 | a | b |', '| 微博 | 0 | 0 |', '规则 列 a = b × 0')), ['', '']);
  });
});

describe('the rules of a table of the author’s own', () => {
  const text = (...rules: readonly string[]) =>
    table('| 平台 | 发布 | 转发 |', '| 1.微博 | 12 | 3 |', '| 微信 | 40 | = |', ...rules);

  it('without 列 hold of each column, and add rows', async () => {
    assert.deepEqual(await equations(text('规则 微信 = 2 × 微博 + 1')), [
      '发布: 1×微信(40) = 2×微博(12) 1 broken',
      '转发: 1×微信(7) = 2×微博(3) 1 holds',
    ]);
  });

  it('with 列 hold of each row, and add columns', async () => {
    assert.deepEqual(await equations(text('规则 列 转发 <= 发布')), [
      '1.微博: 1×转发(3) ≤ 1×发布(12) holds',
      '微信: 1×转发(?) ≤ 1×发布(40) unchecked',
    ]);
  });

  it('give = its value, in the table as in the equations', async () => {
    assert.deepEqual(await numbers(text('规则 列 转发 = 发布 - 9')), [
      ['12', '3'],
      ['40', '31'],
    ]);
  });

  it('find nothing by a name that no row has, nor behind the last cell of a row', async () => {
    assert.deepEqual(await equations(text('规则 微信 = 无此行')), [
      '发布: 1×微信(40) = 1×无此行(?) unchecked',
      '转发: 1×微信(?) = 1×无此行(?) unchecked',
    ]);
    assert.deepEqual(await equations(table('| 平台 | a | b |', '| 甲 | 1 |', '| 乙 | 1 | 2 |', '规则 甲 = 乙')), [
      'a: 1×甲(1) = 1×乙(1) holds',
      'b: 1×甲(?) = 1×乙(2) unchecked',
    ]);
  });
});
