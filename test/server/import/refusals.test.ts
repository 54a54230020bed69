import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { problemOf } from './support/importing.ts';

/** A Word document with this text part. */
function word(body: string): Uint8Array {
  const part = (content: string) => new TextEncoder().encode(`<?xml version="1.0"?>${content}`);
  const names = 'http://schemas.openxmlformats.org/';
  return zipSync({
    '_rels/.rels': part(
      `<Relationships xmlns="${names}package/2006/relationships"><Relationship Id="a" Type="${names}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part(
      `${body.startsWith('<!') ? body : `<w:document xmlns:w="${names}wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`}`,
    ),
  });
}

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
    [
      'a table whose merged cells claim millions of places',
      '并.html',
      page(`<table>${`<tr>${'<td colspan=1000 rowspan=65534>1</td>'.repeat(60)}</tr>`.repeat(60)}</table>`),
      'too-large',
    ],
    ['a text of 100,000 lines', '长.txt', '1\n'.repeat(100_000), 'too-large'],
    ['a text of millions of characters on one line', '长.txt', '行政许可3'.repeat(500_000), 'too-large'],
    ['a list of 100,000 rows', '长.csv', '1,2\n'.repeat(100_000), 'too-large'],
    ['a Word document that unpacks to hundreds of megabytes', '胀.docx', word(' '.repeat(130_000_000)), 'too-large'],
    [
      'a Word document of 100,000 rows',
      '长.docx',
      word(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`),
      'too-large',
    ],
    [
      'a Word document nested 10,000 deep',
      '深.docx',
      word(`${'<w:sdt><w:sdtContent>'.repeat(10_000)}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`),
      'too-deep',
    ],
    [
      'a Word document that defines words of its own',
      '义.docx',
      word('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'),
      'unreadable',
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
