import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  barsIn,
  behindWord,
  belongsToTable,
  cellsBehindBars,
  endsWithBar,
  explainedCheck,
  headerKeyOf,
  headingMarks,
  isBareMark,
  isChartLine,
  isComment,
  isRowLine,
  isRuler,
  mayOpenTable,
  opensOwnTable,
  opensTable,
  startsRule,
} from '../../../server/shared/line-kinds.ts';

const tests = {
  isRowLine,
  isRuler,
  isComment,
  opensTable,
  opensOwnTable,
  mayOpenTable,
  isChartLine,
  startsRule,
  belongsToTable,
  isBareMark,
  endsWithBar,
};
type Kind = keyof typeof tests;

describe('a line of a report', () => {
  for (const [line, ...kinds] of [
    ['', 'belongsToTable', 'isBareMark'],
    ['| 甲 | 1 |', 'isRowLine', 'belongsToTable', 'endsWithBar'],
    ['　｜ 甲 ｜ 1', 'isRowLine', 'belongsToTable'],
    ['|', 'isRowLine', 'belongsToTable', 'isBareMark', 'endsWithBar'],
    ['| --- | :--: |', 'isRowLine', 'isRuler', 'belongsToTable', 'endsWithBar'],
    ['--- | ---', 'isRuler'],
    ['| - | 1 |', 'isRowLine', 'belongsToTable', 'endsWithBar'],
    ['// 待核', 'isComment', 'belongsToTable'],
    ['表 申请办理', 'opensTable', 'mayOpenTable'],
    ['表', 'opensTable', 'mayOpenTable', 'isBareMark'],
    ['  表“渠道”', 'opensTable', 'opensOwnTable', 'mayOpenTable'],
    ['表 "渠道"', 'opensTable', 'opensOwnTable', 'mayOpenTable'],
    ['表申请办理', 'mayOpenTable'],
    ['表示满意的，占九成。'],
    ['图 "渠道" 饼图', 'isChartLine'],
    ['图 见附件'],
    ['规则 合计 = 甲 + 乙', 'startsRule', 'belongsToTable'],
    ['核实', 'startsRule', 'belongsToTable'],
    ['规则明确。'],
    ['说明 上年衔接: 上年漏报', 'belongsToTable'],
    ['说明 ', 'belongsToTable'],
    ['说明如下：'],
    ['## 一、总体情况'],
    ['＃', 'isBareMark'],
    ['甲 | 1 |', 'endsWithBar'],
  ] as const satisfies readonly (readonly [string, ...Kind[]])[])
    it(`is told by how it begins: ${line || '(blank)'}`, () => {
      assert.deepEqual(
        Object.entries(tests).flatMap(([kind, holds]) => (holds(line) ? [kind] : [])),
        Object.keys(tests).filter((kind) => (kinds as readonly string[]).includes(kind)),
      );
    });

  it('is a heading of as many levels as it has marks', () => {
    assert.deepEqual(['# 标题', '  ＃＃ 一', '####', '一、#'].map(headingMarks), [1, 2, 4, 0]);
  });

  it('gives a header key where its colon stands behind one word', () => {
    assert.deepEqual(['机关: 某局', ' 年度：2024', '机关 类型: 部门', '其中： ', 'http://a', '合计'].map(headerKeyOf), [
      '机关',
      '年度',
      undefined,
      '其中',
      'http',
      undefined,
    ]);
  });

  it('names the check that it explains only with a colon', () => {
    assert.deepEqual(['说明 上年衔接: 漏报', '说明  总计列：', '说明 上年衔接'].map(explainedCheck), [
      '上年衔接',
      '总计列',
      undefined,
    ]);
  });

  it('has bars but those behind a backslash, and cells behind them', () => {
    assert.deepEqual(barsIn('| 甲\\|乙 ｜ 1 | \\\\| \\'), [0, 7, 11, 15]);
    assert.deepEqual(cellsBehindBars('| 甲\\|乙 ｜ 1 |'), [' 甲\\|乙 ', ' 1 ', '']);
  });

  it('goes on behind the word that opens it', () => {
    assert.equal(behindWord('  规则  列 甲', '规则', '核实'), 6);
    assert.equal(behindWord('表 ', '表'), 2);
    assert.equal(behindWord('表', '表'), undefined);
    assert.equal(behindWord('说明 甲', '规则'), undefined);
  });
});

describe('what a line is', () => {
  it('is asked in one place: nobody else looks for a first bar or the marks of a comment', () => {
    const project = join(import.meta.dirname, '../../..');
    const files = ['server', 'src'].flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    );
    const own = /startsWith\('(?:\/\/|\||\uff5c)'\)|\/\^(?:\\s\*)?\[\|\\uff5c\]\/|charAt\(0\).*\[\|/;
    const asking = files.filter(
      (path) =>
        path.endsWith('.ts') && !path.endsWith('line-kinds.ts') && own.test(readFileSync(join(project, path), 'utf8')),
    );
    assert.deepEqual(asking, []);
  });
});
