import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../server/checks/check.ts';
import type { FixData } from '../../../server/checks/fix-data.ts';
import type { Report } from '../../../server/report/report.ts';
import { applied } from '../../support/edits.ts';
import { examine } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';
import { changed } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const sentence = '本年未收取信息处理费。';
const withProse = (prose: string) => changed(report2021, [sentence, `${prose}\n\n${sentence}`]);

interface Restyled {
  readonly text: string;
  readonly report: Report;
  readonly finding: Finding | undefined;
}

/** A text after the one fix of its style, and the report that it was. */
async function restyled(text: string): Promise<Restyled> {
  const { report, findings } = await examine(text);
  const [finding, ...others] = findings.filter(({ check }) => check === 'unusual-style');
  assert.deepEqual(others, [], 'one finding for a report');
  const data = finding?.data as (FixData & { kind: 'restyle' }) | undefined;
  const edits = data?.places.map(({ range, text: newText }) => ({ range, newText })) ?? [];
  return { text: applied(text, edits), report, finding };
}

describe('marks, digits and numbering of the prose', () => {
  for (const [written, right] of [
    ['2024年,我局认真贯彻条例,主动公开信息。', '2024年，我局认真贯彻条例，主动公开信息。'],
    ['收到申请5件, 办结4件 , 结转1件。', '收到申请5件，办结4件，结转1件。'],
    ['示例市水务局(以下简称“市水务局”)高度重视。', '示例市水务局（以下简称“市水务局”）高度重视。'],
    ['一是加强领导;二是完善制度;三是强化监督。', '一是加强领导；二是完善制度；三是强化监督。'],
    ['联系电话:010-12345678,邮编:100000。', '联系电话：010-12345678，邮编：100000。'],
    ['群众满意不满意?我们这样回答!还要努力。', '群众满意不满意？我们这样回答！还要努力。'],
    ['２０２４年共公开１２０条，比上年增加１２．５％。', '2024年共公开120条，比上年增加12.5%。'],
    ['推广ＡＩ问答和Ｗｅｂ服务。', '推广AI问答和Web服务。'],
    ['(一)加强组织领导。(二)完善制度。', '（一）加强组织领导。（二）完善制度。'],
    ['(1) 加强培训。', '（1）加强培训。'],
    ['答复（含补正告知)共5件，办结(含结转）4件。', '答复（含补正告知）共5件，办结（含结转）4件。'],
    ['办结率为95%，公开率为98％。', '办结率为95%，公开率为98%。'],
    ['访问门户网站(www.example.gov.cn),点击“公开”栏目。', '访问门户网站（www.example.gov.cn），点击“公开”栏目。'],
    ['打开https://example.gov.cn/a?x=1,b;c=2,可以查看。', '打开https://example.gov.cn/a?x=1,b;c=2，可以查看。'],
    ['1.加强领导。\n\n2、完善制度。\n\n3.强化监督。', '1.加强领导。\n\n2.完善制度。\n\n3.强化监督。'],
    ['1、加强领导。\n\n2. 完善制度。\n\n3、强化监督。', '1、加强领导。\n\n2、完善制度。\n\n3、强化监督。'],
    [
      '**(一)加强领导**,收到{申请办理.本年新收}件,增长5%(同比)。',
      '**（一）加强领导**，收到{申请办理.本年新收}件，增长5%（同比）。',
    ],
    ['依据《条例》,全年公开“双随机”,“一公开”信息。', '依据《条例》，全年公开“双随机”，“一公开”信息。'],
  ] as const)
    it(`are mended: ${written.replace(/\n+/g, '⏎')}`, async () => {
      const { text } = await restyled(withProse(written));
      assert.equal(text, withProse(right));
      assert.equal((await restyled(text)).finding, undefined);
    });

  for (const written of [
    '办理时间为8:30至17:00，比例为3:1。',
    '共投入1,234,567.89元，占12.5%。',
    '公开率为98％，办结率为100％。',
    '使用Word, Excel, PowerPoint等软件，推行OGI (Open Government Information) 制度。',
    '访问https://example.gov.cn/list?id=1;page=2或www.example.gov.cn:8080/a,b查看。',
    '来信请寄mail:office@example.gov.cn或C:\\公开\\年报(终稿)。',
    '详见附件(1).docx和年报(终稿).pdf。',
    '依据国办发(2019)61号和(2024)示01行初12号文书。',
    '按国办公开办函〔2021〕30号、国办发[2019]61号执行。',
    '拨打(010)12345678或010-12345678。',
    '数值为{申请办理.本年新收 + (申请办理.上年结转)}件，占{占比(申请办理.本年新收, 申请办理.本年新收)}。',
    '1.加强领导。\n\n2.完善制度。\n\n3.强化监督。',
    '1、加强领导。\n\n2、完善制度。',
    '1.加强领导。\n\n（1）组织培训。\n\n（2）开展检查。\n\n2.完善制度。',
    '运行`公开,发布(审核)`命令。',
    '公开ＸＸ信息，见[门户网站](https://example.gov.cn/a,b(c)。',
    '1)加强领导 2)完善制度',
    '数量=(网站+微信)×2，用A/B(C)表示。',
  ])
    it(`are left alone: ${written.replace(/\n+/g, '⏎')}`, async () => {
      const { finding, text } = await restyled(withProse(written));
      assert.deepEqual([finding && textAt(text, finding.range), text], [undefined, withProse(written)]);
    });

  it('are one hint, at the first place, with a few of the others', async () => {
    const written = '全年公开１２条,其中(政策)５条,解读３条。';
    const { finding } = await restyled(withProse(written));
    assert.ok(finding);
    assert.equal(textAt(withProse(written), finding.range), '１２');
    assert.deepEqual(
      finding.related.map(({ range }) => textAt(withProse(written), range)),
      [',', '(', ')'],
    );
    assert.equal(finding.level, 'hint');
    assert.deepEqual(finding.message, {
      zh: '正文有7处标点或数字的写法与惯例不同：“１２”应为“12”，“,”应为“，”，“(”应为“（”',
      en: '7 marks or numbers are not written as usual in Chinese: “１２” should be “12”, “,” should be “，”, “(” should be “（”',
    });
  });

  it('are the author’s in headings, header, tables and their titles', async () => {
    const text = changed(
      report2021,
      ['机关: 示例市水务局', '机关: 示例市水务局(本级),示例'],
      ['## 一、总体情况', '## 一,总体情况'],
      [sentence, `### (一)其他,事项\n\n${sentence}\n\n表 "情况(件),１"\n| 项目,名称 | 数量(件) |\n| ２,甲 | 3 |`],
    );
    assert.equal((await restyled(text)).finding, undefined);
  });

  it('wait until a pasted text has its headings', async () => {
    assert.equal(
      (await restyled('机关: 示例市水务局\n年度: 2024\n\n一,总体情况\n\n全年公开,５条。\n')).finding,
      undefined,
    );
  });

  const pieces = [
    ...[
      '全年',
      '公开',
      '条',
      '，',
      ',',
      ' ',
      '  ',
      '(',
      ')',
      '（',
      '）',
      ':',
      '：',
      ';',
      '?',
      '!',
      '1',
      '２',
      '.',
      '．',
      '、',
    ],
    ...[
      '%',
      '％',
      'A',
      'Ｂ',
      'Word',
      '{申请办理.本年新收}',
      '{年度',
      '}',
      '**',
      '\\',
      '`',
      '“',
      '”',
      '《',
      '》',
      '。',
      '\u3000',
    ],
    ...[
      'http://a.cn/',
      'b.docx',
      '[',
      '](',
      '=',
      '-',
      '|',
      '说明',
      '表',
      '规则',
      '//',
      '*',
      '＃',
      '\n\n',
      '\n\n1.',
      '\n\n2、',
      '\n\n',
    ],
  ];

  it('once mended stay so, and nothing else changes, whatever is written', async () => {
    const prose = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(prose, async (written) => {
        const before = await restyled(withProse(written));
        const after = await restyled(before.text);
        assert.equal(after.finding, undefined);
        assert.deepEqual(essence(after.report), essence(before.report));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

/** What a change of style must not touch: numbers, headings, header, and what every line is. */
function essence({ facts, bound, chapters, title, header, tables, preface }: Report) {
  return {
    numbers: [...facts.values()].map(({ path, value }) => [path, value?.toString()]),
    bound: bound.map(({ source, text }) => [source, text]),
    headings: [title, ...chapters.flatMap((one) => [one.heading, ...one.sections.map(({ heading }) => heading)])].map(
      (heading) => heading?.text,
    ),
    bindings: chapters.map(({ definition }) => definition?.name),
    header: header.entries.map(({ key, value }) => [key, value]),
    tables: tables.length,
    blocks: [preface, ...chapters.map(({ blocks }) => blocks)].map((blocks) => blocks.map(({ kind }) => kind)),
  };
}
