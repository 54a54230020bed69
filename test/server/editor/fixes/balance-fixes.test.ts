import assert from 'node:assert/strict';
import { fixture, withCell } from '../../../support/reports.ts';
import { errorsIn, fixedAll, type Offer, offers } from './support/light-bulb.ts';

const header = '格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';
const requests = `${header}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n`;
const zeros = '|0|0|0|0|0|';

/** 表三 with one applicant’s numbers, their totals typed, and one case too many in what came in. */
const rows = (total: (number: number) => string, handled = `|4${zeros}${total(4)}|`) =>
  [
    `| 本年新收 |5${zeros}${total(5)}|`,
    `| 上年结转 |1${zeros}${total(1)}|`,
    `| 予以公开 |3${zeros}${total(3)}|`,
    `| 部分公开 |1${zeros}${total(1)}|`,
    `| 办理总计 ${handled}`,
    `| 结转下年 |1${zeros}${total(1)}|`,
    '| 其余 | 0 |',
    '',
  ].join('\n');
const typed = requests + rows(String);
const computed = requests + rows(() => '=', `|=|=|=|=|=|=|=|`);

const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const withChanges = (...changes: readonly (readonly [row: string, column: number, cell: string])[]) =>
  changes.reduce((text, [row, column, cell]) => withCell(text, { table: '申请办理', row }, column, cell), right);

const titles = (found: readonly Offer[]) => found.map(({ title }) => title);
const totalErrors = [
  'wrong-cell',
  'wrong-total',
  'unbalanced',
  'unaccounted',
  'off-totals',
  'wrong-line',
  'counted-twice',
  'shifted-cell',
];

/** The errors in totals that are left by each quick fix. */
async function leftBy(found: readonly Offer[]): Promise<readonly unknown[]> {
  const errors = await Promise.all(found.map(({ text }) => errorsIn(text)));
  return errors.flat().filter((check) => totalErrors.includes(String(check)));
}

