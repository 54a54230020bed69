import assert from 'node:assert/strict';
import { importFile, tableLines } from '../support/importing.ts';
import { type PrintedText, placedPdf, printedWidth } from '../support/placed-pdf.ts';

/** Prints lines from the top: a text is a paragraph, an array the cells of a row, its label first, torn where it has lines. */
function printed(
  lines: readonly (string | readonly string[])[],
  align: 'left' | 'right' | 'centre' = 'right',
): PrintedText[] {
  let y = 800;
  return lines.flatMap((line): PrintedText[] => {
    if (typeof line === 'string') {
      y -= 18;
      return [{ text: line, x: 60, y }];
    }
    const [label = '', ...cells] = line;
    const labels = label.split('\n');
    y -= 16 + 12 * (labels.length - 1);
    const middle = y + (12 * (labels.length - 1)) / 2;
    return [
      ...labels.flatMap((text, index) =>
        text === '' ? [] : [{ text, x: 60, y: y + 12 * (labels.length - 1 - index) }],
      ),
      ...cells.flatMap((text, index): PrintedText[] => {
        const [left, width] = [260 + 40 * index, printedWidth(text)];
        const x = align === 'left' ? left : align === 'right' ? left + 30 - width : left + 15 - width / 2;
        return text === '' ? [] : [{ text, x, y: middle }];
      }),
    ];
  });
}

const title = '示例市水务局2023年政府信息公开工作年度报告';
const before = [
  title,
  '一、总体情况',
  '全年工作有序开展，公开信息3条，比上年增加5.5%，各项任务按照要求及时完成。',
  '二、主动公开政府信息情况',
];
const third = '三、收到和处理政府信息公开申请情况';
const after = ['六、其他需要报告的事项', '本年度未收取信息处理费，合计0元。'];

describe('a PDF whose tables have no lines', () => {
  for (const align of ['left', 'right', 'centre'] as const)
    it(`has numbers below each other in columns, blank cells among them, ${align} in their columns`, async () => {
      const lines = [
        ...before,
        third,
        ['', '自然人', '企业', '科研', '公益', '法律', '其他', '总计'],
        ['一、本年新收政府信息公开申请\n数量', '12', '3', '', '0', '1', '0', '1016'],
        ['二、上年结转政府信息公开申请\n数量', '1', '0', '0', '0', '0', '0', '1'],
        ['（一）予以公开', '7', '10', '0', '0', '1', '0', '18'],
        ...after,
      ];
      const { text } = await importFile('报告.pdf', placedPdf([printed(lines, align)]));
      assert.deepEqual(
        tableLines(text, '申请办理').filter((line) => /^\| [本上予]/.test(line)),
        [
          '| 本年新收 | 12 | 3 | | 0 | 1 | 0 | 1016 |',
          '| 上年结转 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
          '| 予以公开 | 7 | 10 | 0 | 0 | 1 | 0 | 18 |',
        ],
        text,
      );
      assert.match(text, /\n## 六、其他需要报告的事项\n\n本年度未收取信息处理费，合计0元。\n$/);
    });

  it('has tables of a column, and text around them that stays text', async () => {
    const lines = [
      ...before,
      '第二十条第（五）项',
      ['行政许可', '137'],
      '第二十条第（六）项',
      ['行政处罚', '48'],
      ['行政强制', '9'],
      ...after,
    ];
    const { text } = await importFile('报告.pdf', placedPdf([printed(lines)]));
    assert.deepEqual(tableLines(text, '第二十条第五项').slice(1), ['| 行政许可 | 137 |']);
    assert.deepEqual(tableLines(text, '第二十条第六项').slice(1), ['| 行政处罚 | 48 |', '| 行政强制 | 9 |']);
    assert.match(text, /\n全年工作有序开展，公开信息3条，比上年增加5\.5%，各项任务按照要求及时完成。\n/);
  });

  it('goes on on the next page', async () => {
    const row = (label: string) => [label, '1', '2', '3', '4', '5', '6', '21'];
    const pages = [
      printed([...before, third, row('一、本年新收政府信息公开申请数量'), row('（一）予以公开')]),
      printed([row('（七）总计'), row('四、结转下年度继续办理'), ...after]),
    ];
    const { text } = await importFile('报告.pdf', placedPdf(pages));
    assert.deepEqual(
      tableLines(text, '申请办理').slice(1),
      ['本年新收', '予以公开', '办理总计', '结转下年'].map((name) => `| ${name} | 1 | 2 | 3 | 4 | 5 | 6 | 21 |`),
    );
  });
});
