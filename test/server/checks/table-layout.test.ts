import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const tables = {
  第二十条第一项: '| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 1 | 0 | 3 |',
  第二十条第五项: '| 行政许可 | 12 |',
  第二十条第六项: '| 行政处罚 | 3 |\n| 行政强制 | 0 |',
  申请办理:
    '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 其余 | 0 |',
  复议诉讼:
    '| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |',
} as const;

/** The report with other lines in one of its tables. */
function withTable(name: keyof typeof tables, lines: readonly string[]): string {
  const before = `表 ${name}\n${tables[name]}\n`;
  assert.ok(report2021.includes(before));
  return report2021.replace(before, () => `表 ${name}\n${lines.join('\n')}\n`);
}

async function told(text: string): Promise<readonly string[]> {
  return (await check(text)).map(({ check: id, range }) => `${id} 〈${textAt(text, range)}〉`);
}

/** The lines of the table after its one finding has been mended, which leaves nothing to be found. */
async function tidied(name: keyof typeof tables, lines: readonly string[]): Promise<readonly string[]> {
  const text = withTable(name, lines);
  assert.deepEqual(
    (await check(text)).map((finding) => finding.check),
    ['table-layout'],
  );
  const [mending, ...others] = await mendings('table-layout', text);
  assert.deepEqual(others, []);
  assert.ok(mending?.preferred && mending.certain);
  assert.deepEqual(await told(mending.text), []);
  const [, table = ''] = mending.text.split(`表 ${name}\n`);
  return (table.split('\n\n')[0] ?? '').split('\n').map((line) => line.replace(/ +/g, ' '));
}

