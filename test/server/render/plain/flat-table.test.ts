import assert from 'node:assert/strict';
import { columnNames, type FlatTable, flatTables, rowsFromGroups } from '../../../../server/render/plain/flat-table.ts';
import { labelLines } from '../../../../server/render/plain/label-lines.ts';
import { grid } from '../support/grids.ts';

/** Labels joined by `/`, cells by blanks. */
const rowsOf = ({ rows }: FlatTable) =>
  rows.map(({ label, cells }) => `${label.join('/')}: ${cells.map(({ text }) => text).join(' ')}`);

const two = ['\\项目 | ^复议 | → | ^诉讼', '↑ | ^维持 | ^纠正 | ^维持', '<甲 | #1 | #2 | #3', '<乙 | #4 | #5 | #6'];

describe('a table without spans', () => {
  it('has every heading above a column, the outermost first, and the corner of the first row', () => {
    const [table] = flatTables(grid(two, { headerRows: 2 }));
    assert.deepEqual(table?.columns, [
      ['复议', '维持'],
      ['复议', '纠正'],
      ['诉讼', '维持'],
    ]);
    assert.equal(table?.corner, '项目');
    assert.deepEqual(table && rowsOf(table), ['甲: 1 2 3', '乙: 4 5 6']);
  });

  it('has the corner of the first of several heading rows', () => {
    const [table] = flatTables(grid(['\\项目 | ^复议', '\\细目 | ^维持', '<甲 | #1'], { headerRows: 2 }));
    assert.equal(table?.corner, '项目');
    assert.deepEqual(table?.columns, [['复议', '维持']]);
  });

  it('has the rows of headings of its block, which its last column tells', () => {
    const rows = [
      '!第一项 | → | →',
      '\\内容 | ^制发 | ^废止',
      '<规章 | #1 | #2',
      '!第五项 | → | →',
      '\\内容 | ^处理 | →',
    ];
    const tables = flatTables(grid([...rows, '<许可 | #7 | →'], { blocks: [0, 0, 0, 1, 1, 1] }));
    assert.deepEqual(
      tables.map(({ caption, corner, columns }) => [caption, corner, columns]),
      [
        ['第一项', '内容', [['制发'], ['废止']]],
        ['第五项', '内容', [['处理']]],
      ],
    );
    assert.deepEqual(tables.map(rowsOf), [['规章: 1 2'], ['许可: 7']]);
  });

  it('takes a row for its content that has a heading in its first column only', () => {
    const [table] = flatTables(grid(['\\项目 | ^件数', '^小计 | #3'], { headerRows: 1 }));
    assert.deepEqual(table?.columns, [['件数']]);
    assert.deepEqual(table && rowsOf(table), ['小计: 3']);
  });

  it('has the columns of its last heading row where it has no rows yet', () => {
    const [table] = flatTables(grid(['\\项目 | ^复议 | →', '↑ | ^维持 | ^纠正'], { headerRows: 2 }));
    assert.deepEqual(table?.columns, [
      ['复议', '维持'],
      ['复议', '纠正'],
    ]);
    assert.deepEqual(table?.rows, []);
  });

  it('has a column where any row has a cell that begins there', () => {
    const [table] = flatTables(grid(['\\项目 | ^件数 | →', '<甲 | #1 | →', '<乙 | #2 | #3'], { headerRows: 1 }));
    assert.deepEqual(table && rowsOf(table), ['甲: 1 1', '乙: 2 3']);
  });

  it('has every heading beside a row, each once', () => {
    const rows = ['\\项目 | → | ^件数', '<办理 | <公开 | #1', '↑ | <不公开 | #2', '<结转 | → | #3'];
    const [table] = flatTables(grid(rows, { headerRows: 1 }));
    assert.deepEqual(table && rowsOf(table), ['办理/公开: 1', '办理/不公开: 2', '结转: 3']);
  });

  it('is called as the table is, unless a block has a caption of its own', () => {
    const caption = { text: '表名', range: grid([]).range };
    assert.equal(flatTables(grid(['\\项目 | ^件数', '<甲 | #1'], { headerRows: 1, caption }))[0]?.caption, '表名');
    assert.equal(flatTables(grid(['!块名 | →', '<甲 | #1'], { caption }))[0]?.caption, '块名');
    assert.equal('caption' in (flatTables(grid(['<甲 | #1']))[0] ?? {}), false);
  });
});

describe('the names of columns', () => {
  it('are the innermost headings where those tell them apart, else all of them', () => {
    const [same] = flatTables(grid(two, { headerRows: 2 }));
    assert.deepEqual(same && columnNames(same), ['复议·维持', '复议·纠正', '诉讼·维持']);
    const [apart] = flatTables(grid(['^复议 | ^诉讼', '^维持 | ^驳回', '#1 | #2'], { headerRows: 2 }));
    assert.deepEqual(apart && columnNames(apart), ['维持', '驳回']);
  });
});

describe('groups of the same columns in one row', () => {
  const turned = (...rows: readonly string[]) => {
    const [table] = flatTables(grid(rows, { headerRows: 2 }));
    assert.ok(table);
    const result = rowsFromGroups(table);
    return result === table ? 'as it is' : rowsOf(result);
  };

  it('become rows', () => {
    const headings = ['^复议 | → | ^诉讼 | →', '^维持 | ^纠正 | ^维持 | ^纠正'];
    assert.deepEqual(turned(...headings, '#1 | #2 | #3 | #4'), ['复议: 1 2', '诉讼: 3 4']);
  });

  it('stay where there are more rows than one, labels, one group alone, or groups that differ', () => {
    const headings = ['^复议 | → | ^诉讼 | →', '^维持 | ^纠正 | ^维持 | ^纠正'];
    assert.equal(turned(...headings, '#1 | #2 | #3 | #4', '#5 | #6 | #7 | #8'), 'as it is');
    assert.equal(turned('\\ | ^复议 | ^诉讼', '↑ | ^维持 | ^维持', '<甲 | #1 | #2'), 'as it is');
    assert.equal(turned('^复议 | →', '^维持 | ^纠正', '#1 | #2'), 'as it is');
    assert.equal(turned('^复议 | ^诉讼', '^维持 | ^纠正', '#1 | #2'), 'as it is');
    assert.equal(turned('^复议 | → | ^诉讼', '^维持 | ^纠正 | ^维持', '#1 | #2 | #3'), 'as it is');
  });
});

describe('the labels of rows on lines of their own', () => {
  const lines = (...labels: readonly (readonly string[])[]) =>
    labelLines(labels.map((label) => ({ label, cells: [] }))).map(
      ({ label, indent, row }) => `${' '.repeat(indent)}${label}${row ? '' : ':'}`,
    );

  it('have each heading once, where its rows begin, and stand two columns further in below it', () => {
    assert.deepEqual(lines(['办理', '公开'], ['办理', '不公开', '秘密'], ['办理', '不公开', '内部'], ['结转']), [
      '办理:',
      '  公开',
      '  不公开:',
      '    秘密',
      '    内部',
      '结转',
    ]);
  });

  it('have a heading again where another stood between', () => {
    assert.deepEqual(lines(['甲', '一'], ['乙', '一'], ['甲', '二']), ['甲:', '  一', '乙:', '  一', '甲:', '  二']);
    assert.deepEqual(lines(['甲', '子', '一'], ['乙', '子', '一']), [
      '甲:',
      '  子:',
      '    一',
      '乙:',
      '  子:',
      '    一',
    ]);
  });

  it('are nothing for rows without any', () => {
    assert.deepEqual(lines([]), ['']);
  });
});
