import assert from 'node:assert/strict';
import { laidOut, pdfOf } from './support/make-pdf.ts';
import { linesOf, pageNumberOf, textArea, textLinesOf } from './support/pages.ts';
import { type ReadPdf, readPdf, tagsOf, textOf } from './support/read-pdf.ts';

const head = '机关: 某局\n年度: 2024\n\n';

async function pagesOf(text: string): Promise<ReadPdf> {
  return readPdf(await pdfOf(await laidOut(head + text)));
}

function assertNear(actual: number | undefined, expected: number, within = 0.3): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

describe('a page of GB/T 9704-2012', () => {
  it('has 22 lines of 28 characters, the first line of a paragraph two characters in', async () => {
    const { pages } = await pagesOf(`${'公'.repeat(28 * 22 * 2 - 2)}\n`);
    assert.deepEqual(
      pages.map((page) => textLinesOf(page).map((line) => line.length)),
      [[26, ...Array(21).fill(28)], Array(22).fill(28)],
    );
  });

  it('keeps to the area of text, 156 by 225 mm', async () => {
    const { pages } = await pagesOf(`${'公开'.repeat(14 * 22)}\n`);
    const [first, second] = pages[0] ? linesOf(pages[0]) : [];
    assertNear(first?.[0]?.left, textArea.left + 31.5);
    assertNear(second?.[0]?.left, textArea.left);
    assertNear(second?.at(-1)?.right, textArea.right);
    // Characters stand 14 points above and 2 points below the line.
    assertNear(first?.[0]?.baseline, textArea.top + 0.88 * 16);
    const last = pages[0] && linesOf(pages[0]).at(-1)?.[0]?.baseline;
    assert.ok(last !== undefined && last + 2 <= textArea.bottom);
  });

  it('sets title, chapters, sections, text and tables in their sizes', async () => {
    const { pages } = await pagesOf(
      '# 某局报告\n\n## 一、总体情况\n\n### （一）小节\n\n正文。\n\n表 "渠道"\n| 渠道 | 条数 |\n| 网站 | 3 |\n',
    );
    const sizes = pages.flatMap(({ texts }) =>
      texts.filter(({ artifact }) => !artifact).map(({ text, size }) => [text, size]),
    );
    assert.deepEqual(sizes, [
      ['某局报告', 22],
      ['一、总体情况', 16],
      ['（一）小节', 16],
      ['正文。', 16],
      ['渠道', 10.5],
      ['渠道', 10.5],
      ['条数', 10.5],
      ['网站', 10.5],
      ['3', 10.5],
    ]);
  });

  it('has its number outside: right on odd pages, left on even ones, a character from the edge', async () => {
    const { pages } = await pagesOf(`${'公'.repeat(28 * 22 * 3 - 2)}\n`);
    const numbers = pages.map(pageNumberOf);
    assert.deepEqual(
      numbers.map((number) => number?.text),
      ['— 1 —', '— 2 —', '— 3 —'],
    );
    assertNear(numbers[0]?.right, textArea.right - 14);
    assertNear(numbers[1]?.left, textArea.left + 14);
    assertNear(numbers[2]?.right, textArea.right - 14);
    assert.ok(numbers.every((number) => number?.artifact));
    // 7 mm below the text, and 14 points high.
    assertNear(numbers[0]?.baseline, textArea.bottom + (7 / 25.4) * 72 + 0.88 * 14, 1);
  });
});

describe('a title', () => {
  it('too long for one line breaks before the words that all titles end with', async () => {
    const { pages } = await pagesOf('# 某某市某某区应急管理局2024年政府信息公开工作年度报告\n');
    assert.deepEqual(pages.map(textLinesOf), [['某某市某某区应急管理局2024年', '政府信息公开工作年度报告']]);
  });
});

describe('lines of Chinese', () => {
  it('never begin with a closing mark nor end with an opening one, wherever the marks fall', async () => {
    const sentence = '根据《条例》（第711号）第四十九条、第五十条，我局说：“依法公开。”做到应公开尽公开！好吗？好；';
    const paragraphs = Array.from({ length: 28 }, (_, shift) => '字'.repeat(shift) + sentence.repeat(3));
    const { pages } = await pagesOf(`${paragraphs.join('\n\n')}\n`);
    const lines = pages.flatMap(textLinesOf);
    assert.ok(lines.length > 28 * 5);
    assert.deepEqual(
      lines.filter((line) => /^[，。、；：？！）》”]|[（《“]$/.test(line)),
      [],
    );
  });

  it('stay within the area of text, addresses without a blank too', async () => {
    const address = `http://www.example.gov.cn/${'abcdefghij'.repeat(12)}/index.html`;
    const { pages } = await pagesOf(`网址: ${address}\n\n# 报告\n\n${'见'.repeat(9)}${address}，以及${address}。\n`);
    const texts = pages.flatMap(({ texts: all }) => all);
    assert.ok(texts.length > 8);
    assert.deepEqual(
      // What characters are drawn together by counts as width.
      texts.filter(({ left, right }) => left < textArea.left - 0.1 || right > textArea.right + 0.26),
      [],
    );
    const words = pages.flatMap(({ tags }) => tags.map(textOf)).join('');
    assert.equal(words.split(address).length, 4);
  });
});

describe('inline text', () => {
  it('sets what is bold in 黑体', async () => {
    const plain = await pagesOf('# 报告\n\n重点。\n');
    const bold = await pagesOf('# 报告\n\n**重点**。\n');
    assert.deepEqual(plain.fonts, ['gkreportBiaoti', 'gkreportSong']);
    assert.deepEqual(bold.fonts, ['gkreportBiaoti', 'gkreportHei', 'gkreportSong']);
  });

  it('leads links where they lead', async () => {
    const { pages } = await pagesOf('# 报告\n\n见[网站](https://example.com/a)。\n');
    assert.deepEqual(
      pages.flatMap(({ tags }) => tags.flatMap((tag) => tagsOf(tag, 'Link')).map(textOf)),
      ['网站'],
    );
    assert.deepEqual(
      pages.flatMap(({ links }) => links),
      ['https://example.com/a'],
    );
  });

  it('leaves out what has no shape and cannot be printed', async () => {
    const { pages } = await pagesOf('# 报告\n\n甲\u0007乙\u200b丙\tA\n');
    assert.deepEqual(
      pages.flatMap(({ tags }) => tags.map(textOf)),
      ['报告甲乙丙A'],
    );
  });

  it('takes text for text, whatever the engine would make of it', async () => {
    const hostile = '#set page(width: 1cm) $x^2$ *a* _b_ `c` <d> @e // f /* g */ = h \\u{41} ~ -- ... "q" \'r\'';
    const { pages } = await pagesOf(`# 报告\n\n甲${hostile.replaceAll('*', '\\*').replaceAll('\\u', '\\\\u')}\n`);
    assert.match(pages.flatMap(({ tags }) => tags.map(textOf)).join(''), /#setpage\(width:1cm\)\$x\^2\$/);
    assert.equal(pages.length, 1);
  });
});
