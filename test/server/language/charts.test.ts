import assert from 'node:assert/strict';
import { check, readText } from '../../support/engine.ts';
import { unread } from '../../support/findings.ts';
import { textAt } from '../../support/marked.ts';
import { outline } from '../../support/outline.ts';

const header = '年度: 2024\n# 标\n## 三、收到和处理政府信息公开申请情况\n';

describe('a chart', () => {
  it('has a title in quotes, a kind, and values between commas', async () => {
    const text = `${header}图 "办理结果" 柱图 申请办理.予以公开, "不公开" = 合计(申请办理.不予公开)\n`;
    const report = await readText(text);
    assert.deepEqual(await unread(text), []);
    assert.deepEqual(outline(report).slice(2), ['图 "办理结果" 柱图 予以公开, 不公开']);
    const [chart] = report.charts;
    assert.ok(chart);
    assert.equal(chart.form, '柱图');
    assert.equal(textAt(text, chart.written.range), '柱图');
    assert.deepEqual(
      chart.series[0]?.points.map(({ bound }) => [bound.source, textAt(text, bound.range)]),
      [
        ['申请办理.予以公开', '申请办理.予以公开'],
        ['合计(申请办理.不予公开)', '合计(申请办理.不予公开)'],
      ],
    );
  });

  it('takes the marks of a Chinese keyboard', async () => {
    const text = `${header}　图　“来源”　饼图　“甲”＝申请办理。本年新收．自然人，申请办理.予以公开、合计（申请办理.不予公开）\n`;
    assert.deepEqual(await unread(text), []);
    assert.deepEqual(outline(await readText(text)).slice(2), ['图 "来源" 饼图 甲, 予以公开, 不予公开']);
  });

  it('may lack its kind or its values, and keeps what is there', async () => {
    const lines = ['图 "甲" 申请办理.予以公开, 申请办理.部分公开', '图 "乙"', '图 "丙" 折线', '图 "丁'];
    const report = await readText(header + lines.join('\n'));
    assert.deepEqual(
      report.charts.map(({ title, written, categories }) => [title, written.text, categories]),
      [
        ['甲', '', ['予以公开', '部分公开']],
        ['乙', '', []],
        ['丙', '折线', []],
        ['丁', '', []],
      ],
    );
    assert.deepEqual(await unread(header + lines.slice(0, 3).join('\n')), []);
  });

  it('has no kind where its first word is added to another, blanks between them or not', async () => {
    for (const line of ['图 "甲" 柱图+1, 2', '图 "甲" 柱图 + 1, 2']) {
      const { charts } = await readText(`${header}${line}\n`);
      assert.deepEqual(
        charts.map(({ written }) => written.text),
        [''],
      );
    }
  });

  it('is told which quote is not closed', async () => {
    for (const [line, quote] of [
      ['图 "丁 饼图 1', '"丁 饼图 1'],
      ['图 "丁" 饼图 "戊 = 1', '"戊 = 1'],
    ] as const)
      assert.deepEqual(await unread(`${header}${line}\n`), [
        `〈${quote}〉 引号没有配对；文字前后应各有一个引号，并写在同一行`,
      ]);
  });

  it('is told nothing else while its line cannot be read', async () => {
    const findings = await check(`${header}图 "丁 饼图 1\n`);
    assert.deepEqual(
      findings.filter(({ range }) => range.start.line === 3).map(({ check: id }) => id),
      ['syntax'],
    );
  });

  it('ends the table above it', async () => {
    const text = `${header}表 "新媒体"\n| 平台 | 数 |\n| 微博 | 12 |\n图 "粉丝" 柱图 新媒体.微博\n| 微信 | 3 |\n`;
    const report = await readText(text);
    assert.equal(report.charts.length, 1);
    assert.deepEqual(
      report.strays.map(({ kind, range }) => [kind, range.start.line]),
      [['row', 7]],
    );
  });

  it('is not made by prose that begins with 图', async () => {
    const lines = ['图一是本年数据。', '图 一', '图“甲”所示', '图表如下：', '\\图 "甲" 柱图'];
    const report = await readText(header + lines.join('\n'));
    assert.deepEqual(report.charts, []);
    assert.deepEqual(outline(report).slice(2), [...lines.slice(0, 4), '图 "甲" 柱图']);
  });

  it('says how a line is written that goes on wrongly', async () => {
    const [twice] = await unread(`${header}图 "甲" 柱图 申请办理.予以公开, , 申请办理.部分公开\n`);
    assert.equal(twice, '〈,〉 此处应写数字或名称，现为“,”');
    const [apart] = await unread(`${header}图 "甲" 柱图 申请办理.予以公开 申请办理.部分公开\n`);
    assert.ok(apart?.startsWith('〈申请办理〉 图应写成“图 "标题" 饼图'), apart);
  });
});
