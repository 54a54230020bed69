import assert from 'node:assert/strict';
import { renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';
import {
  attribute,
  type Element,
  elementsIn,
  elementsOf,
  gridOf,
  rowsOf,
  spanText,
  textOf,
} from './support/html-grid.ts';

const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Rows of table 三 up to （五）, alike in both forms; `results` is what 三、本年度办理结果 spans. */
function applicationRows(results: number): string[][] {
  return [
    [`${corner} 行3列3`, '申请人情况 列7'],
    ['自然人 行2', '法人或其他组织 列5', '总计 行2'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ['一、本年新收政府信息公开申请数量 列3'],
    ['二、上年结转政府信息公开申请数量 列3'],
    [`三、本年度办理结果 行${results}`, '（一）予以公开 列2'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形） 列2'],
    ['（三）不予公开 行8', '1.属于国家秘密'],
    ['2.其他法律行政法规禁止公开'],
    ['3.危及“三安全一稳定”'],
    ['4.保护第三方合法权益'],
    ['5.属于三类内部事务信息'],
    ['6.属于四类过程性信息'],
    ['7.属于行政执法案卷'],
    ['8.属于行政查询事项'],
    ['（四）无法提供 行3', '1.本机关不掌握相关政府信息'],
    ['2.没有现成信息需要另行制作'],
    ['3.补正后申请内容仍不明确'],
    ['（五）不予处理 行5', '1.信访举报投诉类申请'],
    ['2.重复申请'],
    ['3.要求提供公开出版物'],
    ['4.无正当理由大量反复申请'],
    ['5.要求行政机关确认或重新出具已获取信息'],
  ];
}

const reviewRows = [
  ['行政复议 列5', '行政诉讼 列10'],
  [...outcomes.map((outcome) => `${outcome} 行2`), '未经复议直接起诉 列5', '复议后起诉 列5'],
  [...outcomes, ...outcomes],
  [],
];

interface Form {
  readonly name: string;
  readonly year: number;
  readonly disclosure: readonly string[][];
  readonly applications: readonly string[][];
  /** Number cells of the three tables. */
  readonly numbers: readonly [number, number, number];
}

const forms: readonly Form[] = [
  {
    name: '国办2019',
    year: 2020,
    disclosure: [
      ['第二十条第（一）项 列4'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章'],
      ['规范性文件'],
      ['第二十条第（五）项 列4'],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可'],
      ['其他对外管理服务事项'],
      ['第二十条第（六）项 列4'],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政处罚'],
      ['行政强制'],
      ['第二十条第（八）项 列4'],
      ['信息内容', '上一年项目数量', '本年增/减 列2'],
      ['行政事业性收费'],
      ['第二十条第（九）项 列4'],
      ['信息内容', '采购项目数量', '采购总金额 列2'],
      ['政府集中采购'],
    ],
    applications: [...applicationRows(20), ['（六）其他处理 列2'], ['（七）总计 列2'], ['四、结转下年度继续办理 列3']],
    numbers: [22, 161, 15],
  },
  {
    name: '国办2021',
    year: 2024,
    disclosure: [
      ['第二十条第（一）项 列4'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章'],
      ['行政规范性文件'],
      ['第二十条第（五）项 列4'],
      ['信息内容', '本年处理决定数量 列3'],
      ['行政许可'],
      ['第二十条第（六）项 列4'],
      ['信息内容', '本年处理决定数量 列3'],
      ['行政处罚'],
      ['行政强制'],
      ['第二十条第（八）项 列4'],
      ['信息内容', '本年收费金额（单位：万元） 列3'],
      ['行政事业性收费'],
    ],
    applications: [
      ...applicationRows(22),
      ['（六）其他处理 行3', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['3.其他'],
      ['（七）总计 列2'],
      ['四、结转下年度继续办理 列3'],
    ],
    numbers: [10, 175, 15],
  },
];

for (const { name, year, disclosure, applications, numbers } of forms) {
  describe(`the statutory tables of ${name}`, () => {
    let tables: Element[];

    before(async () => {
      const { format } = await readText(`机关: 某局\n年度: ${year}\n`);
      assert.equal(format?.name, name);
      const chapters = format.chapters.map((chapter) => {
        const written = chapter.tables.map((table) => `表 ${table.name}\n| 其余 | 0 |\n`);
        return `## ${chapter.label}\n\n${written.join('\n')}`;
      });
      const report = await readText(`机关: 某局\n年度: ${year}\n\n# 某局报告\n\n${chapters.join('\n')}`);
      tables = elementsOf(renderPage(layOut(report)), 'table');
      assert.equal(tables.length, 3);
    });

    const expected = [disclosure, applications, reviewRows];
    const names = ['主动公开', '申请办理', '复议诉讼'];
    names.forEach((table, index) => {
      it(`print ${table} with the official labels and spans`, () => {
        const labels = rowsOf(tables[index] as Element).map((row) =>
          row.filter((cell) => !isNumber(cell)).map(spanText),
        );
        assert.deepEqual(labels, expected[index]);
      });

      it(`fill the grid of ${table} with every number, without holes and overlaps`, () => {
        const grid = gridOf(tables[index] as Element);
        const cells = [...new Set(grid.flat())].filter(isNumber);
        assert.equal(cells.length, numbers[index]);
        assert.deepEqual([...new Set(cells.map(textOf))], ['0']);
      });
    });

    it('let the last column of a narrow block of 主动公开 take the width that remains', () => {
      const spans = rowsOf(tables[0] as Element).map((row) => row.reduce((sum, cell) => sum + span(cell), 0));
      assert.deepEqual([...new Set(spans)], [4]);
    });

    it('repeat the three header rows of 申请办理 and 复议诉讼 on every page, and none of 主动公开', () => {
      const heads = tables.map(
        (table) => elementsIn(table, (element) => element.tagName === 'thead').flatMap(rowsOf).length,
      );
      assert.deepEqual(heads, [0, 3, 3]);
    });

    it('name for every number the headings it stands under', () => {
      const [, table] = tables;
      const cells = rowsOf(table as Element).flat();
      const texts = new Map(cells.map((cell) => [attribute(cell, 'id') ?? '', textOf(cell)]));
      const secret = rowsOf(table as Element).find((row) => row.some((cell) => textOf(cell) === '1.属于国家秘密'));
      const firms = secret?.filter(isNumber)[1];
      const headers = (attribute(firms as Element, 'headers') ?? '').split(' ').map((id) => texts.get(id));
      assert.deepEqual(headers, [
        '申请人情况',
        '法人或其他组织',
        '商业企业',
        '三、本年度办理结果',
        '（三）不予公开',
        '1.属于国家秘密',
      ]);
    });

    it('name the caption of its block for every number of 主动公开', () => {
      const rows = rowsOf(tables[0] as Element);
      const texts = new Map(rows.flat().map((cell) => [attribute(cell, 'id') ?? '', textOf(cell)]));
      const last = rows.at(-1)?.find(isNumber);
      const headers = (attribute(last as Element, 'headers') ?? '').split(' ').map((id) => texts.get(id));
      const [caption, header, [row]] = disclosure.slice(-3) as [string[], string[], string[]];
      const bare = (text: string | undefined) => text?.replace(/ .*$/, '');
      assert.deepEqual(headers, [bare(caption[0]), bare(header[1]), row]);
    });
  });
}

function isNumber(cell: Element): boolean {
  return cell.tagName === 'td';
}

function span(cell: Element): number {
  return Number(attribute(cell, 'colspan') ?? 1);
}
