import assert from 'node:assert/strict';
import { fileAddress } from '../../../server/render/addresses.ts';
import { renderArticle } from '../../../server/render/html/article.ts';
import { renderFragment, renderPage } from '../../../server/render/html/page.ts';
import { reportJson } from '../../../server/render/json.ts';
import { layOut } from '../../../server/render/layout.ts';
import { renderMarkdown } from '../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../server/render/plain/plain-text.ts';
import { readText } from '../../support/engine.ts';

const report = (...header: readonly string[]) =>
  readText(
    [
      '机关: 某局',
      '年度: 2024',
      ...header,
      '',
      '# 报告',
      '',
      '见[统计表](附件/统计 表.xlsx)和[表](./表.xlsx)。',
      '',
    ].join('\n'),
  );

describe('attachments', () => {
  it('stand behind the text and before the signature, several numbered', async () => {
    const one = layOut(await report('落款:', '附件: "统计表" ./统计表.xlsx'));
    assert.deepEqual(
      one.blocks.slice(-2).map(({ kind }) => kind),
      ['attachments', 'signature'],
    );
    assert.match(renderPlainText(one), /\n\n　　附件：统计表\n/);
    const two = layOut(await report('附件: "统计表" ./统计表.xlsx', '附件: 目录清单'));
    assert.match(renderPlainText(two), /\n\n　　附件：1\.统计表\n　　　　　2\.目录清单\n$/);
  });

  it('are numbered once, also where the author has typed the numbers', async () => {
    const text = renderPlainText(
      layOut(await report('附件: "1.统计表" ./统计表.xlsx', '附件: 2、清单', '附件: 3.5米图')),
    );
    assert.match(text, /\n\n　　附件：1\.统计表\n　　　　　2\.清单\n　　　　　3\.3\.5米图\n$/);
  });

  it('go by their file where they have no name', async () => {
    const { header } = await report('附件: ./附件/统计表.xlsx', '附件: 统计表 ../2024.xlsx', '附件：“一”　表.docx');
    assert.deepEqual(
      header.attachments.map(({ name, path }) => [name, path]),
      [
        ['统计表', './附件/统计表.xlsx'],
        ['统计表', '../2024.xlsx'],
        ['一', '表.docx'],
      ],
    );
    assert.deepEqual(reportJson(await report('附件: 清单'), 0).attachments, [{ name: '清单', path: null }]);
  });

  it('are linked by their relative paths in pages and Markdown, and nowhere else', async () => {
    const document = layOut(await report('附件: "统计表" .\\统计 表.xlsx'));
    const address = './%E7%BB%9F%E8%AE%A1%20%E8%A1%A8.xlsx';
    assert.ok(renderPage(document).includes(`<li><a href="${address}">统计表</a></li>`));
    assert.ok(renderFragment(document).includes(`附件：<a href="${address}">统计表</a>`));
    assert.ok(renderMarkdown(document).includes(`附件：[统计表](${address})`));
    const preview = renderArticle(document, { positions: true, language: 'zh' });
    assert.ok(preview.includes('<li data-line="2" data-end="2" data-character="4">统计表</li>'), preview);
  });
});

describe('links to files beside the report', () => {
  it('keep their relative path', async () => {
    const document = layOut(await report());
    assert.ok(renderPage(document).includes('和<a href="./%E8%A1%A8.xlsx">表</a>。'));
    assert.ok(renderMarkdown(document).includes('和[表](./%E8%A1%A8.xlsx)。'));
    assert.ok(renderPlainText(document).includes('和表。'));
  });

  for (const path of [
    'javascript:alert(1)',
    'data:text/html,1.html',
    '//host/a.pdf',
    '/etc/a.pdf',
    '\\\\host\\a.pdf',
    '#a.pdf',
    'file:///a.pdf',
    'www.example.gov.cn',
    'JAVASCRIPT:a.pdf',
    '. ./a',
    'a\u0000.pdf',
  ])
    it(`are none with ${JSON.stringify(path)}`, () => {
      assert.equal(fileAddress(path), undefined);
    });

  it('have nothing in their address that ends it, or makes it another', () => {
    assert.equal(fileAddress('./甲"><b>?x#y:z.pdf'), './%E7%94%B2%22%3E%3Cb%3E%3Fx%23y%3Az.pdf');
    assert.equal(fileAddress('./%E7%94%B2.pdf'), './%E7%94%B2.pdf');
    assert.equal(fileAddress('./100%.pdf'), './100%25.pdf');
  });
});
