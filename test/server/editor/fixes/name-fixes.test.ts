import assert from 'node:assert/strict';
import fc from 'fast-check';
import { certainEdits } from '../../../../server/editor/code-actions.ts';
import { draftOf } from '../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../server/editor/fixes/fixes-for.ts';
import { labelKey } from '../../../../server/language/label-key.ts';
import type { Position } from '../../../../server/report/text-range.ts';
import { findingsOf } from '../../../../server/workspace/findings.ts';
import { applied } from '../../../support/edits.ts';
import { check, examine, open } from '../../../support/engine.ts';
import { textAt } from '../../../support/marked.ts';
import { mendings } from './support/mendings.ts';

const pieces = fc.constantFrom(
  ...['网站', '微信', '12345', '热线', '5G', '1月', 'A', 'B2', '视频号', '上年', '合计', '列', '〇', '规则'],
  ...[
    '（',
    '）',
    '(',
    ')',
    '-',
    '+',
    '×',
    '/',
    '.',
    '、',
    '，',
    ' ',
    '　',
    '“',
    '”',
    '"',
    '=',
    '：',
    '%',
    '《',
    '》',
    '·',
  ],
);
/** Labels of rows as offices might write them, and as nobody would. */
const label = fc
  .array(pieces, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('').trim())
  .filter((text) => labelKey(text) !== '' && text !== '=' && !/^[#|]/.test(text));
const labels = fc.uniqueArray(label, { minLength: 2, maxLength: 4, selector: labelKey });
/** How a label is written by someone who does not think of quotes, or mistypes it. */
const slip = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.slice(0, -1),
  (text) => `${text}数`,
  (text) => text.replace(/[（(].*$/, ''),
  (text) => `“${text}`,
);
const styles = fc.constantFrom('rule', 'braces', 'chart');

const unreadable = new Set(['syntax', 'unknown-character']);
const ofNames = new Set(['unquoted-name', 'unknown-name', 'number-or-name', 'unknown-function']);

function textOf(names: readonly string[], written: string, style: string): string {
  const rows = names.map((name) => `| ${name} | 1 |`).join('\n');
  const table = `年度: 2025\n# 标\n表 "渠道"\n| 渠道 | 件数 |\n${rows}\n| 总和 | ${names.length} |\n`;
  if (style === 'rule') return `${table}规则 总和 = ${written}\n`;
  return style === 'braces'
    ? `${table}\n共{渠道.${written}.件数}件。\n`
    : `${table}\n图 "图" 柱图 渠道.${written}.件数\n`;
}

describe('a fix that writes a name', () => {
  it('makes its finding go, and nothing unreadable come, whatever the name', async () => {
    const { engine, document, change } = await open('', { path: 'a.gkreport' });
    const law = fc.asyncProperty(labels, slip, styles, async (names, slipped, style) => {
      const text = textOf(names, slipped(names[0] ?? ''), style);
      await change('a.gkreport', text);
      const report = engine.reader.read(document);
      assert.ok(report);
      const before = findingsOf(document, engine.reader);
      const draft = draftOf(report, text);
      for (const finding of before.filter(({ check }) => ofNames.has(check)))
        for (const fix of fixesFor(finding, draft)) {
          const after = applied(text, fix.edits);
          const remaining = await findingsIn({ engine, document, change }, after);
          const place = `${text}\n→\n${after}\n${remaining.map(({ check, range }) => `${check} ${textAt(after, range)}`).join('\n')}`;
          const isSame = ({ check, range }: (typeof before)[number]) =>
            check === finding.check &&
            isSamePosition(range.start, finding.range.start) &&
            textAt(after, range) === textAt(text, finding.range);
          assert.ok(!remaining.some(isSame), place);
          const wasUnreadable = before.some(({ check }) => unreadable.has(check));
          assert.ok(wasUnreadable || !remaining.some(({ check }) => unreadable.has(check)), place);
        }
    });
    await fc.assert(law, { numRuns: process.env.GKREPORT_THOROUGH ? 1500 : 400 });
  }).timeout(600_000);
});

type Workspace = Pick<Awaited<ReturnType<typeof open>>, 'engine' | 'document' | 'change'>;

function isSamePosition(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

async function findingsIn({ engine, document, change }: Workspace, text: string) {
  await change('a.gkreport', text);
  return findingsOf(document, engine.reader);
}

/** What a rule or braces become when everything certain is fixed. */
async function fixed(names: readonly string[], written: string, style: string): Promise<string> {
  const text = textOf(names, written, style);
  const { report, findings } = await examine(text);
  return applied(text, certainEdits(findings, draftOf(report, text)))
    .split('\n')
    .slice(names.length + 5)
    .join('\n')
    .trim();
}

describe('a name without its quotes', () => {
  for (const [names, written, expected] of [
    [['网站', '微信（含视频号）'], '网站 + 微信（含视频号）', '网站 + "微信（含视频号）"'],
    [['网站', '微信（含视频号）'], '网站＋微信(含视频号)', '网站＋"微信（含视频号）"'],
    [['网站', '微信（含视频号）'], '网站 + 微信 （含视频号 ）', '网站 + "微信（含视频号）"'],
    [['网站', '微信（含视频号）'], '网站 + “微信（含视频号）', '网站 + "微信（含视频号）"'],
    [['A-B栏目', '甲、乙'], 'A-B栏目 + 甲、乙', '"A-B栏目" + "甲、乙"'],
    [['12345', '12345热线'], '12345 + 12345热线', '"12345" + 12345热线'],
    [['1.5吨以下', '3.5吨以下'], '1.5吨以下 + 3.5吨以下', '"1.5吨以下" + "3.5吨以下"'],
  ] as const)
    it(`gets them: ${written}`, async () =>
      assert.equal(await fixed(names, written, 'rule'), `规则 总和 = ${expected}`));

  it('is told beside what else cannot be read there: its quotes alone make no sentence of it', async () => {
    const names = ['网站', '微信（含视频号）'];
    for (const [written, style] of [
      ['网站 + 微信（含视频号） +', 'rule'],
      ['网站 ！ 微信（含视频号）', 'rule'],
      ['网站 网站 “微信（含视频号）', 'rule'],
      ['微信（含视频号）.件数 +', 'braces'],
      ['网站 “微信（含视频号）', 'braces'],
    ] as const) {
      const text = textOf(names, written, style);
      const told = (await check(text)).filter((one) => unreadable.has(one.check));
      assert.equal(told.length, 1, text);
      const [fix] = await mendings('unquoted-name', text);
      const after = (await check(fix?.text ?? '')).filter((one) => unreadable.has(one.check) || ofNames.has(one.check));
      assert.equal(after.length, 1, fix?.text);
    }
  });

  it('gets them in braces and charts', async () => {
    const names = ['网站', '微信（含视频号）'];
    assert.equal(await fixed(names, '微信（含视频号）', 'braces'), '共{渠道."微信（含视频号）".件数}件。');
    assert.equal(await fixed(names, '微信（含视频号）', 'chart'), '图 "图" 柱图 渠道."微信（含视频号）".件数');
  });
});
