import assert from 'node:assert/strict';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { finishedPdf, isAccessible } from '../../../../server/render/pdf/finish-pdf.ts';
import { shippedReports } from '../../../support/examples.ts';
import { city, laidOut, laidOutExample, pdfOf, seed } from './support/make-pdf.ts';
import { nativePdf } from './support/native-engine.ts';
import { readPdf, type Tag, tagsOf, textOf, wordsOf } from './support/read-pdf.ts';

/** How many tags of each kind a file has. */
function tagCounts(pages: readonly { readonly tags: readonly Tag[] }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const count = (tag: Tag | string) => {
    if (typeof tag === 'string') return;
    counts[tag.role] = (counts[tag.role] ?? 0) + 1;
    tag.parts.forEach(count);
  };
  for (const { tags } of pages) tags.forEach(count);
  return counts;
}

function claims(pdf: Uint8Array): boolean {
  return Buffer.from(pdf).toString('latin1').includes('<pdfuaid:part');
}

const chart = '机关: 某局\n年度: 2024\n\n# 报告\n\n## 一、总体情况\n\n图 "来源" 饼图 "自然人" = 12, "商业企业" = 5\n';

describe('the source of the PDF, typeset by the native compiler of the same version', () => {
  it('gives the bytes of the engine that ships', async () => {
    for (const name of [seed, city]) {
      const document = await laidOutExample(name);
      const { pdf, report } = await nativePdf(document);
      assert.deepEqual(await finishedPdf(pdf, report), await pdfOf(document), name);
    }
  });

  for (const standard of ['ua-1', 'a-2a'] as const)
    it(`is what ${standard} allows, of every example and of charts, with all its text and fonts`, async () => {
      const documents = [
        ...(await Promise.all(shippedReports.map((name) => laidOutExample(name)))),
        await laidOut(chart),
      ];
      for (const document of documents) {
        // Without fonts it would be allowed too, and empty.
        const allowed = await readPdf((await nativePdf(document, standard)).pdf);
        const shipped = await readPdf(await pdfOf(document));
        assert.ok(wordsOf(shipped).length > 5);
        assert.equal(wordsOf(allowed), wordsOf(shipped));
        // The native compiler takes a font of the machine where one has a character that others lack.
        assert.deepEqual(
          allowed.fonts.filter((name) => name.startsWith('gkreport')),
          shipped.fonts,
        );
        assert.ok(shipped.fonts.length >= 2);
      }
    });
});

describe('a finished PDF', () => {
  it('shows its title in place of the name of the file', async () => {
    const { catalog } = await PDFDocument.load(await pdfOf(await laidOutExample(city)));
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    assert.equal(String(preferences.get(PDFName.of('DisplayDocTitle'))), 'true');
    assert.equal(String(preferences.get(PDFName.of('Direction'))), '/L2R');
  });

  it('tags what heads a row as its heading, in every table', async () => {
    for (const name of [seed, city]) {
      const document = await laidOutExample(name);
      const labels = document.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ cells }) =>
              cells.filter(({ role, text }) => role === 'rowHeader' && text !== '').map(({ text }) => text),
            )
          : [],
      );
      const { pages } = await readPdf(await pdfOf(document));
      const headings = pages.flatMap(({ tags }) => tags.flatMap((tag) => tagsOf(tag, 'TH'))).map(textOf);
      assert.ok(labels.length > 25);
      for (const label of labels) assert.ok(headings.includes(label.replace(/\s/g, '')), label);
      const cells = pages.flatMap(({ tags }) => tags.flatMap((tag) => tagsOf(tag, 'TD'))).map(textOf);
      for (const label of labels) assert.ok(!cells.includes(label), label);
    }
  });

  it('names to each number the headings of its row and its column', async () => {
    const text =
      '机关: 某局\n年度: 2024\n\n# 报告\n\n## 一、总体情况\n\n表 "表"\n| 渠道 | 上半年 | 下半年 |\n| 网站 | 1 | 2 |\n| 微信 | 3 | 4 |\n';
    const document = await PDFDocument.load(await pdfOf(await laidOut(text)));
    const tags = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .filter((object) => /\/S \/T[HD]\b/.test(object));
    const scopes = tags.map((tag) => /\/Scope \/(\w+)/.exec(tag)?.[1]);
    assert.deepEqual(
      ['Column', 'Row', undefined].map((scope) => scopes.filter((each) => each === scope).length),
      [3, 2, 4],
    );
    const ids = tags.flatMap((tag) => /\/ID \(([^)]*)\)/.exec(tag)?.[1] ?? []);
    assert.equal(new Set(ids).size, 5);
    for (const tag of tags.filter((each) => each.includes('/S /TD'))) {
      const named = [...(/\/Headers \[([^\]]*)\]/.exec(tag)?.[1] ?? '').matchAll(/\(([^)]*)\)/g)].map(
        ([, id]) => id ?? '',
      );
      assert.equal(named.length, 2);
      assert.ok(named.every((id) => ids.includes(id)));
    }
    const tree = String(document.catalog.lookup(PDFName.of('StructTreeRoot')));
    const order = [...(/\/IDTree <<[\s\S]*?\/Names \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/\(([^)]*)\)/g)].map(
      ([, id]) => id,
    );
    assert.deepEqual(order, [...ids].sort());
  });

  it('says that it is PDF/UA where the native compiler would have made nothing else', async () => {
    for (const [text, accessible] of [
      ['# 报告\n\n## 一、总体情况\n\n文字。\n\n表 "表"\n| 甲 | 乙 |\n| 丙 | 1 |\n', true],
      ['# 报告\n\n### （一）主动公开\n\n文字。\n', true],
      ['## 一、总体情况\n\n文字。\n', false],
      ['# 报告\n\n[文字](https://example.cn)\n', false],
      [chart.split('\n\n').slice(1).join('\n\n'), false],
    ] as const) {
      const document = await laidOut(`机关: 某局\n年度: 2024\n\n${text}`);
      const { report } = await nativePdf(document);
      assert.equal(isAccessible(report), accessible, text);
      const shipped = await pdfOf(document);
      assert.equal(claims(shipped), accessible, text);
      if (!accessible) continue;
      const { pages } = await readPdf((await nativePdf(document, 'ua-1')).pdf);
      const { TD: cells = 0, TH: headings = 0, ...others } = tagCounts(pages);
      const { TD: ownCells = 0, TH: ownHeadings = 0, ...ownOthers } = tagCounts((await readPdf(shipped)).pages);
      assert.deepEqual(ownOthers, others);
      assert.equal(ownCells + ownHeadings, cells + headings);
    }
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const { pdf, report } = await nativePdf(await laidOutExample(seed));
    assert.deepEqual(await finishedPdf(pdf, report), await finishedPdf(pdf, report));
  });
});
