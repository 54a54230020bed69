import assert from 'node:assert/strict';
import { boundFunctions } from '../../../../server/report/equations/bound-functions.ts';
import { complete, labels, proposal, takenLine } from './support/complete.ts';

const body = `# 标题

## 二、主动公开政府信息情况

表 第二十条第八项
| 行政事业性收费 | 1.5 |

表 "发布"
| 渠道 | 条数 |
| 网站 | 31 |
| 微信 | = |
规则 微信 = 网站

## 四、政府信息公开行政复议、行政诉讼情况

表 复议诉讼
| 行政复议 | 3 | 0 | 1 | 0 | = |
| 未经复议直接起诉 | 2 | 0 | 0 | 0 | 2 |
| 复议后起诉 | 0 | 0 | 0 |  | = |

## 五、存在的主要问题及改进情况

`;
const header = '格式: 国办2021\n机关: 甲局\n年度: 2024年\n';
const report = header + body;
const lastYear = `格式: 国办2021\n机关: 甲局\n年度: 2023\n${body.replace('| 行政复议 | 3', '| 行政复议 | 7')}`;
const withLastYear = { files: { '2023.gkreport': lastYear } };
const linked = `${header}上年: 2023.gkreport\n${body}`;

describe('completion inside braces', () => {
  it('proposes tables, header values and functions', async () => {
    assert.deepEqual(await labels(`${report}全年{«»}件。`), [
      '第二十条第一项',
      '第二十条第五项',
      '第二十条第六项',
      '第二十条第八项',
      '申请办理',
      '复议诉讼',
      '发布',
      '机关',
      '年度',
      '合计',
      '占比',
      ...['同比', '小数', '千分位', '中文', '元', '万元', '亿元'],
    ]);
  });

  it('works in the title, before the brace is closed, and in full width', async () => {
    assert.deepEqual(await labels(`${header}\n# {nd«»}年报`), ['年度']);
    assert.deepEqual(await labels(`${report}全年{nd«»件。`), ['年度']);
    assert.deepEqual(await labels(`${report}全年\uff5bnd«»\uff5d件。`), ['年度']);
    assert.deepEqual(await labels(`${report}受理{年度}件，办结{fyss«»}件。`), ['复议诉讼']);
  });

  it('proposes nothing outside braces, behind an escaped one, or behind a number', async () => {
    assert.deepEqual(await labels(`${report}全年{年度}nd«»`), []);
    assert.deepEqual(await labels(`${report}全年\\{nd«»}`), []);
    assert.deepEqual(await labels(`${report}全年{12«»}`), []);
    assert.deepEqual(await labels(`${report}全年{年度 «»}`), []);
  });

  it('shows the value beside a header key', async () => {
    const year = await proposal(`${report}{nd«»}`, '年度');
    assert.equal(year.detail, '年度 → 2024');
    assert.deepEqual(year.labelDetails, { description: '2024' });
  });

  it('proposes rows and groups behind a table, each with its total', async () => {
    const found = await complete(`${report}共{复议诉讼.«»}件`);
    assert.deepEqual(
      found.map(({ label, detail, labelDetails }) => [label, detail, labelDetails?.description]),
      [
        ['行政复议', '复议诉讼.行政复议 → 4', '4'],
        ['未经复议直接起诉', '复议诉讼.未经复议直接起诉 → 2', '2'],
        ['复议后起诉', undefined, undefined],
        ['行政诉讼', '各行之和', undefined],
      ],
    );
  });

  it('proposes columns behind a row, each with its number', async () => {
    const found = await complete(`${report}共{复议诉讼.行政复议.«»}件`);
    assert.deepEqual(
      found.map(({ detail }) => detail),
      [
        '复议诉讼.行政复议.维持 → 3',
        '复议诉讼.行政复议.纠正 → 0',
        '复议诉讼.行政复议.其他 → 1',
        '复议诉讼.行政复议.未审结 → 0',
        '复议诉讼.行政复议.总计 → 4',
      ],
    );
    const group = await proposal(`${report}共{复议诉讼. 行政诉讼 .«»}件`, '维持');
    assert.equal(group.detail, '复议诉讼.行政诉讼.维持 → 2');
    assert.deepEqual(await labels(`${report}共{复议诉讼.行政复议.维持.«»}件`), []);
  });

  it('reads a table of one row by its columns, too', async () => {
    const found = await complete(`${report}收费{第二十条第八项.«»}万元`);
    assert.deepEqual(
      found.map(({ detail }) => detail),
      ['第二十条第八项.行政事业性收费 → 1.5', '第二十条第八项.收费金额 → 1.5'],
    );
    assert.deepEqual(await labels(`${report}收费{第二十条第八项.收费金额.«»}万元`), []);
  });

  it('knows tables with rows of their own', async () => {
    const rows = await complete(`${report}{发布.«»}`);
    assert.deepEqual(
      rows.map(({ detail }) => detail),
      ['发布.网站 → 31', '发布.微信 → 31'],
    );
    assert.equal((await proposal(`${report}{发布.微信.ts«»}`, '条数')).detail, '发布.微信.条数 → 31');
  });

  it('reads last year’s report behind 上年', async () => {
    assert.deepEqual(await labels(`${linked}{上«»}`, withLastYear), ['上年']);
    assert.deepEqual(await labels(`${linked}{上年.fy«»}`, withLastYear), ['复议诉讼']);
    const row = await proposal(`${linked}{上年.复议诉讼.xzfy«»}`, '行政复议', withLastYear);
    assert.equal(row.detail, '复议诉讼.行政复议 → 8');
    assert.deepEqual(await labels(`${report}{上年.«»}`), []);
  });

  it('goes on within arguments and sums', async () => {
    assert.deepEqual(await labels(`${report}{占比(复议诉讼.行政复议, fyss«»)}`), ['复议诉讼']);
    assert.deepEqual(await labels(`${report}{复议诉讼.行政复议 + fyss«»}`), ['复议诉讼']);
    assert.deepEqual(await labels(`${report}{合计\uff08fyss«»}`), ['复议诉讼']);
  });

  it('replaces the name the caret stands in, up to the next point', async () => {
    assert.equal(
      await takenLine(`${report}共{复议诉讼.行政«»诉讼.维持}件`, '行政复议'),
      '共{复议诉讼.行政复议.维持}件',
    );
    assert.equal(await takenLine(`${report}共{fyss«»}件`, '复议诉讼'), '共{复议诉讼}件');
  });

  it('finds rows by any part of a name and by pinyin', async () => {
    assert.deepEqual(await labels(`${report}{复议诉讼.复议«»}`), ['复议后起诉', '行政复议', '未经复议直接起诉']);
    assert.deepEqual(await labels(`${report}{复议诉讼.wj«»}`), ['未经复议直接起诉']);
  });
});

describe('completion of functions in braces', () => {
  it('writes their arguments to fill in', async () => {
    assert.equal(await takenLine(`${report}{zb«»}`, '占比'), '{占比($1, $2)}');
    assert.equal(
      await takenLine(`${report}{占«»比(复议诉讼.行政复议, 复议诉讼)}`, '占比'),
      '{占比(复议诉讼.行政复议, 复议诉讼)}',
    );
  });

  it('tells in both languages what each takes and gives', async () => {
    for (const name of boundFunctions.keys()) {
      const chinese = await proposal(`${report}{«»}`, name);
      const english = await proposal(`${report}{«»}`, name, { locale: 'en' });
      assert.match(chinese.detail ?? '', new RegExp(`^${name}\\(.+\\)$`));
      assert.match(english.detail ?? '', new RegExp(`^${name}\\([a-z., ]+\\)$`));
      assert.ok(chinese.documentation && english.documentation);
      assert.notDeepEqual(chinese.documentation, english.documentation);
    }
  });
});
