import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedAll, offers } from './support/light-bulb.ts';

const example = (name: string) => readFileSync(join(import.meta.dirname, '../../../../examples', name), 'utf8');
const files = { '宿迁市2023.gkreport': example('宿迁市2023.gkreport') };
const right = example('宿迁市2024.gkreport');

describe('of several numbers that would do', () => {
  const wrong = right.replace(/(\| 上年结转 +\| +)118 /, '$1119 ');

  it('the one that agrees with last year’s report is preferred', async () => {
    const found = await offers('wrong-cell', wrong, { files });
    assert.deepEqual(
      found.slice(0, 2).map(({ title, preferred }) => [title, preferred]),
      [
        ['将“上年结转·自然人”改为 118', true],
        ['将“本年新收·自然人”改为 3439', false],
      ],
    );
  });

  it('the first in the text is, where there is no last year’s report', async () => {
    const [first] = await offers('unaccounted', wrong);
    assert.deepEqual([first?.title, first?.preferred], ['将“本年新收·自然人”改为 3439', true]);
  });
});

const header = '格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';

describe('numbers in quotients that do not come out', () => {
  const fee = (number: string, rule: string) =>
    `${header}## 二、主动公开政府信息情况\n\n表 第二十条第八项\n| 行政事业性收费 | ${number} |\n规则 ${rule}\n`;
  const count = (row: string, rule: string) =>
    `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n${row}\n| 行政规范性文件 | 0 | 0 | 0 |\n规则 列 ${rule}\n`;
  const first = async (check: string, text: string) => (await offers(check, text))[0]?.title;

  it('are proposed with no more decimals than quotients print with', async () => {
    assert.equal(await first('unbalanced', fee('3.5', '行政事业性收费 / 3 = 1')), '将“行政事业性收费·收费金额”改为 3');
    assert.equal(
      await first('unbalanced', fee('4', '行政事业性收费 / 7 = 1 / 3')),
      '将“行政事业性收费·收费金额”改为 2.33',
    );
    assert.equal(
      await first('wrong-total', fee('72701.2578', '行政事业性收费 = 2 / 3')),
      '将“行政事业性收费·收费金额”改为 0.67',
    );
  });

  it('are whole where the column has whole numbers', async () => {
    const rule = '有效 = (制发 + 废止) / 3';
    assert.deepEqual(
      (await offers('wrong-total', count('| 规章 | 3 | 6 | 4 |', rule))).map(({ title }) => title),
      ['将“规章·有效”改为 3', '改为“=”，自动计算', '将“规章·制发”改为 6', '将“规章·废止”改为 9'],
    );
    const none = await offers('unbalanced', count('| 规章 | 1 | 1 | 3 |', '有效 / 7 = (制发 + 废止) / 3'));
    assert.deepEqual(none, []);
  });

  it('are not fixed with everything: another that rounds to the same would do as well', async () => {
    const text = fee('3.5', '行政事业性收费 / 3 = 1');
    assert.equal(await fixedAll(text), text);
  });
});
