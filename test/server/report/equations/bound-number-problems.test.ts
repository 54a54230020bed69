import assert from 'node:assert/strict';
import type { BoundProblem } from '../../../../server/report/evaluated.ts';
import { readText } from '../../../support/engine.ts';
import { textAt } from '../../../support/marked.ts';

const report = `格式: 国办2021
机关: 示例市水务局
年度: 2024年
电话:

# 标
表 "渠道"
| 项 | 数 |
| 微博-公众号 | 12 |
| 网站 | |
| 短缺 |
表 "两列"
| 项 | a | b |
| 一 | 1 | 无 |
| 二 | = |
表 申请办理
| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 上年结转 | 1 | | | | | | |
`;

const forms = '第二十条第一项、第二十条第五项、第二十条第六项、第二十条第八项、申请办理、复议诉讼';
const places = `${forms}、格式、机关、年度、电话、渠道、两列`;

/** What `{source}` comes to in the report. */
async function read(source: string) {
  const text = `${report}\n共{${source}}件。\n`;
  const { bound } = await readText(text);
  const number = bound.at(-1) ?? assert.fail();
  const at = (problem: BoundProblem) => ('range' in problem ? textAt(text, problem.range) : '');
  return { ...number, text: number.text, marked: textAt(text, number.range), at, whole: text };
}

/** The problem that keeps `{source}` from printing: `kind 〈what it marks〉 what is said of it`. */
async function problem(source: string): Promise<string | undefined> {
  const { problem: found, at, whole } = await read(source);
  if (!found) return undefined;
  const others =
    found.kind === 'unknown-name' ? (found.others ?? []).map(({ range }) => ` 〈${textAt(whole, range)}〉`) : [];
  return `${found.kind} 〈${at(found)}〉${others.join('')}${said(found)}`;
}

function said(found: BoundProblem): string {
  if ('known' in found) return ` ${found.name}: ${found.known.join('、')}`;
  if ('names' in found) return ` ${found.names.map(({ written, name }) => `${written} ${name}`).join(', ')}`;
  if (found.kind === 'arguments') return ` ${found.name} ${found.wanted}`;
  return found.kind === 'not-a-number' ? ` ${found.text}` : '';
}

describe('what keeps a number in braces from being known', () => {
  it('is a name that nothing has: all that could stand there is told, header lines only where it stands alone', async () => {
    assert.equal(await problem('无此'), `unknown-name 〈无此〉 无此: ${places}`);
    assert.equal(await problem('无此.甲'), `unknown-name 〈无此〉 无此: ${forms}、渠道、两列`);
    assert.equal(await problem('电话'), `unknown-name 〈电话〉 电话: ${places}`);
  });

  it('is a name that the table has not, of a row or group, or of a column', async () => {
    assert.match(
      (await problem('申请办理.无此')) ?? '',
      /^unknown-name 〈无此〉 无此: 本年新收、上年结转、.*、结转下年、办理结果、不予公开、.*其他处理$/,
    );
    assert.equal(
      await problem('申请办理.本年新收.无此'),
      'unknown-name 〈无此〉 无此: 自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计',
    );
    assert.equal(await problem('第二十条第八项.无此'), 'unknown-name 〈无此〉 无此: 行政事业性收费、收费金额');
    assert.equal(await problem('第二十条第八项.行政事业性收费.无此'), 'unknown-name 〈无此〉 无此: 收费金额');
    assert.equal(await problem('两列.三'), 'unknown-name 〈三〉 三: 一、二');
    assert.equal(await problem('两列.一.c'), 'unknown-name 〈c〉 c: a、b');
  });

  it('is the table without a row, and more names than a place has', async () => {
    assert.equal(await problem('两列'), 'unknown-name 〈两列〉 : 一、二');
    assert.equal(await problem('两列.一.a.b'), 'unknown-name 〈b〉 b: ');
    assert.equal(await problem('年度.甲'), 'unknown-name 〈甲〉 甲: ');
    assert.equal(await problem('申请办理.本年新收.总计.多.余'), 'unknown-name 〈多〉 多: ');
  });

  it('is a row whose column has to be named', async () => {
    assert.equal(await problem('两列.一'), 'no-column 〈两列.一〉 一: a、b');
    assert.equal(await problem('第二十条第一项.规章'), 'no-column 〈第二十条第一项.规章〉 规章: 制发、废止、有效');
  });

  it('is told of one name wherever it stands in the braces, and of the first name that is wrong', async () => {
    assert.equal(await problem('无此 + 无此 + 他 + 无此'), `unknown-name 〈无此〉 〈无此〉 〈无此〉 无此: ${places}`);
    assert.equal(await problem('他 + 无此'), `unknown-name 〈他〉 他: ${places}`);
    assert.equal(await problem('两列.一 + 无此'), 'no-column 〈两列.一〉 一: a、b');
  });

  it('is a label without its quotes: all of its kind', async () => {
    assert.equal(
      await problem('渠道.微博-公众号 + 渠道.微博-公众号'),
      'unquoted-names 〈微博〉 微博-公众号 "微博-公众号", 微博-公众号 "微博-公众号"',
    );
    assert.equal((await read('渠道."微博-公众号"')).text, '12');
  });

  it('is a function that does not exist, or has too few or too many arguments', async () => {
    assert.equal(
      await problem('求和(1)'),
      'unknown-function 〈求和(1)〉 求和: 合计、占比、同比、小数、千分位、中文、元、万元、亿元',
    );
    assert.equal(await problem('占比(1)'), 'arguments 〈占比(1)〉 占比 2');
    assert.equal(await problem('合计(1, 2)'), 'arguments 〈合计(1, 2)〉 合计 1');
    assert.equal(await problem('同比(1, 2)'), 'arguments 〈同比(1, 2)〉 同比 1');
  });

  it('is a word that is calculated with', async () => {
    assert.equal(await problem('年度 + 机关'), 'not-a-number 〈机关〉 示例市水务局');
    assert.equal(await problem('两列.一.b / 2'), 'not-a-number 〈两列.一.b〉 无');
    assert.equal(await problem('合计(机关)'), 'not-a-number 〈机关〉 示例市水务局');
  });

  it('is a division by zero where it stands, and a report of last year that is not there', async () => {
    assert.equal(await problem('2 + (1 / 0) × 3'), 'division-by-zero 〈1 / 0〉');
    assert.equal(await problem('占比(1, 0)'), 'division-by-zero 〈占比(1, 0)〉');
    assert.equal(await problem('1 + 上年.申请办理.本年新收'), 'no-last-year 〈上年.申请办理.本年新收〉');
    assert.equal(await problem('1 + 同比(1)'), 'no-last-year 〈同比(1)〉');
    assert.equal(await problem('上年.渠道.网站'), 'no-last-year 〈上年.渠道.网站〉');
  });

  it('is the first of several', async () => {
    assert.equal(await problem('1 / 0 + 无此'), 'division-by-zero 〈1 / 0〉');
    assert.equal(await problem('无此 + 1 / 0'), `unknown-name 〈无此〉 无此: ${places}`);
  });

  it('is looked for behind a number that is not known as well', async () => {
    assert.equal(await problem('申请办理.上年结转 + 无此'), `unknown-name 〈无此〉 无此: ${places}`);
  });

  it('is nothing but the empty braces themselves', async () => {
    const { problem: found, source, facts, freeCells } = await read(' ');
    assert.deepEqual([found, source, facts, freeCells], [{ kind: 'empty' }, '', [], []]);
  });
});

