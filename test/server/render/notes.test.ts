import assert from 'node:assert/strict';
import { readXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';
import { renderPage } from '../../../server/render/html/page.ts';
import { reportJson } from '../../../server/render/json.ts';
import { layOut } from '../../../server/render/layout.ts';
import { renderMarkdown } from '../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../server/render/plain/plain-text.ts';
import { renderSpreadsheet } from '../../../server/render/spreadsheet/spreadsheet.ts';
import { renderWord } from '../../../server/render/word/word-document.ts';
import { readText } from '../../support/engine.ts';
import { elementsOf, textOf } from './support/html-grid.ts';

const facts = { date: new Date(Date.UTC(2025, 0, 1)) };
const header = '格式: 国办2021\n机关: 某局\n年度: 2024\n\n# 报告\n\n';
const chapter = `${header}## 二、主动公开政府信息情况\n\n`;
const read = (...lines: readonly string[]) => readText(chapter + lines.join('\n'));
const kinds = async (...lines: readonly string[]) => layOut(await read(...lines)).blocks.map(({ kind }) => kind);
const notesOf = async (...lines: readonly string[]) =>
  layOut(await read(...lines)).blocks.flatMap((block) =>
    block.kind === 'notes'
      ? [block.notes.map(({ lead, inlines }) => lead + inlines.map((one) => ('text' in one ? one.text : '')).join(''))]
      : [],
  );

const punishment = ['表 第二十条第六项', '| 行政处罚 | 22 |', '| 行政强制 | 0 |'];
const permits = ['表 第二十条第五项', '| 行政许可 | 12 |'];

describe('notes of tables', () => {
  it('print below their table, several numbered', async () => {
    assert.deepEqual(await notesOf(...punishment, '注: 甲。'), [['注：甲。']]);
    assert.deepEqual(await notesOf(...punishment, '注：甲。', '', '注2： 乙。'), [['注：1.甲。', '2.乙。']]);
  });

  it('print below all tables that print as one with theirs', async () => {
    const lines = [...permits, '注: 甲。', '', ...punishment, '注: 乙。'];
    assert.deepEqual(await kinds(...lines), ['heading', 'heading', 'table', 'notes']);
    assert.deepEqual(await notesOf(...lines), [['注：1.甲。', '2.乙。']]);
  });

  it('belong to a table of the author’s own as well, and may stand between its rows', async () => {
    const lines = ['表 "甲"', '| 项目 | 数 |', '注: 乙。', '| 丙 | 1 |', '注: {甲.丙}件。'];
    assert.deepEqual(await notesOf(...lines), [['注：1.乙。', '2.1件。']]);
    assert.deepEqual(await kinds(...lines), ['heading', 'heading', 'table', 'notes']);
  });

  it('are text away from tables, and behind a backslash', async () => {
    assert.deepEqual(await kinds('注：甲。'), ['heading', 'heading', 'paragraph']);
    assert.deepEqual(await kinds(...punishment, '', '\\注：甲。'), ['heading', 'heading', 'table', 'paragraph']);
    assert.deepEqual(await kinds(...punishment, '', '注意：甲。'), ['heading', 'heading', 'table', 'paragraph']);
  });

  it('are in every output', async () => {
    const report = await read(...punishment, '注: 含**乡镇**办理的16件。');
    const document = layOut(report);
    assert.match(renderPage(document), /<div class="gk-notes">\n<p>注：含<strong>乡镇<\/strong>办理的16件。<\/p>/);
    assert.match(renderMarkdown(document), /\n\n注：含\*\*乡镇\*\*办理的16件。\n$/);
    assert.match(renderPlainText(document), /\n\n注：含乡镇办理的16件。\n$/);
    assert.deepEqual(reportJson(report, 0).chapters[0]?.blocks, [
      { kind: 'table', name: '第二十条第六项' },
      { kind: 'note', text: '含乡镇办理的16件。' },
    ]);
    const { sheets } = await readXlsx(await renderSpreadsheet(document, report, facts));
    assert.equal(sheets[0]?.rows.at(-1)?.[0], '注：含乡镇办理的16件。');
    assert.match(await wordPart(document, 'document'), /GkTableNote[\s\S]*乡镇/);
  });
});

async function wordPart(document: Parameters<typeof renderWord>[0], name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await renderWord(document, facts));
  return (await zip.file(`word/${name}.xml`)?.async('string')) ?? '';
}

describe('footnotes', () => {
  const text = (...lines: readonly string[]) => readText(`${header}## 一、总体情况\n\n${lines.join('\n\n')}\n`);

  it('are numbered in the order of their marks, whatever they are called and wherever they stand', async () => {
    const report = await text('[^乙]: 后。', '甲[^x]，**乙[^乙]**，再[^x]。', '[^x]: 先。');
    assert.deepEqual(
      report.footnotes.map(({ name, number, text: words }) => [name, number, words]),
      [
        ['乙', 2, '后。'],
        ['x', 1, '先。'],
      ],
    );
    assert.match(renderPlainText(layOut(report)), /甲\[1\]，乙\[2\]，再\[1\]。\n\n\[1\] 先。\n\[2\] 后。\n$/);
    assert.match(
      renderMarkdown(layOut(report)),
      /甲\[\^1\]，\*\*乙\[\^2\]\*\*，再\[\^1\]。\n\n\[\^1\]: 先。\n\[\^2\]: 后。\n$/,
    );
    const { chapters, footnotes } = reportJson(report, 0);
    assert.deepEqual(chapters[0]?.blocks, [{ kind: 'paragraph', text: '甲[^1]，乙[^2]，再[^1]。' }]);
    assert.deepEqual(footnotes, [
      { number: 1, text: '先。' },
      { number: 2, text: '后。' },
    ]);
  });

  it('are linked with their marks in pages', async () => {
    const page = renderPage(layOut(await text('甲[^1]。', '[^1]: 乙。')));
    assert.match(page, /<sup id="gk-footnote-mark-1"><a href="#gk-footnote-1" aria-label="脚注1">1<\/a><\/sup>/);
    assert.match(page, /<li id="gk-footnote-1">乙。 <a href="#gk-footnote-mark-1"/);
    assert.deepEqual(elementsOf(page, 'p').map(textOf), ['甲1。']);
  });

  it('are those of Word in Word, once each', async () => {
    const document = layOut(await text('甲[^1]，乙[^1]。', '[^1]: 丙。'));
    const body = await wordPart(document, 'document');
    assert.equal(body.match(/<w:footnoteReference w:id="1"\/>/g)?.length, 1);
    assert.match(await wordPart(document, 'footnotes'), /<w:footnote w:id="1">[\s\S]*丙。/);
  });

  it('print as they are written where they lead nowhere, or stand in another one', async () => {
    const report = await text('甲[^1]，乙[^2]。', '[^1]: 见[^2]。');
    assert.match(renderPlainText(layOut(report)), /甲\[1\]，乙\[\^2\]。\n\n\[1\] 见\[\^2\]。\n$/);
  });

  it('are no part of headings where these are only named', async () => {
    const report = await readText(`${header}## 一、总体情况[^1]\n\n[^1]: 甲。\n`);
    assert.equal(report.chapters[0]?.heading.text, '一、总体情况');
    assert.equal(report.chapters[0]?.definition?.name, '总体情况');
  });
});
