import assert from 'node:assert/strict';
import { problemOf } from './support/importing.ts';

const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

describe('what is not imported', () => {
  for (const [what, name, content, kind] of [
    [
      'a page that lists reports',
      '列表.html',
      page(
        [2019, 2020, 2021, 2022, 2023]
          .map((year) => `<li><a href="t.html">示例市水务局${year}年政府信息公开工作年度报告</a></li>`)
          .join(''),
      ),
      'list-page',
    ],
    [
      'a page that scripts would fill',
      '空.html',
      page('<div id="app"></div><script src="js/chunk-vendors.js"></script>'),
      'empty-shell',
    ],
    ['a page about something else', '新闻.html', page('<p>全市防汛工作会议召开。</p>'), 'no-report'],
    ['a page nested too deep', '深.html', page('<div>'.repeat(10_000)), 'too-deep'],
    [
      'a table of 100,000 rows',
      '长.html',
      page(`<table>${'<tr><td>1</td></tr>'.repeat(100_000)}</table>`),
      'too-large',
    ],
    ['a file that is no Word document', '坏.docx', 'PK\u0003\u0004 nothing', 'unreadable'],
    ['an old Word document', '旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unknown-kind'],
    ['an encrypted Word document', '密.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'encrypted'],
    ['a PDF that cannot be read', '坏.pdf', '%PDF-1.7 nothing', 'unreadable'],
  ] as const)
    it(`is ${what}, and it is said why`, async () => {
      const problem = await problemOf(name, content);
      assert.equal(problem.kind, kind);
      assert.ok(problem.text.zh.length > 8 && problem.text.en.length > 8);
    });
});
