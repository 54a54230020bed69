import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { fixture } from '../../support/reports.ts';

const tooDeep = {
  zh: '括号嵌套过深（最多 32 层），其中内容无法识别；请减少嵌套',
  en: 'Nested too deeply: at most 32 pairs of parentheses or braces within each other are read; use fewer',
};
const sound = fixture('宿迁2024.gkreport');
const depths = [33, 300, 2000, 20_000];
const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);

/** What is found in a text on the line that holds 〈here〉, and elsewhere beyond what is found without the line. */
async function findings(text: string, path?: string) {
  const number = text.split('\n').findIndex((line) => line.includes('〈here〉'));
  const found = await check(text.replace('〈here〉', ''), path === undefined ? {} : { path });
  const onLine = found.filter(({ range }) => range.start.line === number);
  return { onLine, others: found.length - onLine.length };
}

describe('what is nested too deeply is told on its line, and the rest is checked', function () {
  this.timeout(600_000);

  for (const [what, line] of [
    ['parentheses in braces', (depth: number) => `〈here〉{${nested('(', '年度', ')', depth)}}`],
    ['full-width parentheses', (depth: number) => `〈here〉{${nested('（', '年度', '）', depth)}}`],
    ['functions', (depth: number) => `〈here〉{${nested('合计(', '申请办理.予以公开', ')', depth)}}`],
    ['functions of two numbers', (depth: number) => `〈here〉{${nested('占比(1, ', '1', ')', depth)}}`],
    ['parentheses never closed', (depth: number) => `〈here〉{${'('.repeat(depth)}1}`],
    ['a chart', (depth: number) => `〈here〉图 "一" 饼图 ${nested('(', '申请办理.予以公开', ')', depth)}`],
  ] as const)
    it(`in text: ${what}`, async () => {
      const { others: before } = await findings(sound);
      for (const depth of depths) {
        const { onLine, others } = await findings(
          sound.replace(/^## 六.*$/m, (heading) => `${heading}\n${line(depth)}\n`),
        );
        assert.deepEqual(
          onLine.map(({ level, message }) => ({ level, message })),
          [{ level: 'error', message: tooDeep }],
        );
        assert.equal(others, before);
      }
    });

  it('in a rule of a report, of which both sides count for themselves', async () => {
    const table = (rule: string) => `表 "新媒体"\n| 项 | 数 |\n| 微博 | 1 |\n| 合计 | = |\n〈here〉规则 ${rule}\n`;
    for (const depth of depths)
      for (const rule of [`合计 = ${nested('(', '微博', ')', depth)}`, `${nested('(', '合计', ')', depth)} = 微博`]) {
        const { onLine } = await findings(`${sound}\n${table(rule)}`);
        assert.deepEqual(
          onLine.map(({ message }) => message),
          [tooDeep],
        );
      }
  });

  const definitions = (columns: string, rows: string, rule: string) =>
    `格式 甲 {\n章 一 {\n表 一 {\n${columns}\n${rows}\n${rule}\n核实 二 每行 b >= a\n}\n}\n}\n`;
  for (const [what, text] of [
    [
      'groups of rows',
      (depth: number) => definitions('列 a, b', `〈here〉${nested('行组 组 { ', '行 甲', ' }', depth)}`, ''),
    ],
    [
      'groups of columns',
      (depth: number) => definitions(`〈here〉${nested('列组 "组" { ', '列 c', ' }', depth)} 列 a, b`, '行 甲', ''),
    ],
    [
      'parentheses in rules',
      (depth: number) => definitions('列 a, b', '行 甲', `〈here〉规则 一 每行 a = ${nested('(', 'b', ')', depth)}`),
    ],
    [
      'parentheses never closed',
      (depth: number) => definitions('列 a, b', '行 甲', `〈here〉规则 一 每行 a = ${'('.repeat(depth)}b`),
    ],
  ] as const)
    it(`in a format: ${what}`, async () => {
      for (const depth of [33, 300, 5000]) {
        const { onLine } = await findings(text(depth), '甲.gkformat');
        assert.deepEqual(
          onLine.filter(({ check: id }) => id === 'syntax').map(({ message }) => message),
          [tooDeep],
        );
      }
    });

  it('while 32 levels, and parentheses that many lines leave open, are no such thing', async () => {
    const { onLine } = await findings(`${sound}\n〈here〉共{${nested('(', '年度', ')', 32)}}\n`);
    assert.deepEqual(onLine, []);
    const open = Array.from({ length: 60 }, (_, index) => `规则 r${index} 每行 a = (b`).join('\n');
    const found = await check(definitions('列 a, b', '行 甲', open), { path: '甲.gkformat' });
    assert.ok(found.length > 0 && found.every(({ message }) => message.zh !== tooDeep.zh));
  });
});
