import assert from 'node:assert/strict';
import { builtInFormat, check } from '../../../support/engine.ts';
import { labels, proposal, taken } from './support/complete.ts';

const top = '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n';
const samples = [
  '总体情况五方面',
  '零报告语句',
  '依申请公开',
  '规范性文件',
  '复议诉讼',
  '主要问题及改进情况',
  '未收取信息处理费',
  '收取信息处理费',
];
const names = new Set([...samples, '自拟表格']);

async function offered(source: string): Promise<readonly string[]> {
  return (await labels(source)).filter((label) => names.has(label));
}

describe('completion of sentences', () => {
  it('proposes those of the chapter, and a table of the author’s own in every chapter', async () => {
    assert.deepEqual(await offered(`${top}## 一、总体情况\n\n«»`), [
      '总体情况五方面',
      '零报告语句',
      '依申请公开',
      '规范性文件',
      '复议诉讼',
      '自拟表格',
    ]);
    assert.deepEqual(await offered(`${top}## 三、收到和处理政府信息公开申请情况\n\n«»`), ['自拟表格']);
    assert.deepEqual(await offered(`${top}## 五、存在的主要问题及改进情况\n\n«»`), ['主要问题及改进情况', '自拟表格']);
    assert.deepEqual(await offered(`${top}## 六、其他需要报告的事项\n\n«»`), [
      '未收取信息处理费',
      '收取信息处理费',
      '自拟表格',
    ]);
    assert.deepEqual(await offered(`${top}## 附录\n\n«»`), ['自拟表格']);
  });

  it('has none in the header, above the first chapter, in tables and in the middle of a line', async () => {
    const chapter = `${top}## 一、总体情况\n\n`;
    const places = ['«»', `格式: 国办2021\n«»\n\n# 标题\n`, `${top}«»`, `${chapter}全年«»，`];
    const tables = [`${chapter}表 "甲"\n| 渠道 | 条数 |\n«»\n| 网站 | 1 |`, `${chapter}表 "甲"\n| 渠道 | 条数 |\n| «»`];
    for (const source of [...places, ...tables]) assert.deepEqual(await offered(source), [], source);
  });

  it('offers each once, and not what the chapter has already', async () => {
    const chapter = `${top}## 六、其他需要报告的事项\n\n`;
    const found = await labels(`${chapter}«»`);
    assert.equal(new Set(found).size, found.length);
    const written = `${chapter}### \uff08一\uff09收取信息处理费情况\n\n{年度}年，本机关未收取信息处理费。\n\n«»`;
    assert.deepEqual(await offered(written), ['收取信息处理费', '自拟表格']);
  });

  it('proposes the preface of the format where the report has none', async () => {
    const preface = (source: string) => labels(source).then((all) => all.filter((label) => label === '前言'));
    assert.deepEqual(await preface(`${top}«»\n\n## 一、总体情况\n`), ['前言']);
    assert.deepEqual(await preface(`${top}qy«»\n\n## 一、总体情况\n`), ['前言']);
    assert.deepEqual(await preface(`${top}本报告由本局编制。\n\n«»\n\n## 一、总体情况\n`), []);
    assert.deepEqual(await preface(`${top}## 一、总体情况\n\n«»`), []);
    assert.match(
      await taken(`${top}«»\n`, '前言'),
      /本报告由\{机关\}根据《中华人民共和国政府信息公开条例》规定编制。.*\n\$0\n$/,
    );
  });

  it('leaves other duties alone', async () => {
    const format = '格式 执法 "行政执法年度报告格式" {\n  章 总体情况 "一、总体情况" 必备 {\n  }\n}\n';
    const source = '格式: 执法\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 一、总体情况\n\n«»';
    const found = await labels(source, { files: { '执法.gkformat': format } });
    assert.deepEqual(
      found.filter((label) => names.has(label)),
      ['自拟表格'],
    );
  });

  it('finds them by pinyin', async () => {
    assert.deepEqual(await labels(`${top}## 一、总体情况\n\nwfm«»`), ['总体情况五方面']);
    assert.deepEqual(await labels(`${top}## 一、总体情况\n\nznbg«»`), ['自拟表格', '自拟表格（分组）']);
  });

  it('writes a table whose total is right as it stands', async () => {
    const source = `${top}## 一、总体情况\n\n«»`;
    for (const label of ['自拟表格', '自拟表格（分组）']) {
      const text = (await taken(source, label)).replace(/\$\{\d+:([^}]*)\}/g, '$1').replace('$0', '');
      const findings = await check(text);
      assert.deepEqual(
        findings.map((finding) => finding.check).filter((id) => !id.startsWith('missing-')),
        [],
        label,
      );
    }
  });

  it('numbers its stops without a gap, and ends behind the text', async () => {
    const { chapters } = await builtInFormat('国办2021');
    const offers = chapters.flatMap(({ label, samples }) =>
      samples.map(({ name, paragraphs }) => ({ label, name, paragraphs })),
    );
    assert.deepEqual(
      offers.map(({ name }) => name),
      samples,
    );
    for (const { label, name, paragraphs } of offers) {
      const item = await proposal(`${top}## ${label}\n\n«»`, name);
      const stops = [...(item.textEdit?.newText ?? '').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
      assert.deepEqual(stops, [...stops.slice(0, -1).map((_, index) => index + 1), 0], name);
      assert.equal(stops.length - 1, paragraphs.join('').split('【').length - 1, name);
    }
  });
});
