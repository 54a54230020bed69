import assert from 'node:assert/strict';
import { layOut } from '../../../../server/render/layout.ts';
import { renderCsv } from '../../../../server/render/plain/csv.ts';
import { renderMarkdown } from '../../../../server/render/plain/markdown.ts';
import { renderPlainText, renderTextFile } from '../../../../server/render/plain/plain-text.ts';
import { textWidth } from '../../../../server/shared/text-width.ts';
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

describe('what holds no rows or numbers yet', () => {
  const blanks = async (text: string) => {
    const document = layOut(await readText(header + text));
    return [renderMarkdown(document), renderPlainText(document)].map((out) => out.split('\n\n').slice(1));
  };

  it('leaves no empty block where a chart has no numbers', async () => {
    const [markdown, plain] = await blanks('## 一、总体情况\n\n前文。\n\n图 "来源" 雷达图\n\n后文。\n');
    assert.deepEqual(markdown, ['## 一、总体情况', '前文。', '**来源**', '| 项目 | 数值 |\n| --- | --- |', '后文。\n']);
    assert.deepEqual(plain, ['一、总体情况', '　　前文。', '来源\n项目  数值\n----  ----', '　　后文。\n']);
  });

  it('shows the numbers of a chart whose kind is unknown', async () => {
    const [markdown] = await blanks('## 一、总体情况\n\n图 "来源" 雷达图 "甲" = 1 + 1, "乙" = 3\n');
    assert.deepEqual(markdown?.slice(1), ['**来源**', '| 项目 | 数值 |\n| --- | --- |\n| 甲 | 2 |\n| 乙 | 3 |\n']);
  });

  it('shows the header of a table without rows', async () => {
    const [markdown, plain] = await blanks('## 一、总体情况\n\n表 "渠道"\n| 名称 | 件数 |\n\n后文。\n');
    assert.deepEqual(markdown?.slice(1), ['**渠道**', '| 名称 | 件数 |\n| --- | --- |', '后文。\n']);
    assert.deepEqual(plain?.slice(1), ['渠道\n名称  件数\n----  ----', '　　后文。\n']);
  });

  it('leaves no empty block where a title holds nothing', async () => {
    const [markdown, plain] = await blanks('## 一、总体情况\n\n表 ""\n\n后文。\n');
    for (const blocks of [markdown, plain])
      assert.ok(
        blocks?.every((each) => each.trim() !== ''),
        String(blocks),
      );
  });
});

describe('plain text', () => {
  const tables = async (text: string) =>
    renderPlainText(layOut(await readText(header + text)))
      .split('\n')
      .slice(4);
  const own = (...rows: readonly string[]) => `## 一、总体情况\n\n表 "汇总"\n${rows.join('\n')}\n`;
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line)));

  it('sets the columns of tables straight by display width, numbers at the right', async () => {
    const text = '## 二、主动公开政府信息情况\n\n表 第二十条第六项\n| 行政处罚 | 12 |\n| 行政强制 | 3 |\n';
    assert.deepEqual(await tables(text), [
      '第二十条第（六）项',
      '信息内容  本年处理决定数量',
      '--------  ----------------',
      '行政处罚                12',
      '行政强制                 3',
      '',
    ]);
  });

  it('prints 表三 within a page, its labels below their headings', async () => {
    const lines = renderPlainText(layOut(await example('宿迁市2024'))).split('\n');
    const from = lines.findIndex((line) => line.includes('本列数据的勾稽关系'));
    assert.deepEqual(lines.slice(from, from + 12), [
      '（本列数据的勾稽关系为：第一项加第二项之                              社会公益  法律服务',
      '和，等于第三项加第四项之和）              自然人  商业企业  科研机构      组织      机构  其他  总计',
      '----------------------------------------  ------  --------  --------  --------  --------  ----  ----',
      '一、本年新收政府信息公开申请数量            3440        75         0         1         6     3  3525',
      '二、上年结转政府信息公开申请数量             118         3         0         0         0     0   121',
      '三、本年度办理结果',
      '  （一）予以公开                            1408        21         0         0         2     0  1431',
      '  （二）部分公开（区分处理的，只计这一       462         9         0         0         0     0   471',
      '    情形，不计其他情形）',
      '  （三）不予公开',
      '    1.属于国家秘密                             2         0         0         0         0     0     2',
      '    2.其他法律行政法规禁止公开                 1         0         0         0         0     0     1',
    ]);
    assert.equal(widest(lines.slice(from, lines.indexOf('四、政府信息公开行政复议、行政诉讼情况'))), 100);
  });

  it('prints 表四 as a row for each of its groups', async () => {
    const lines = renderPlainText(layOut(await example('宿迁市2024'))).split('\n');
    const from = lines.indexOf('四、政府信息公开行政复议、行政诉讼情况') + 2;
    assert.deepEqual(lines.slice(from, from + 7), [
      '                    结果维持  结果纠正  其他结果  尚未审结  总计',
      '------------------  --------  --------  --------  --------  ----',
      '行政复议                  88        18        28        36   170',
      '行政诉讼',
      '  未经复议直接起诉         7         0        11         7    25',
      '  复议后起诉              33         0         6        13    52',
      '',
    ]);
  });

  it('cuts a table that is too wide into even groups of columns, each with the labels', async () => {
    const columns = Array.from({ length: 24 }, (_, index) => `指标${index + 1}`);
    const lines = await tables(
      own(`| 项 | ${columns.join(' | ')} |`, `| 甲 | ${columns.map(() => '123456').join(' | ')} |`),
    );
    const numbers = Array(12).fill('123456').join('  ');
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('--') && !line.startsWith('项')),
      ['汇总', `甲  ${numbers}`, '', `甲  ${numbers}`, ''],
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith('项')).map((line) => line.trim().split(/ +/).length),
      [13, 13],
    );
  });

  it('breaks prose in cells as Chinese breaks, and parts the rows', async () => {
    const prose = `（${'全年主动公开政府信息，'.repeat(8)}）`;
    const lines = await tables(own('| 名称 | 说明 | 件数 |', `| 甲科 | ${prose} | 5 |`, '| 乙科 | 无 | 12 |'));
    const full = '全年主动公开政府信息，'.repeat(3);
    assert.deepEqual(lines.slice(1, -1), [
      `名称  说明${' '.repeat(84)}  件数`,
      `----  ${'-'.repeat(88)}  ----`,
      `甲科  （${full}全年主动公开政府信       5`,
      `      息，${full}全年主动公开政府信`,
      '      息，）',
      '',
      `乙科  无${' '.repeat(86)}    12`,
    ]);
  });

  it('never cuts a number', async () => {
    const number = '1234567890'.repeat(11);
    const lines = await tables(own('| 名称 | 甲 | 乙 |', `| 某 | 1 | ${number} |`));
    assert.ok(lines.includes(`某    ${number}`), lines.join('\n'));
  });

  it('prints a table that the format does not know, with a header or without', async () => {
    const chapter = '## 二、主动公开政府信息情况\n\n';
    assert.deepEqual(await tables(`${chapter}表 不认识\n| 甲 | 1 |\n| 乙丙 | 20 |\n`), [
      '不认识',
      '甲     1',
      '乙丙  20',
      '',
    ]);
    assert.deepEqual(await tables(`${chapter}表 不认识\n`), ['不认识', '']);
  });

  it('is a file that Notepad reads: marked as UTF-8, with its line ends', async () => {
    const text = renderTextFile(layOut(await readText(`${header}前言。\n`)));
    assert.equal(text, '\ufeff某局2024年政府信息公开工作年度报告\r\n\r\n　　前言。\r\n');
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
