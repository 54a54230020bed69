import assert from 'node:assert/strict';
import type { Inline } from '../../../server/report/written.ts';
import { readText } from '../../support/engine.ts';
import { marked } from '../../support/marked.ts';

async function inlines(line: string): Promise<readonly Inline[]> {
  const { preface } = await readText(`机关: 甲\n年度: 2024\n# 标\n${line}\n`);
  const [paragraph] = preface;
  assert.ok(paragraph?.kind === 'paragraph' && preface.length === 1);
  return paragraph.inlines;
}

/** Bold as `<b>…</b>`, links as `<a address>…</a>`, numbers as `<n>…</n>`, text as it is. */
function shape(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'number') return `<n>${part.bound.text ?? '?'}</n>`;
      if (part.kind === 'footnote') return `<f>${part.name}</f>`;
      if (part.kind === 'strong') return `<b>${shape(part.children)}</b>`;
      return `<a ${part.href}>${shape(part.children)}</a>`;
    })
    .join('');
}

describe('within a line', () => {
  for (const [line, meaning] of [
    ['文字', '文字'],
    ['共**12**件', '共<b>12</b>件'],
    ['**（一）主动公开。**全文', '<b>（一）主动公开。</b>全文'],
    ['**一****二**', '<b>一</b><b>二</b>'],
    ['见[公开专栏](http://example.cn/a?b=c#d)。', '见<a http://example.cn/a?b=c#d>公开专栏</a>。'],
    ['[**粗**](./a.html)', '<a ./a.html><b>粗</b></a>'],
    ['**见[专栏](./a)**', '<b>见<a ./a>专栏</a></b>'],
    ['{年度}年', '<n>2024</n>年'],
    ['**{机关}{年度}年**', '<b><n>甲</n><n>2024</n>年</b>'],
    ['[{年度}年报告](./{年度}.html)', '[<n>2024</n>年报告](./<n>2024</n>.html)'],
    ['[{年度}年报告](./2024.html)', '<a ./2024.html><n>2024</n>年报告</a>'],
    ['\\*\\*不粗\\*\\*', '**不粗**'],
    ['**粗\\*\\*仍粗**', '<b>粗**仍粗</b>'],
    ['**粗\\\\**', '<b>粗\\</b>'],
    ['\\[不是链接](a)', '[不是链接](a)'],
    ['\\{年度\\}', '{年度}'],
    ['C:\\\\路径', 'C:\\路径'],
    ['\\甲', '甲'],
    ['甲\\乙', '甲\\乙'],
    ['末尾\\', '末尾\\'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['**不闭合', '**不闭合'],
    ['****', '****'],
    ['** **', '** **'],
    ['*一颗星*', '*一颗星*'],
    ['〔2021〕30号 [30] (注)', '〔2021〕30号 [30] (注)'],
    ['[空]()', '[空]()'],
    ['a_b_c <b>&amp;</b>', 'a_b_c <b>&amp;</b>'],
    ['表情😀与𠮷', '表情😀与𠮷'],
  ] as const)
    it(`${line} is ${meaning}`, async () => assert.equal(shape(await inlines(line)), meaning));

  it('every run of text knows where it stands', async () => {
    const source = '«共»**«十»\\#«二»**«件，见»[«专栏»](./a){年度}«年。»';
    const { text, ranges } = marked(`# 标\n  ${source.replace('«十»\\#«二»', '«十\\#二»')}\n`);
    const [paragraph] = (await readText(text)).preface;
    assert.ok(paragraph?.kind === 'paragraph');
    const runs = (parts: readonly Inline[]): readonly Inline[] =>
      parts.flatMap((part) => ('children' in part ? runs(part.children) : [part]));
    assert.deepEqual(
      runs(paragraph.inlines).flatMap((part) => (part.kind === 'text' ? [part.range] : [])),
      ranges,
    );
  });

  it('the text a reader sees has marks gone and values in place', async () => {
    const { preface } = await readText('年度: 2024\n# 标\n**共{年度}**[件](./a)\\*{无此表.甲}\n');
    assert.equal(preface[0]?.kind === 'paragraph' && preface[0].text, '共2024件*{无此表.甲}');
  });
});
