import assert from 'node:assert/strict';
import { parse } from 'parse5';
import { renderArticle } from '../../../server/render/html/article.ts';
import { renderPage } from '../../../server/render/html/page.ts';
import paper from '../../../server/render/html/paper.css';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';
import { attribute, elementsIn, elementsOf, textOf } from './support/html-grid.ts';

const header = '机关: 某局\n年度: 2024\n';

async function pageOf(text: string): Promise<string> {
  return renderPage(layOut(await readText(`${header}${text}`)));
}

function textsOf(html: string, name: string): string[] {
  return elementsOf(html, name).map(textOf);
}

describe('the page', () => {
  it('is a Chinese document with the title of the report', async () => {
    const html = await pageOf('\n# {机关}{年度}年政府信息公开工作年度报告\n');
    assert.deepEqual(textsOf(html, 'title'), ['某局2024年政府信息公开工作年度报告']);
    assert.deepEqual(textsOf(html, 'h1'), ['某局2024年政府信息公开工作年度报告']);
    assert.equal(attribute(elementsOf(html, 'html')[0] as never, 'lang'), 'zh-CN');
  });

  it('names the body that reports as its author', async () => {
    const author = elementsOf(await pageOf('\n# 报告\n'), 'meta').find((meta) => attribute(meta, 'name') === 'author');
    assert.equal(author && attribute(author, 'content'), '某局');
  });

  it('goes by what it is while the report has no title', async () => {
    const html = await pageOf('\n## 总体情况\n');
    assert.deepEqual(textsOf(html, 'title'), ['政府信息公开工作年度报告']);
    assert.deepEqual(textsOf(html, 'h1'), []);
  });

  it('breaks a title before the name that all reports have, not inside it', async () => {
    const [title] = elementsOf(await pageOf('\n# {机关}{年度}年政府信息公开工作年度报告\n'), 'h1');
    const parts = elementsIn(title as never, (element) => attribute(element, 'class') === 'gk-phrase');
    assert.deepEqual(parts.map(textOf), ['某局2024年', '政府信息公开工作年度报告']);
  });

  it('has headings of four levels and prose in between, in the order of the text', async () => {
    const html = await pageOf(
      '\n# 报告\n\n前言。\n\n## 总体情况\n\n正文。\n\n### （一）机制\n\n#### 1.会议\n\n纪要。\n',
    );
    const blocks = elementsIn(parse(html), (element) => /^(h\d|p)$/.test(element.tagName));
    assert.deepEqual(
      blocks.map((block) => `${block.tagName} ${textOf(block)}`),
      ['h1 报告', 'p 前言。', 'h2 总体情况', 'p 正文。', 'h3 （一）机制', 'h4 1.会议', 'p 纪要。'],
    );
  });

  it('prints bold text, links and bound numbers inside a line', async () => {
    const html = await pageOf('\n# 报告\n\n共 **{年度}** 件，见[网站](https://example.cn/年报?a=1&b=2)。\n');
    assert.match(
      html,
      /<p>共 <strong>2024<\/strong> 件，见<a href="https:\/\/example.cn\/年报\?a=1&amp;b=2">网站<\/a>。<\/p>/,
    );
  });

  it('prints the source of a bound number that cannot be known, so that nothing goes missing unseen', async () => {
    assert.deepEqual(textsOf(await pageOf('\n# 报告\n\n共{申请办理.不存在}件。\n'), 'p'), ['共{申请办理.不存在}件。']);
  });

  it('needs nothing but itself: no script, no picture, no style sheet or font to fetch', async () => {
    const html = await pageOf(
      '\n# 报告\n\n见[网站](https://example.cn/)。\n\n## 主动公开政府信息情况\n\n表 第二十条第五项\n| 其余 | 0 |\n',
    );
    const elements = elementsIn(parse(html)).map((element) => element.tagName);
    for (const loader of [
      'script',
      'link',
      'img',
      'iframe',
      'object',
      'embed',
      'svg',
      'video',
      'audio',
      'base',
      'form',
    ]) {
      assert.ok(!elements.includes(loader), loader);
    }
    const [style] = elementsOf(html, 'style');
    assert.doesNotMatch(textOf(style as never), /url\(|@import|:\/\//);
    const addresses = [...html.matchAll(/[a-z]+:\/\/[^"<\s]*/g)].map(([address]) => address);
    assert.deepEqual(addresses, ['https://example.cn/']);
    const policy = elementsOf(html, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    assert.match(
      attribute(policy as never, 'content') ?? '',
      /^default-src 'none'; img-src data:; style-src 'unsafe-inline';/,
    );
  });

  it('keeps the looks of its tables in the elements, where a paste into a web editor does not lose them', async () => {
    const text = `${header}\n# 报告\n\n## 主动公开政府信息情况\n\n表 第二十条第五项\n| 其余 | 0 |\n`;
    const html = renderArticle(layOut(await readText(text)), { positions: false });
    const [table] = elementsOf(html, 'table');
    assert.match(attribute(table as never, 'style') ?? '', /border-collapse:collapse/);
    const cells = elementsIn(table as never, (element) => /^t[hd]$/.test(element.tagName));
    assert.ok(cells.length > 0);
    for (const cell of cells)
      assert.match(attribute(cell, 'style') ?? '', /^border:1px solid;.*text-align:(left|center)/);
  });

  it('keeps to 22 lines a page on paper: no heading has room of its own', () => {
    assert.match(paper, /\.gk-report h2 \{\s*margin-top: 0;\s*\}/);
    assert.match(paper, /line-height: 28\.95pt;/);
  });

  it('says nothing of where it comes from and of what is wrong', async () => {
    const html = await pageOf('\n# 报告\n\n## 主动公开政府信息情况\n\n表 第二十条第五项\n| 行政许可 | 约一 |\n');
    assert.doesNotMatch(html, /data-line|gk-broken|gk-unchecked|gk-flag"|title="/);
  });
});

describe('hostile text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '&lt;script&gt;',
    '<!-- -->',
  ];

  for (const text of hostile) {
    it(`stays text everywhere: ${text}`, async () => {
      const body = `机关: ${text}\n年度: 2024\n责任编辑: ${text}\n网址: ${text}\n\n# ${text}\n\n${text}\n\n## ${text}\n\n**${text}**\n\n[${text}](https://example.cn/)\n\n表 ${text}\n| ${text} | ${text} |\n\n表 "${text.replaceAll('"', '')}"\n| ${text} | ${text} |\n| ${text} | ${text} |\n`;
      const document = layOut(await readText(body));
      for (const html of [renderPage(document), renderArticle(document, { positions: true, language: 'zh' })]) {
        const elements = elementsIn(parse(html));
        const known =
          /^(html|head|meta|title|style|body|main|article|h[1-4]|p|span|strong|a|table|caption|colgroup|col|thead|tbody|tr|t[hd]|dl|div|dt|dd)$/;
        assert.deepEqual(
          elements.map((element) => element.tagName).filter((name) => !known.test(name)),
          [],
        );
        const handlers = elements.flatMap((element) =>
          element.attrs.filter(({ name }) => /^on|^src|^formaction/.test(name)),
        );
        assert.deepEqual(handlers, []);
        const [paragraph] = elements.filter((element) => element.tagName === 'p');
        assert.equal(textOf(paragraph as never), text);
      }
    });
  }
});

describe('links', () => {
  for (const href of [
    'https://example.cn/',
    'http://example.cn/a%20b',
    'mailto:office@example.cn',
    'HTTPS://EXAMPLE.CN',
  ]) {
    it(`lead to the web or to a mailbox: ${href}`, async () => {
      const [link] = elementsOf(await pageOf(`\n# 报告\n\n见[这里](${href})。\n`), 'a');
      assert.equal(link && attribute(link, 'href'), href);
    });
  }

  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    '//example.cn/',
    './2023.gkreport',
    'command:workbench.action.quit',
  ];
  for (const href of refused) {
    it(`lead nowhere else, their words stay: ${JSON.stringify(href)}`, async () => {
      const html = await pageOf(`\n# 报告\n\n见[这里](${href})。\n`);
      assert.deepEqual(textsOf(html, 'a'), []);
      const [paragraph] = textsOf(html, 'p');
      assert.ok(paragraph?.startsWith('见') && paragraph.includes('这里'), paragraph);
    });
  }
});