const zeros = '0 | 0 | 0 | 0 | 0 | 0 | 0 |';
/** 表三 with three columns of labels, as Word and Excel give it; all rows of the form. */
const form = [
  ['一、本年新收政府信息公开申请数量', '', '', '21 | 4 | 0 | 0 | 1 | 0 | 26 |'],
  ['二、上年结转政府信息公开申请数量', '', '', '2 | 0 | 0 | 0 | 0 | 0 | 2 |'],
  ['三、本年度办理结果', '（一）予以公开', '', '20 | 4 | 0 | 0 | 1 | 0 | 25 |'],
  ['', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '', zeros],
  ['', '（三）不予公开', '1.属于国家秘密', zeros],
  ...['2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息'].map(
    (label) => ['', '', label, zeros],
  ),
  ...['6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项'].map((label) => ['', '', label, zeros]),
  ['', '（四）无法提供', '1.本机关不掌握相关政府信息', '1 | 0 | 0 | 0 | 0 | 0 | 1 |'],
  ...['2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'].map((label) => ['', '', label, zeros]),
  ['', '（五）不予处理', '1.信访举报投诉类申请', zeros],
  ...['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请'].map((label) => ['', '', label, zeros]),
  ['', '', '5.要求行政机关确认或重新出具已获取信息', zeros],
  ['', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', zeros],
  ['', '', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', zeros],
  ['', '', '3.其他', zeros],
  ['', '（七）总计', '', '21 | 4 | 0 | 0 | 1 | 0 | 26 |'],
  ['四、结转下年度继续办理', '', '', '2 | 0 | 0 | 0 | 0 | 0 | 2 |'],
] as const;
const asLine = (cells: readonly string[]) => `| ${cells.join(' | ')}`;
const emptied = form.map(asLine);
const unfolded = form.map((cells, index) => {
  const above = (at: number) => form.slice(0, index + 1).findLast((line) => line[at] !== '')?.[at] ?? '';
  const [first, second, third, numbers] = cells;
  const labels =
    first !== '' && second === '' ? [first, first, first] : [first || above(0), second || above(1), third || second];
  return asLine([...labels, numbers ?? '']);
});
const heads = [
  '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |  |',
  '|  |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |',
  '|  |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |',
];
const names = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
const fifteen = '| 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 1 | 1 |';
const threeRows = [
  '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
  '| 未经复议直接起诉 | 2 | 0 | 0 | 0 | 2 |',
  '| 复议后起诉 | 0 | 0 | 0 | 1 | 1 |',
];
const penalties = ['| 行政处罚 | 3 |', '| 行政强制 | 0 |'];
const shortHead = '| 信息内容 | 处理决定 |';

describe('a table copied in the layout that the form prints', () => {
  it('is told once, at its first line, however many lines there are', async () => {
    const text = withTable('申请办理', [...heads, ...emptied]);
    const [finding, ...others] = await check(text);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(textAt(text, finding.range), '一、本年新收政府信息公开申请数量 |  ');
    assert.equal(finding.level, 'error');
    assert.equal(finding.alsoAt?.length, 24);
    assert.equal(
      finding.message.zh,
      '表“申请办理”有 25 行在数字以外多出单元格（序号、上级行名或空列）；数字已识别并参与核对，请整理为每行一个行名',
    );
    assert.equal(
      finding.message.en,
      '25 rows of table “申请办理” have further cells beside the numbers (row numbers, group names or empty columns). The numbers are read and checked; tidy the table so that each row has one name',
    );
  });

  for (const [what, lines] of [
    ['merged cells are empty', emptied],
    ['merged cells are empty, below the printed head', [...heads, ...emptied]],
    ['merged cells are unfolded', unfolded],
    ['merged cells are unfolded, below the printed head', [...heads, ...unfolded]],
    [
      'each line has just the cells it needs',
      emptied.map((line) => line.replace(/^(?:\| {1,2})+\| /, '| ').replace(' |  | ', ' | ')),
    ],
  ] as const)
    it(`keeps every number of 表三 where ${what}`, async () => {
      const rows = (await tidied('申请办理', lines)).filter((line) => !line.includes('自然人'));
      assert.equal(rows.length, 25);
      assert.equal(rows[0], '| 一、本年新收政府信息公开申请数量 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |');
      assert.equal(rows[4], '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
      assert.equal(rows[23], '| （七）总计 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |');
    });

  for (const [what, name, lines, wanted] of [
    [
      '序号 and a header',
      '第二十条第一项',
      ['| 序号 | 信息内容 | 制发 | 废止 | 有效 |', '| 1 | 规章 | 0 | 0 | 0 |', '| 2 | 行政规范性文件 | 1 | 0 | 3 |'],
      ['| 信息内容 | 制发 | 废止 | 有效 |', '| 规章 | 0 | 0 | 0 |', '| 行政规范性文件 | 1 | 0 | 3 |'],
    ],
    ['序号 in Chinese numerals', '第二十条第六项', ['| 一 | 行政处罚 | 3 |', '| 二 | 行政强制 | 0 |'], penalties],
    [
      'the article in front, once',
      '第二十条第一项',
      ['| 第二十条第（一）项 | 规章 | 0 | 0 | 0 |', '| | 行政规范性文件 | 1 | 0 | 3 |'],
      ['| 规章 | 0 | 0 | 0 |', '| 行政规范性文件 | 1 | 0 | 3 |'],
    ],
    ['a number in front of its only row', '第二十条第五项', ['| 1 | 行政许可 | 12 |'], ['| 行政许可 | 12 |']],
    [
      'an empty column behind the labels',
      '第二十条第六项',
      ['| 信息内容 | 处理决定 | |', '| 行政处罚 | | 3 |', '| 行政强制 | | 0 |'],
      [shortHead, ...penalties],
    ],
    [
      'units behind the labels',
      '第二十条第六项',
      ['| 信息内容 | 单位 | 处理决定 |', '| 行政处罚 | 件 | 3 |', '| 行政强制 | 件 | 0 |'],
      [shortHead, ...penalties],
    ],
    [
      'an empty column at the end',
      '第二十条第六项',
      ['| 信息内容 | 处理决定 | 备注 |', '| 行政处罚 | 3 | |', '| 行政强制 | 0 | |'],
      [shortHead, ...penalties],
    ],
    [
      'the group in front of two rows',
      '复议诉讼',
      [
        '| 行政复议 | | 1 | 0 | 0 | 0 | 1 |',
        '| 行政诉讼 | 未经复议直接起诉 | 2 | 0 | 0 | 0 | 2 |',
        '| | 复议后起诉 | 0 | 0 | 0 | 1 | 1 |',
      ],
      threeRows,
    ],
    ['all rows in one line', '复议诉讼', [fifteen], threeRows],
    ['all rows in one line, a blank corner', '复议诉讼', [`|  ${fifteen}`], threeRows],
    ['all rows in one line behind a label', '复议诉讼', [`| 数量 ${fifteen}`], threeRows],
    [
      'the printed head',
      '复议诉讼',
      [
        '| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |',
        `| ${names} | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |`,
        `|  |  |  |  |  | ${names} | ${names} |`,
        fifteen,
      ],
      ['| | 维持 | 纠正 | 其他 | 未审结 | 总计 |', ...threeRows],
    ],
    [
      'the printed head without its merged cells',
      '复议诉讼',
      [
        '| 行政复议 | 行政诉讼 |',
        '| --- | --- |',
        `| ${names} | 未经复议直接起诉 | 复议后起诉 |`,
        `| ${names} | ${names} |`,
        fifteen,
      ],
      ['| | 维持 | 纠正 | 其他 | 未审结 | 总计 |', '| --- | --- |', ...threeRows],
    ],
    [
      'both rows of 行政诉讼 in one',
      '复议诉讼',
      ['| 行政复议 | 1 | 0 | 0 | 0 | 1 |', '| 行政诉讼 | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 1 | 1 |'],
      threeRows,
    ],
  ] as const)
    it(`is tidied: ${what}`, async () => {
      assert.deepEqual(
        (await tidied(name, lines)).map((line) => line.replace(/^\| *\|/, '| |')),
        wanted,
      );
    });

  it('says that rows stand side by side', async () => {
    const text = withTable('复议诉讼', [fifteen]);
    const [finding] = await check(text);
    assert.ok(finding);
    assert.equal(textAt(text, finding.range), fifteen.slice(2, -2));
    assert.equal(finding.message.zh, '表“复议诉讼”有 3 行数据并排写在一起；数字已识别并参与核对，请整理为每项一行');
    assert.equal(
      finding.message.en,
      '3 rows of table “复议诉讼” are written side by side. The numbers are read and checked; tidy the table so that each row has its own line',
    );
  });

  it('has its sums checked all the same', async () => {
    const text = withTable('复议诉讼', [fifteen.replace('| 1 | 2 |', '| 3 | 2 |')]);
    assert.deepEqual(await told(text), [
      `table-layout 〈${fifteen.slice(2, -2).replace('| 1 | 2 |', '| 3 | 2 |')}〉`,
      'wrong-total 〈3〉',
    ]);
  });

  it('is read in 国办2019 as well', async () => {
    const before = '| 行政许可 | 103 | -3 | 40 |\n| 其他对外管理服务事项 | 37 | +2 | 6 |';
    const after = '| 1 | 行政许可 | 103 | -3 | 40 |\n| 2 | 其他对外管理服务事项 | 37 | +2 | 6 |';
    assert.ok(report2019.includes(before));
    assert.deepEqual(await told(report2019.replace(before, after)), ['table-layout 〈1 | 行政许可〉']);
  });

  for (const [what, name, lines] of [
    ['a number behind a label', '第二十条第六项', ['| 行政处罚 | 3 | 5 |', '| 行政强制 | 0 | 7 |']],
    ['two rows in one line', '第二十条第六项', ['| 行政处罚 | 3 | 行政强制 | 0 |']],
    ['a remark behind the numbers', '第二十条第六项', ['| 行政处罚 | 3 | 含移送 |', '| 行政强制 | 0 | 无 |']],
    ['one line of many', '第二十条第一项', ['| 规章 | 0 | 0 | 0 |', '| 行政规范性文件 | 1 | | 0 | 3 |']],
    ['fourteen numbers', '复议诉讼', [fifteen.replace('| 0 ', '')]],
    ['two lines of fifteen', '复议诉讼', [fifteen, fifteen]],
  ] as const)
    it(`is none: ${what}`, async () => {
      const findings = await check(withTable(name, lines));
      assert.notDeepEqual(findings, []);
      assert.deepEqual(
        findings.filter((finding) => finding.check === 'table-layout'),
        [],
      );
    });
});
