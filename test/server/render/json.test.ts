import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { reportJson } from '../../../server/render/json.ts';
import { ReportJson, reportJsonSchema } from '../../../server/render/report-json.ts';
import { readText } from '../../support/engine.ts';

const text = `机关: 某局
年度: 2020
发布日期: 2021年2月8日
责任编辑: 甲科
责任编辑: 乙科

# {机关}{年度}年政府信息公开工作年度报告

**前言**。

## 二、主动公开政府信息情况

表 第二十条第五项
| 行政许可 | 1,030 | -26 | = |
| 其余 | 0 |

表 第二十条第九项
| 政府集中采购 | 2 | 0.5万元 |

### （一）渠道

共{第二十条第五项.行政许可.上一年}项。

#### 1.网站

表 "渠道"
| 渠道 | 条数 | 说明 |
| 网站 | 197 | 门户 |
| 合计 | = | |
规则 合计 = 网站
`;

describe('a report as JSON', () => {
  let json: ReportJson;

  before(async () => {
    json = reportJson(await readText(text), 2);
  });

  it('is what its schema says', () => {
    assert.deepEqual(ReportJson.parse(JSON.parse(JSON.stringify(json))), json);
  });

  it('has every header value as written, the first of doubled keys, and what is understood of them', () => {
    assert.deepEqual(json.header, { 机关: '某局', 年度: '2020', 发布日期: '2021年2月8日', 责任编辑: '甲科' });
    assert.deepEqual(Object.keys(json.header), ['机关', '年度', '发布日期', '责任编辑']);
    assert.equal(json.format, '国办2019');
    assert.equal(json.year, 2020);
    assert.equal(json.published, '2021-02-08');
  });

  it('has the prose in its place, marks resolved and bound numbers printed', () => {
    assert.equal(json.title, '某局2020年政府信息公开工作年度报告');
    assert.deepEqual(json.preface, [{ kind: 'paragraph', text: '前言。' }]);
    assert.deepEqual(json.chapters, [
      {
        name: '主动公开',
        heading: '二、主动公开政府信息情况',
        blocks: [
          { kind: 'table', name: '第二十条第五项' },
          { kind: 'table', name: '第二十条第九项' },
        ],
        sections: [
          {
            level: 3,
            heading: '（一）渠道',
            blocks: [{ kind: 'paragraph', text: '共1030项。' }],
            sections: [
              {
                level: 4,
                heading: '1.网站',
                blocks: [
                  {
                    kind: 'free-table',
                    title: '渠道',
                    corner: '渠道',
                    columns: ['条数', '说明'],
                    columnHeadings: [['条数'], ['说明']],
                    rows: [
                      {
                        label: '网站',
                        group: null,
                        cells: [
                          { text: '197', value: '197' },
                          { text: '门户', value: null },
                        ],
                      },
                      {
                        label: '合计',
                        group: null,
                        cells: [
                          { text: '197', value: '197' },
                          { text: '', value: null },
                        ],
                      },
                    ],
                  },
                ],
                sections: [],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('has every number by its path: exact value, unit and origin', () => {
    assert.deepEqual(
      json.facts.map(({ path, value, unit, origin }) => [path, value, unit, origin]),
      [
        ['第二十条第五项.行政许可.上一年', '1030', null, 'typed'],
        ['第二十条第五项.行政许可.增减', '-26', null, 'typed'],
        ['第二十条第五项.行政许可.处理决定', null, null, 'computed'],
        ['第二十条第五项.其他对外管理服务事项.上一年', '0', null, 'filled'],
        ['第二十条第五项.其他对外管理服务事项.增减', '0', null, 'filled'],
        ['第二十条第五项.其他对外管理服务事项.处理决定', '0', null, 'filled'],
        ['第二十条第九项.政府集中采购.项目数量', '2', null, 'typed'],
        ['第二十条第九项.政府集中采购.总金额', '5000', '元', 'typed'],
      ],
    );
    assert.deepEqual(json.facts[1], {
      path: '第二十条第五项.行政许可.增减',
      table: '第二十条第五项',
      row: '行政许可',
      column: '本年增/减',
      value: '-26',
      unit: null,
      text: null,
      origin: 'typed',
    });
  });

  it('counts the verdicts', async () => {
    const rows =
      '| 行政复议 | 1 | 0 | 0 | 0 | 2 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | | 0 | 0 | 0 | 0 |';
    const report = await readText(`机关: 某局\n年度: 2024\n\n# 报告\n\n## 复议诉讼\n\n表 复议诉讼\n${rows}\n`);
    assert.deepEqual(reportJson(report, 0).verdicts, { holds: 1, broken: 1, unchecked: 1 });
  });

  it('says null where a half-written report knows nothing', async () => {
    const { format, year, published, title, chapters } = reportJson(await readText('机关:\n\n## 随便什么\n'), 0);
    assert.deepEqual({ format, year, published, title }, { format: null, year: null, published: null, title: null });
    assert.deepEqual(chapters[0], { name: null, heading: '随便什么', blocks: [], sections: [] });
  });
});

describe('the JSON Schema of reports', () => {
  it('is closed, recursive for sections, and names every property as required', () => {
    const schema = reportJsonSchema() as { $schema: string; required: string[]; additionalProperties: boolean };
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.additionalProperties, false);
    assert.deepEqual(schema.required, Object.keys(ReportJson.shape));
    assert.match(JSON.stringify(schema), /"sections":\{"type":"array","items":\{"\$ref":"#\/\$defs\//);
  });

  it('writes exact numbers as decimal strings', () => {
    const value = ReportJson.shape.facts.element.shape.value;
    for (const text of ['0', '-8', '72701.2578', null]) assert.ok(value.safeParse(text).success, String(text));
    for (const text of ['1e3', '1,234', '+3', '.5', '', 12]) assert.ok(!value.safeParse(text).success, String(text));
  });

  it('is published as it is (UPDATE_SNAPSHOTS=1 writes it anew)', () => {
    const published = new URL('../../../docs/report.schema.json', import.meta.url);
    const schema = reportJsonSchema();
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(published, `${JSON.stringify(schema, null, 2)}\n`);
    assert.deepEqual(JSON.parse(readFileSync(published, 'utf8')), schema);
  });
});
