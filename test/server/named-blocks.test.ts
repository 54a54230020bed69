import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { exportReport } from '../../server/render/export.ts';
import { newReportText } from '../../server/report/new-report.ts';
import { check, examine, readFormats, readText } from '../support/engine.ts';

const folder = new URL('../../examples/政府网站/', import.meta.url);
const form = readFileSync(new URL('政府网站.gkformat', folder), 'utf8');
const report = readFileSync(new URL('示例县水利局2025.gkreport', folder), 'utf8');
const placed = { files: { '政府网站.gkformat': form } };

async function found(from: string, to: string): Promise<readonly string[]> {
  assert.ok(report.includes(from), from);
  const findings = await check(report.replace(from, to), placed);
  return findings.map(({ check: id, message }) => `${id}: ${message.zh}`);
}

describe('the yearly return of a web site', () => {
  it('is written as a format, with an example that has no findings', async () => {
    assert.deepEqual(await check(form, { path: '政府网站.gkformat' }), []);
    assert.deepEqual(await check(report, placed), []);
  });

  it('has a block for each column of the site and each account, which its group totals', async () => {
    const { facts, equations } = await readText(report, placed);
    const numbers = facts.filter(({ path }) => path.startsWith('信息发布.'));
    assert.deepEqual(
      numbers.map(({ path, value }) => `${path} ${value?.toFixed()}`),
      [
        ...['信息发布.总数.数量 813', '信息发布.政务动态·发布数.数量 412'],
        ...['信息发布.政策文件·发布数.数量 36', '信息发布.水情信息·发布数.数量 365'],
      ],
    );
    assert.equal(equations.find(({ rule }) => rule.name === '发布总数')?.verdict, 'holds');
  });

  it('tells blocks without a name, names that stand twice, and rows that a block lacks', async () => {
    assert.deepEqual(await found('微信：示例河长', '微信：'), ['unnamed-block: “微信”没有写名称；请写作“微信：名称”']);
    assert.deepEqual(await found('栏目：政策文件', '栏目：政务动态'), [
      'repeated-row: “政务动态·发布数”前面已有一行，本行不采用，也不会出现在正式报告中；请只保留一行',
    ]);
    const missing = await found('| 微信订阅       |          1208 |\n', '');
    assert.match(missing.join(), /^missing-rows: 表“新媒体”缺少“示例河长·微信订阅”/);
  });

  it('names a number of one block in text', async () => {
    const text = report.replace(
      '## 二、年度工作数据\n',
      '## 二、年度工作数据\n\n{新媒体.示例水利.微信订阅}、{信息发布.栏目}\n',
    );
    const { report: read, findings } = await examine(text, placed);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      read.bound.slice(-2).map((number) => number.text),
      ['6315', '813'],
    );
  });

  it('is 0 where there is no block, in rules and in text', async () => {
    const none = report.replace(/(?<=\| 总数 .*\n)(?:\| (?:栏目|发布数).*\n)+/, '');
    const { report: read, findings } = await examine(`${none}\n{信息发布.栏目}条\n`, placed);
    assert.deepEqual(findings, []);
    assert.equal(read.facts.find(({ path }) => path === '信息发布.总数.数量')?.value?.toFixed(), '0');
    assert.equal(read.bound.at(-1)?.text, '0');
  });

  it('tells blocks of one name in several groups apart', async () => {
    const named = (path: string) =>
      examine(
        `${report
          .replace('表 新媒体\n', `{${path}}\n\n表 新媒体\n`)
          .replace(
            '| 微信：示例水利 |',
            '| 微博：示例水利 |\n| 微博信息 | 3 |\n| 微博关注 | 4 |\n| 微信：示例水利 |',
          )}`,
        placed,
      );
    for (const [path, text] of [
      ['新媒体.示例水利.微信订阅', '6315'],
      ['新媒体.示例水利.微博关注', '4'],
      ['新媒体."微博：示例水利"', '7'],
    ] as const) {
      const { report: read, findings } = await named(path);
      assert.deepEqual([findings, read.bound.at(-1)?.text], [[], text]);
    }
    const { findings } = await named('新媒体.示例水利');
    assert.deepEqual(
      findings.map(({ message }) => message.zh),
      ['表中有不止一个“示例水利”，请连同所属的组写明："微博：示例水利"、"微信：示例水利"'],
    );
  });

  it('begins with one block of each kind to fill in', async () => {
    const [format] = await readFormats(form);
    assert.ok(format);
    const text = newReportText({ body: '示例县水利局', year: 2025, format });
    assert.match(text, /\| 微信： +\|\n\| 微信信息 \|/);
    const findings = await check(text, placed);
    assert.deepEqual(
      findings.filter(({ level }) => level === 'error'),
      [],
    );
  });

  it('has lists, dates and numbers in Excel, and boxes in text', async () => {
    const read = await readText(report, placed);
    const renderPdf = () => Promise.reject(new Error('no PDF is asked for'));
    const exported = async (target: 'xlsx' | 'txt') => (await exportReport(read, [], target, { renderPdf })).content;
    const asText = (content: string | Uint8Array) => (typeof content === 'string' ? content : strFromU8(content));
    const sheets = unzipSync(Uint8Array.from(Buffer.from(await exported('xlsx'))));
    const xml = Object.entries(sheets)
      .flatMap(([name, bytes]) => (/worksheets/.test(name) ? [strFromU8(bytes)] : []))
      .join('');
    assert.match(xml, /type="list"/);
    // The total of the columns of the site, whatever the author calls them.
    assert.match(xml, /<f>(?:SUM\()?\$?[A-Z]+\$?\d+[:+]/);
    assert.match(xml, /type="date"/);
    const text = asText(await exported('txt'));
    assert.match(text, /□政府门户网站　■部门网站　□专项网站/);
    assert.match(text, /注：平均办理时间从收到留言次日起算。/);
  });
});
