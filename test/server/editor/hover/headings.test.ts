import assert from 'node:assert/strict';
import { disputes, header, hover } from './support/hover.ts';

describe('hover on headings', () => {
  it('on the mark in front of a chapter says the same, about the whole line', async () => {
    const text = `${header}«## 六、其他需要报告的事项»\n\n未收取信息处理费。\n`;
    assert.match((await hover(text)) ?? '', /^\*\*六、其他需要报告的事项\*\* · 国办2021/);
  });

  it('on a heading in other words tells the official one', async () => {
    const text = `${header}## «五、存在问题及改进情况»\n\n存在的问题，将改进。\n`;
    assert.match(
      (await hover(text)) ?? '',
      /^\*\*五、存在的主要问题及改进情况\*\* · 国办2021\n\n章名与格式的规范写法不同\n\n- 必备/,
    );
  });

  it('on the title tells what prints, and the official wording', async () => {
    const plain = header.replace('# 某局2024年政府信息公开工作年度报告', '# «某局2024年政府信息公开工作年报»');
    assert.equal(
      await hover(plain),
      '**某局2024年政府信息公开工作年报**\n\n规范标题：`{机关}{年度}年政府信息公开工作年度报告`',
    );
  });

  it('names last the documents that a finding there rests on', async () => {
    const text = `${header}## 一、总体情况\n\n平稳有序。\n\n## «一、总体情况»\n\n平稳有序。\n`;
    assert.match((await hover(text)) ?? '', /\n\n依据：[^\n]*条例第五十条[^\n]*$/);
  });

  it('on the word 表 says what its name does', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |');
    assert.match((await hover(text.replace('表 复议诉讼', '«表» 复议诉讼'))) ?? '', /^\*\*复议诉讼\*\*/);
  });

  it('on the name of a table tells how its sums stand', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |').replace('表 复议诉讼', '表 «复议诉讼»');
    assert.equal(
      await hover(text),
      '**复议诉讼**\n\n四、政府信息公开行政复议、行政诉讼情况；3 行 5 列\n\n- 总计列（必须成立）\n\n依据：条例第五十一条\n\n勾稽关系 3 项：3 项一致',
    );
    assert.match(
      (await hover(text, { locale: 'en' })) ?? '',
      /\n\n- 总计列 \(required\)\n\n.*\n\n3 equations: 3 agree$/,
    );
  });

  it('tells the present name of a row or column written by a former one', async () => {
    const text = (mark: string) =>
      `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 信息内容 | 本年新制作数量 | 废止 | 有效 |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 2 | 1 | 9 |\n`.replace(
        mark.replace(/[«»]/g, ''),
        mark,
      );
    assert.match(
      (await hover(text('| «规范性文件» |'))) ?? '',
      /^\*\*行政规范性文件\*\*\n\n依据：条例第二十条第一项\n\n填报说明：据武政办发〔2025〕54号，会同司法行政部门填报\n\n“规范性文件”是原格式的名称/,
    );
    assert.match(
      (await hover(text('| «本年新制作数量» |'))) ?? '',
      /^\*\*本年制发件数\*\*\n\n填整数\n\n“本年新制作数量”是原格式的名称/,
    );
    assert.equal(
      await hover(text('| «信息内容» |')),
      '表格左上角，正式报告中为格式规定的“信息内容”；这里可以写任意文字',
    );
  });
});
