import assert from 'node:assert/strict';
import { importFile, importFixture } from './support/importing.ts';

/** Pages whose article is the element with this class. */
const pages = ['xzspj-2023.html', 'jfj-2019-word.html', 'jjj-2020-wps.html', 'czj-2021-nbsp.html'];

/** The text of an article as it stands in its markup, told without a parser. */
function articleText(html: string): string {
  const [, article = ''] = /class=TRS_Editor>([\s\S]*?)<div class="article_attachment"/.exec(html) ?? [];
  return article
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<table[\s\S]*?<\/table>/g, '。')
    .replace(/<\/p>/g, '。')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

const squeezed = (text: string) => text.normalize('NFKC').replace(/\\|\*\*|[\s#]/g, '');

describe('what an import leaves out', () => {
  for (const page of pages) {
    it(`is no sentence of ${page}`, async () => {
      const html = new TextDecoder().decode(importFixture(page));
      const { text, leftOut } = await importFile(page, importFixture(page));
      const sentences = articleText(html).match(/[^。！？；\s][^。！？；]{5,}/g) ?? [];
      const found = squeezed([text, ...leftOut].join('\n'));
      assert.ok(sentences.length > 15, String(sentences.length));
      assert.deepEqual(
        sentences.filter((sentence) => !found.includes(squeezed(sentence))),
        [],
      );
    });

    it(`is no cell of ${page}: the report has as many numbers as its tables`, async () => {
      const html = new TextDecoder().decode(importFixture(page));
      const cells = [...html.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
        squeezed(cell.replace(/<[^>]*>|&nbsp;/g, '')),
      );
      const { text } = await importFile(page, importFixture(page));
      const written = text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .flatMap((line) =>
          line
            .split('|')
            .slice(2)
            .map((cell) => cell.trim().replace(/元$/, '')),
        );
      const isNumber = (cell: string) => /^-?[\d.]+$/.test(cell);
      assert.deepEqual(written.filter(isNumber).sort(), cells.filter(isNumber).sort());
    });
  }
});
