import assert from 'node:assert/strict';
import { layOut } from '../../../../server/render/layout.ts';
import { renderCsv } from '../../../../server/render/plain/csv.ts';
import { renderMarkdown } from '../../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../../server/render/plain/plain-text.ts';
import { readText } from '../../../support/engine.ts';
import { example } from '../../../support/examples.ts';

const header = '格式: 国办2021\n机关: 某局\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';

describe('Markdown', () => {
  it('has headings, prose and marks of the report', async () => {
    const text = `${header}## 一、总体情况\n\n**要点**：见[公报](https://example.gov.cn/a)，1*2。\n\n### （一）主动公开\n\n\\- 不是列表\n`;
    assert.equal(
      renderMarkdown(layOut(await readText(text))),
      '# 某局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n**要点**：见[公报](https://example.gov.cn/a)，1\\*2。\n\n### （一）主动公开\n\n\\- 不是列表\n',
    );
  });

  it('names each block of a continuous grid and writes its own columns', async () => {
    const text = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规章 | 1 | 0 | 3 |\n| 其余 | 0 |\n\n表 第二十条第五项\n| 行政许可 | 7 |\n`;
    const lines = renderMarkdown(layOut(await readText(text))).split('\n');
    assert.deepEqual(lines.slice(4), [
      '**第二十条第（一）项**',
      '',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| --- | --- | --- | --- |',
      '| 规章 | 1 | 0 | 3 |',
      '| 行政规范性文件 | 0 | 0 | 0 |',
      '',
      '**第二十条第（五）项**',
      '',
      '| 信息内容 | 本年处理决定数量 |',
      '| --- | --- |',
      '| 行政许可 | 7 |',
      '',
    ]);
  });

  it('tells columns of one name apart by their groups, and rows by theirs', async () => {
    const text = renderMarkdown(layOut(await example('宿迁市2024')));
    assert.match(text, /\| 行政复议·结果维持 \| .*\| 行政诉讼·复议后起诉·总计 \|\n/);
    assert.match(
      text,
      /\n\| 三、本年度办理结果／（三）不予公开／1\.属于国家秘密 \| 2 \| 0 \| 0 \| 0 \| 0 \| 0 \| 2 \|\n/,
    );
  });
});

describe('plain text', () => {
  it('sets the columns of tables straight by display width', async () => {
    const text = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第六项\n| 行政处罚 | 12 |\n| 行政强制 | 3 |\n`;
    assert.deepEqual(
      renderPlainText(layOut(await readText(text)))
        .split('\n')
        .slice(4),
      ['第二十条第（六）项', '信息内容  本年处理决定数量', '行政处罚  12', '行政强制  3', ''],
    );
  });
});

describe('CSV', () => {
  it('has a line for every number of the form, with its path, value and origin', async () => {
    const report = await example('宿迁市2024');
    const lines = renderCsv(report).split('\r\n');
    assert.equal(lines[0], '\ufeffpath,table,row,column,value,unit,origin');
    assert.equal(lines.length, 1 + 200 + 1);
    assert.ok(
      lines.includes(
        '第二十条第八项.行政事业性收费.收费金额,第二十条第（八）项,行政事业性收费,本年收费金额（单位：万元）,72701.2578,万元,typed',
      ),
    );
  });

  it('quotes what would break a line', async () => {
    const format = '格式 甲 { 适用 2024 起 章 一 "一" { 表 表一 { 列 件数 行 乙 "甲,乙" } } }';
    const report = await readText('格式: 甲\n机关: 某局\n年度: 2024\n\n## 一\n\n表 表一\n| 乙 | 1 |\n', {
      files: { 'f.gkformat': format },
    });
    assert.match(renderCsv(report), /\n表一\.乙\.件数,表一,"甲,乙",件数,1,,typed\r\n$/);
  });
});
