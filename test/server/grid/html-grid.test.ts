import assert from 'node:assert/strict';
import { ownText } from '../../../server/grid/grid.ts';
import { htmlGrid } from '../../../server/grid/html-grid.ts';

/** Every place of the copied table; those of a merged cell repeat its text. */
function texts(html: string): string[][] | undefined {
  return htmlGrid(html)?.map((row) => row.map(({ text }) => text));
}

describe('tables in copied HTML', () => {
  it('are read cell by cell', () => {
    assert.deepEqual(texts('<table><tr><td>规章</td><td>2</td></tr><tr><th>总计</th><td>3</td></tr></table>'), [
      ['规章', '2'],
      ['总计', '3'],
    ]);
  });

  it('have merged cells in all their places, and filled in at the first', () => {
    const html =
      '<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁<td>戊<td>己</table>';
    assert.deepEqual(texts(html), [
      ['甲', '甲', '乙'],
      ['甲', '甲', '丙'],
      ['丁', '戊', '己'],
    ]);
    assert.deepEqual(
      htmlGrid(html)?.map((row) => row.map(ownText)),
      [
        ['甲', '', '乙'],
        ['', '', '丙'],
        ['丁', '戊', '己'],
      ],
    );
  });

  it('end where their rows end, whatever a span says', () => {
    assert.deepEqual(texts('<table><tr><td rowspan=9>甲</td><td>1</td></tr><tr><td>2</td></tr></table>'), [
      ['甲', '1'],
      ['甲', '2'],
    ]);
    assert.deepEqual(texts('<table><tr><td rowspan=0>甲</td></tr><tr></tr></table>'), [['甲'], ['甲']]);
    assert.deepEqual(texts('<table><tr><td colspan=-3>甲</td><td colspan=x>乙</td></tr></table>'), [['甲', '乙']]);
  });

  it('are as wide as their widest row', () => {
    assert.deepEqual(texts('<table><tr><td>注</td></tr><tr><td>甲</td><td>1</td></tr></table>'), [
      ['注', ''],
      ['甲', '1'],
    ]);
  });

  it('lose what only wraps Chinese words, not what parts others', () => {
    const cell = (content: string) => texts(`<table><tr><td>${content}</td></tr></table>`)?.[0]?.[0];
    assert.equal(cell('社会公益<br>\n    组织'), '社会公益组织');
    assert.equal(cell('<p>法律\r\n  服务机构</p>'), '法律服务机构');
    assert.equal(cell('New&nbsp;\u200b<br>York'), 'New York');
    assert.equal(cell('规&nbsp;&nbsp;章'), '规 章');
  });

  it('are without what nobody sees', () => {
    const html = `<head><style>td { color: red }</style></head><!--StartFragment--><table>
      <tr><td>规章<span style='display:none'>隐藏</span><!-- 批注 --></td><td>2</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display: none'><td width=64></td><td></td></tr><![endif]>
      </table><!--EndFragment-->`;
    assert.deepEqual(texts(html), [['规章', '2']]);
  });

  it('count when they hold data, not when they only place others on a page', () => {
    assert.deepEqual(texts('<table><tr><td>栏目</td><td><table><tr><td>1</td></tr></table></td></tr></table>'), [
      ['1'],
    ]);
  });

  it('follow each other as one', () => {
    const html = '<table><tr><td>甲</td><td>1</td></tr></table><p>和</p><table><tr><td>乙</td></tr></table>';
    assert.deepEqual(texts(html), [['甲', '1'], ['乙']]);
  });

  it('may be cut out of their table', () => {
    assert.deepEqual(texts('<tr><td>甲</td><td>1</td></tr>'), [['甲', '1']]);
  });

  it('are none where there are no cells, and none where there are too many', () => {
    assert.equal(texts('<p>没有表格，只有文字和 &lt;td&gt;</p>'), undefined);
    assert.equal(texts('<table></table>'), undefined);
    assert.equal(texts(`<table>${'<tr><td colspan=100>1</td></tr>'.repeat(201)}</table>`), undefined);
  });
});
