import assert from 'node:assert/strict';
import { renderArticle } from '../../../server/render/html/article.ts';
import { renderFragment, renderPage } from '../../../server/render/html/page.ts';
import { reportJson } from '../../../server/render/json.ts';
import { layOut } from '../../../server/render/layout.ts';
import { renderMarkdown } from '../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../server/render/plain/plain-text.ts';
import { readText } from '../../support/engine.ts';
import { elementsOf, textOf } from './support/html-grid.ts';

const report = (...header: readonly string[]) =>
  readText(['机关: 示例市水务局', '年度: 2024', ...header, '', '# 报告', '', '正文。', ''].join('\n'));

/** Text and indent of each line of the signature. */
async function signed(...header: readonly string[]) {
  const { blocks } = layOut(await report(...header));
  return blocks.flatMap((block) =>
    block.kind === 'signature' ? block.lines.map(({ text, indent }) => [text, indent] as const) : [],
  );
}

describe('the signature', () => {
  it('is the name two characters from the edge, and the day that begins two characters behind it', async () => {
    // Eleven characters the name, six and a half the day: both end where the name leaves them.
    assert.deepEqual(await signed('落款: 示例市自然资源和规划局', '成文日期: 2025-01-15'), [
      ['示例市自然资源和规划局', 2],
      ['2025年1月15日', 4.5],
    ]);
  });

  it('moves the name where the day is longer', async () => {
    assert.deepEqual(await signed('落款: 示例局', '成文日期: 2025-11-15'), [
      ['示例局', 8],
      ['2025年11月15日', 2],
    ]);
  });

  it('is the agency where 落款 says nothing, and nobody without the field', async () => {
    assert.deepEqual(await signed('落款:'), [['示例市水务局', 2]]);
    assert.deepEqual(await signed(), []);
    assert.deepEqual(await signed('成文日期: 2025-01-15'), [['2025年1月15日', 4]]);
  });

  it('prints a day that is none as it was written', async () => {
    assert.deepEqual(
      (await signed('成文日期: 2025-02-30')).map(([text]) => text),
      ['2025-02-30'],
    );
  });

  it('stands between the text and the publication data, which do not tell the same day again', async () => {
    const { blocks } = layOut(
      await report('落款:', '成文日期: 2025-01-15', '发布日期: 2025年1月15日', '责任编辑: 某科'),
    );
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['heading', 'paragraph', 'signature', 'publication'],
    );
    const [publication] = blocks.flatMap((block) => (block.kind === 'publication' ? [block] : []));
    assert.deepEqual(
      publication?.entries.map(({ key }) => key),
      ['责任编辑'],
    );
    const other = layOut(await report('成文日期: 2025-01-15', '发布日期: 2025-01-20'));
    assert.equal(other.blocks.at(-1)?.kind, 'publication');
  });

  it('is set to the right in pages, fragments and text, and leads the preview to its lines', async () => {
    const read = await report('落款:', '成文日期: 2025-01-15');
    const document = layOut(read);
    assert.deepEqual(elementsOf(renderPage(document), 'p').map(textOf).slice(-2), ['示例市水务局', '2025年1月15日']);
    assert.match(
      renderFragment(document),
      /<p style="[^"]*padding-right:2em[^"]*text-align:right[^"]*">2025年1月15日<\/p>/,
    );
    assert.match(
      renderArticle(document, { positions: true, language: 'zh' }),
      /<p style="padding-right:2em" data-line="3" data-end="3" data-character="6">2025年1月15日<\/p>/,
    );
    assert.match(renderPlainText(document), /\n {35}示例市水务局\n {39}2025年1月15日\n$/);
    assert.match(renderMarkdown(document), /\n\n示例市水务局 {2}\n2025年1月15日\n$/);
  });

  it('is in the data', async () => {
    const { signer, dated } = reportJson(await report('落款:', '成文日期: 2025年1月15日'), 0);
    assert.deepEqual({ signer, dated }, { signer: '示例市水务局', dated: '2025-01-15' });
  });
});