describe('the quick fixes of a balance that is off in a column and in the totals', () => {
  it('change each term that may carry the difference, and the totals it is counted in', async () => {
    const found = await offers('unaccounted', typed);
    assert.deepEqual(titles(found), [
      '将“本年新收·自然人”改为 4、“本年新收·总计”改为 4',
      '将“上年结转·自然人”改为 0、“上年结转·总计”改为 0',
      '将“结转下年·自然人”改为 2、“结转下年·总计”改为 2',
      '将“予以公开·自然人”改为 4、“予以公开·总计”改为 4、“办理总计·自然人”改为 5、“办理总计·总计”改为 5',
      '将“部分公开·自然人”改为 2、“部分公开·总计”改为 2、“办理总计·自然人”改为 5、“办理总计·总计”改为 5',
    ]);
    assert.equal(found[0]?.text, typed.replace(`5${zeros}5`, `4${zeros}4`));
    assert.deepEqual(await leftBy(found), []);
  });

  it('are offered for the same terms as where the totals are computed', async () => {
    const terms = (found: readonly Offer[]) => found.map(({ title }) => /“(.+?)·/.exec(title)?.[1]).sort();
    assert.deepEqual(terms(await offers('unaccounted', typed)), terms(await offers('unaccounted', computed)));
  });

  it('change the total of the column with its terms where only the totals of rows are computed', async () => {
    const text = requests + rows(() => '=');
    const found = await offers('unaccounted', text);
    assert.deepEqual(titles(found).slice(3), [
      '将“予以公开·自然人”改为 4、“办理总计·自然人”改为 5',
      '将“部分公开·自然人”改为 2、“办理总计·自然人”改为 5',
    ]);
    assert.deepEqual(await leftBy(found), []);
  });

  it('are offered as well where 其余 could be at fault', async () => {
    const text = requests + rows(String, '|=|=|=|=|=|=|=|');
    const found = await offers('wrong-cell', text);
    assert.deepEqual(titles(found).slice(0, 6), [
      '将“本年新收·自然人”改为 4、“本年新收·总计”改为 4',
      '将“上年结转·自然人”改为 0、“上年结转·总计”改为 0',
      '将“予以公开·自然人”改为 4、“予以公开·总计”改为 4',
      '将“部分公开·自然人”改为 2、“部分公开·总计”改为 2',
      '将“结转下年·自然人”改为 2、“结转下年·总计”改为 2',
      '补写“国家秘密”行，其中“自然人”填 1',
    ]);
    assert.deepEqual(await leftBy(found), []);
  });

  it('are a choice: none is preferred, and none is made by fixing everything', async () => {
    assert.ok((await offers('unaccounted', typed)).every(({ preferred }) => !preferred));
    assert.equal(await fixedAll(typed), typed);
    assert.equal(await fixedAll(requests + rows(() => '=')), requests + rows(() => '='));
  });

  it('speak English', async () => {
    const found = await offers('unaccounted', typed, { locale: 'en' });
    assert.deepEqual(titles(found).slice(2, 4), [
      'Change “结转下年·自然人” to 2 and “结转下年·总计” to 2',
      'Change “予以公开·自然人” to 4, “予以公开·总计” to 4, “办理总计·自然人” to 5 and “办理总计·总计” to 5',
    ]);
  });

  it('begin with what last year’s report says', async () => {
    const lastYear = `格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2023\n\n# 某局\n\n## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| 本年新收 |0|0|0|0|0|0|0|\n| 其余 | 0 |\n`;
    const files = { '去年.gkreport': lastYear };
    const found = await offers('unaccounted', typed.replace('年度: 2024\n', '年度: 2024\n上年: ./去年.gkreport\n'), {
      files,
    });
    assert.equal(titles(found)[0], '将“上年结转·自然人”改为 0、“上年结转·总计”改为 0');
  });

  it('are told one and all, and all mend, in the report of a city', async () => {
    const found = await offers('unaccounted', withChanges(['本年新收', 0, '3450'], ['本年新收', 6, '3535']));
    assert.equal(titles(found)[0], '将“本年新收·自然人”改为 3440、“本年新收·总计”改为 3525');
    assert.equal(found.length, 24);
    assert.deepEqual(await leftBy(found), []);
  });
});

describe('the quick fixes of two causes that cannot be told apart', () => {
  it('change both numbers of either', async () => {
    const found = await offers('wrong-total', withChanges(['予以公开', 0, '1409'], ['不掌握', 1, '34']));
    assert.deepEqual(titles(found), [
      '将“予以公开·自然人”改为 1408、“不掌握·商业企业”改为 33',
      '将“予以公开·商业企业”改为 20、“不掌握·自然人”改为 858',
    ]);
    assert.deepEqual(await leftBy(found), []);
  });
});

describe('the quick fixes of a case counted twice', () => {
  const twice = withChanges(['第三方权益', 0, '17'], ['第三方权益', 6, '18']);

  it('change a number and the total of its row, in each row that may hold the case', async () => {
    const found = await offers('counted-twice', twice);
    const mended = found.find(({ title }) => title === '将“第三方权益·自然人”改为 16、“第三方权益·总计”改为 17');
    assert.equal(mended?.text, right);
    assert.equal(found.length, 20);
    assert.deepEqual(await leftBy(found.slice(0, -1)), []);
  });

  it('have the totals computed instead', async () => {
    const found = await offers('counted-twice', twice);
    assert.deepEqual(found.at(-1), {
      title: '将“办理总计·自然人”、“办理总计·总计”改为“=”，自动计算',
      preferred: false,
      text: withCell(
        withCell(twice, { table: '申请办理', row: '办理总计' }, 0, '='),
        { table: '申请办理', row: '办理总计' },
        6,
        '=',
      ),
    });
  });

  it('are a choice', async () => {
    assert.ok((await offers('counted-twice', twice)).every(({ preferred }) => !preferred));
    assert.equal(await fixedAll(twice), twice);
  });
});
