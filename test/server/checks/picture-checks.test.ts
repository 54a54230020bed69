import assert from 'node:assert/strict';
import { check, type Files } from '../../support/engine.ts';
import { marked } from '../../support/marked.ts';
import { png, svg, webp } from '../../support/pictures.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';

const ids: readonly string[] = ['unusable-picture', 'untitled-picture', 'picture-not-in-word', 'syntax'];

async function foundIn(line: string, files: Files = {}): Promise<readonly string[]> {
  const found = await check(`机关: 某局\n年度: 2024\n\n# 报告\n\n${line}\n`, { files });
  return found
    .filter(({ check: id }) => ids.includes(id))
    .map(({ check: id, range: { start, end }, message }) => `${id} ${start.character}-${end.character} ${message.en}`);
}

describe('a picture out of a file', () => {
  it('is in order where its file is one', async () => {
    assert.deepEqual(await foundIn('图片 "流程图" ./流程图.png', { '流程图.png': png(300, 200) }), []);
    assert.deepEqual(await foundIn('图片 “流程图” 图/流程 图.svg 说明文字 “五步”', { '图/流程 图.svg': svg('') }), []);
  });

  it('is an error at its path where there is no file, or none that can be shown', async () => {
    assert.deepEqual(await foundIn('图片 "流程图" ./流程图.png'), [
      'unusable-picture 9-18 The picture “./流程图.png” was not found. Correct the path (relative to this file’s folder), or put the file there; until then words stand in its place in the finished report',
    ]);
    const [found] = await foundIn('图片 "流程图" ./流程图.png 说明文字 "五步"', { '流程图.png': '<html>' });
    assert.equal(
      found,
      'unusable-picture 9-18 The picture “./流程图.png” does not contain a picture; until then words stand in its place in the finished report',
    );
  });

  it('may have its path in quotes, as other paths may', async () => {
    const files = { '流程 图.png': png(300, 200) };
    assert.deepEqual(await foundIn('图片 "流程图" "./流程 图.png"', files), []);
    assert.deepEqual(await foundIn('图片 "流程图" “流程 图.png” 说明文字 "五步"', files), []);
  });

  it('is told where a line reads as text that was to be one, and mended', async () => {
    for (const [line, mended] of [
      ['图片 「流程图」 ./a.png', '图片 "流程图" ./a.png'],
      ['图片"流程图"a.png', '图片 "流程图" ./a.png'],
      ['图片：“流程图” ./图/a b.JPG', '图片 "流程图" ./图/a b.JPG'],
      ['图片1 流程图 ./a.svg 说明文字：“五步”', '图片 "流程图" ./a.svg 说明文字 "五步"'],
    ] as const) {
      const [fix] = await mendings('picture', `机关: 某局\n年度: 2024\n\n# 报告\n\n${line}\n`);
      assert.equal(fix?.text.split('\n')[5], mended);
    }
    for (const text of [
      '图片资料由各处室提供，存于 ./a.png。',
      '图片 处理。',
      '\\图片 流程图 ./a.png',
      '图片见 a.docx',
    ])
      assert.deepEqual(await mendings('picture', `机关: 某局\n年度: 2024\n\n# 报告\n\n${text}\n`), [], text);
  });

  it('needs a path that leads to a file beside the report', async () => {
    for (const path of ['https://www.example.com/a.png', '/home/a.png', 'C:\\图\\a.png'])
      assert.match(
        (await foundIn(`图片 "流程图" ${path}`))[0] ?? '',
        /^unusable-picture 9-\d+ .* is not a relative path\./,
      );
    assert.match(
      (await foundIn('图片 "流程图"'))[0] ?? '',
      /^unusable-picture 8-8 After its title a picture needs the path/,
    );
  });

  it('needs a title', async () => {
    assert.match((await foundIn('图片 "" ./a.png', { 'a.png': png(9, 9) }))[0] ?? '', /^untitled-picture 3-5 /);
    assert.match((await foundIn('图片 ./a.png', { 'a.png': png(9, 9) }))[0] ?? '', /^syntax .* A picture is written/);
  });

  it('is told to be missing in Word where older versions do not show it', async () => {
    assert.match((await foundIn('图片 "甲" ./a.webp', { 'a.webp': webp }))[0] ?? '', /^picture-not-in-word 7-15 /);
  });

  it('has nothing behind the words that are read aloud', async () => {
    const files = { 'a.png': png(9, 9) };
    assert.match(
      (await foundIn('图片 "甲" ./a.png 说明文字 "乙" 丙', files))[0] ?? '',
      /^syntax .* A picture is written/,
    );
    assert.match((await foundIn('图片 "甲" ./a.png 说明文字', files))[0] ?? '', /^syntax .* A picture is written/);
  });

  it('is not looked for in text', async () => {
    assert.deepEqual(await foundIn('图片 3 张，见附件。'), []);
    assert.deepEqual(await foundIn('\\图片 "甲" 见附件。'), []);
  });
});

describe('a picture as Markdown or HTML has it', () => {
  it('is found, and becomes one of the report where it is a file on a line of its own', async () => {
    const { text, ranges } = marked(
      '年度: 2025\n# 题\n## 一、总体情况\n如图«![办理情况](a.png)»所示。\n«![](b/c.jpg)»\n«<img src="d.png" alt="图二">»\n«![甲](https://www.example.gov.cn/a.png)»\n[链接](https://www.example.gov.cn/)和！[不是图](a)。\n',
    );
    const findings = (await check(text)).filter(({ check: id }) => id === 'picture');
    assert.deepEqual(
      findings.map(({ range }) => range),
      ranges,
    );
    assert.deepEqual(
      findings.map(({ data }) => data?.kind === 'replace' && data.text),
      ['办理情况', '图片 "" ./b/c.jpg', '图片 "图二" ./d.png', '甲'],
    );
  });
});