describe('what is known of a number in braces', () => {
  const paths = (facts: readonly { readonly path: string }[]) => facts.map(({ path }) => path).join(' ');

  it('is what was written, without the blanks around it, and where', async () => {
    const { source, marked } = await read(' 年度 ');
    assert.deepEqual([source, marked], ['年度', '{ 年度 }']);
  });

  it('is its value beside what it prints, if it is a number', async () => {
    for (const [source, text, value] of [
      ['年度', '2024', undefined],
      ['机关', '示例市水务局', undefined],
      ['年度 + 1', '2025', '2025'],
      ['占比(1, 8)', '12.5%', '12.5'],
      ['申请办理.本年新收', '1', '1'],
      ['两列.一.b', '无', undefined],
    ] as const) {
      const number = await read(source);
      assert.deepEqual([number.text, number.value?.toFixed()], [text, value], source);
    }
  });

  it('is nothing printed where a number is not there, blank or still to be computed', async () => {
    for (const source of [
      ...[
        '渠道.网站',
        '渠道.短缺',
        '两列.二.a',
        '两列.二.b',
        '申请办理.上年结转',
        '申请办理.上年结转 + 1',
        '申请办理.不予公开',
      ],
      ...['占比(申请办理.上年结转, 1)', '占比(1, 申请办理.上年结转)', '合计(申请办理.上年结转)', '第二十条第八项'],
    ]) {
      const { text, value, problem: found } = await read(source);
      assert.deepEqual([text, value, found], [undefined, undefined, undefined], source);
    }
  });

  it('is which numbers are behind it: those of the form, and those of tables of the author’s own', async () => {
    const first = await read('申请办理.本年新收 + 2 × 两列.一.a');
    assert.deepEqual([paths(first.facts), paths(first.freeCells)], ['申请办理.本年新收.总计', '两列.一.a']);
    const twice = await read('占比(两列.一.a, 两列.一.a)');
    assert.deepEqual([paths(twice.facts), paths(twice.freeCells)], ['', '两列.一.a 两列.一.a']);
    assert.equal(paths((await read('渠道.短缺')).freeCells), '渠道.短缺.数');
  });

  it('is, where it was not read to its end, what stands there and nothing else', async () => {
    const { source, text, value, facts, problem: found } = await read('年度、机关');
    assert.deepEqual([source, text, value, facts, found], ['年度、机关', undefined, undefined, [], undefined]);
    assert.equal((await read('1 +')).source, '1 +');
  });
});
