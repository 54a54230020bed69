import assert from 'node:assert/strict';
import { differencesFrom } from '../../../server/checks/published-checks.ts';
import { publishedReport } from '../../../server/import/published-report.ts';
import { readSource } from '../../../server/import/read-source.ts';
import type { ReportFile } from '../../../server/language/generated/ast.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { open, uriOf } from '../../support/engine.ts';

const report = `机关: 示例市水务局
机关类型: 部门
年度: 2024
发布日期: 2025-01-20
联系电话: 0000-1234567

# {机关}{年度}年政府信息公开工作年度报告

## 一、总体情况

### （一）主动公开

全年公开信息1200条；受理申请{申请办理.本年新收}件。在门户网站公开文件，及时解读。

## 二、主动公开政府信息情况

表 第二十条第一项
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 0 | 3 |

表 第二十条第八项
| 行政事业性收费 | 0.5万元 |

## 三、收到和处理政府信息公开申请情况

表 申请办理
| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | = |
| 其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

## 六、其他需要报告的事项

没有其他需要报告的事项。
`;

interface Page {
  readonly title?: string;
  readonly text?: string;
  readonly rules?: readonly string[];
  readonly fee?: string;
  readonly received?: readonly string[];
  readonly last?: string;
  readonly meta?: string;
}

/** The report as a site shows it, with whatever was mistyped there. */
function page({
  title = '示例市水务局2024年政府信息公开工作年度报告',
  text = '<p>（一）主动公开</p><p>全年公开信息1200条；受理申请2件。</p><p>在门户网站公开文件，及时解读。</p>',
  rules = ['1', '0', '3'],
  fee = '5000元',
  received = ['2', '0', '0', '0', '0', '0', '2'],
  last = '没有其他需要报告的事项。',
  meta = '发布日期：2025-01-20',
}: Page): string {
  const cells = (texts: readonly string[]) => texts.map((one) => `<td>${one}</td>`).join('');
  return `<!doctype html><meta charset="utf-8"><h1>${title}</h1><p>${meta}</p><h2>一、总体情况</h2>${text}
<h2>二、主动公开政府信息情况</h2>
<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr>${cells(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'])}</tr>
<tr>${cells(['规章', '/', '—', ''])}</tr><tr>${cells(['行政规范性文件', ...rules])}</tr></table>
<table><tr><td colspan=2>第二十条第（八）项</td></tr><tr>${cells(['信息内容', '本年收费金额（单位：万元）'])}</tr><tr>${cells(['行政事业性收费', fee])}</tr></table>
<h2>三、收到和处理政府信息公开申请情况</h2>
<table><tr>${cells(['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'])}</tr>
<tr>${cells(['一、本年新收政府信息公开申请数量', ...received])}</tr><tr>${cells(['（七）其他处理', '0', '0', '0', '0', '0', '0', '0'])}</tr></table>
<h2>六、其他需要报告的事项</h2><p>${last}</p>`;
}

async function opened(own: string, published: string) {
  const { engine, document } = await open(own);
  const source = await readSource({ name: '公布.html', bytes: new TextEncoder().encode(published) });
  const read = engine.reader.read(document);
  if (!read) throw new Error('The document is no report.');
  const parse = (text: string) => engine.report.parser.LangiumParser.parse(text).value as ReportFile;
  return { engine, document, read, published: publishedReport(source, read, engine.reader.formats(), parse).report };
}

/** What differs, as `place: own → published`. */
async function differences(published: Page, own = report): Promise<readonly string[]> {
  const { read, published: other } = await opened(own, page(published));
  return differencesFrom(read, other).map(
    (one) => `${one.place.zh}：${one.own ?? '（无）'} → ${one.published ?? '（无）'}`,
  );
}

describe('a report and the page it was published as', () => {
  it('are alike where only layout differs: merged and blank cells, units, headings as text, marks, widths', async () => {
    assert.deepEqual(await differences({}), []);
    assert.deepEqual(
      await differences({
        text: '<p>（一）主动公开　全年公开信息１，２００条,受理申请 2 件。在门户网站公开文件、及时解读</p>',
        last: '无',
        fee: '0.50',
        rules: ['１', '', '3'],
        received: ['2', '', '/', '—', '0', '无', '2'],
      }),
      [],
    );
  });

  it('differ in a cell that was mistyped, or left empty', async () => {
    assert.deepEqual(await differences({ rules: ['1', '0', '8'] }), ['第二十条第一项：行政规范性文件·有效：3 → 8']);
    assert.deepEqual(await differences({ received: ['', '0', '0', '0', '0', '0', '2'] }), [
      '申请办理：本年新收·自然人：2 → ',
    ]);
    assert.deepEqual(await differences({ fee: '5万元' }), ['第二十条第八项：行政事业性收费·收费金额：0.5万元 → 5万元']);
  });

  it('differ in a sentence that has another number, is missing, or stands on the page alone', async () => {
    const text = (inner: string) => `<p>（一）主动公开</p><p>${inner}</p>`;
    assert.deepEqual(
      await differences({ text: text('全年公开信息1200条；受理申请3件。在门户网站公开文件，及时解读。') }),
      ['一、总体情况：受理申请2件。 → 受理申请3件。'],
    );
    assert.deepEqual(await differences({ text: text('全年公开信息1200条；受理申请2件。') }), [
      '一、总体情况：在门户网站公开文件，及时解读。 → （无）',
    ]);
    assert.deepEqual(
      await differences({
        text: text('全年公开信息1200条；受理申请2件。网民留言全部答复。在门户网站公开文件，及时解读。'),
      }),
      ['一、总体情况：（无） → 网民留言全部答复。'],
    );
  });

  it('are alike where sentences stand in another order', async () => {
    const text = '<p>在门户网站公开文件，及时解读。</p><p>（一）主动公开</p><p>全年公开信息1200条；受理申请2件。</p>';
    assert.deepEqual(await differences({ text }), []);
  });

  it('differ in the day of publication and the telephone number', async () => {
    assert.deepEqual(await differences({ meta: '发布日期：2025-02-20' }), ['发布日期：2025-01-20 → 2025-02-20']);
    assert.deepEqual(await differences({ last: '无。</p><p>联系电话：00001234576' }), [
      '联系电话：0000-1234567 → 00001234576',
    ]);
    assert.deepEqual(await differences({ last: '无。</p><p>联系电话：（0000）1234567' }), []);
  });

  it('are not compared any further where the page is of another year or body', async () => {
    const title = '示例市水务局2023年政府信息公开工作年度报告';
    assert.deepEqual(await differences({ title, fee: '9' }), ['年度：2024 → 2023']);
    const other = '示例市交通局2024年政府信息公开工作年度报告';
    assert.deepEqual(await differences({ title: other, fee: '9' }), ['机关：示例市水务局 → 示例市交通局']);
  });

  it('compares a signature in the header with one in the text', async () => {
    const signed = report.replace('年度: 2024\n', '年度: 2024\n落款:\n成文日期: 2025-01-16\n');
    const last = '无。</p><p>示例市水务局</p><p>二〇二五年一月十六日';
    assert.deepEqual(await differences({ last }, signed), []);
    assert.deepEqual(await differences({ last: last.replace('十六', '十九') }, signed), [
      '六、其他需要报告的事项：2025年1月16日 → 2025年1月19日',
    ]);
  });

  it('finds the very number in its report, with that of the page to choose', async () => {
    const { engine, document, published } = await opened(report, page({ rules: ['1', '0', '8'] }));
    engine.reader.compare(document.uri, published);
    const [finding] = findingsOf(document, engine.reader).filter(({ check }) => check === 'published-number');
    assert.deepEqual(finding?.range, { start: { line: 18, character: 20 }, end: { line: 18, character: 21 } });
    assert.deepEqual(finding?.message, {
      zh: '“第二十条第一项：行政规范性文件·有效”在公布的页面上是 8，报告中是 3；请对照原稿核实哪个对',
      en: '“第二十条第一项: 行政规范性文件·有效” is 8 on the published page and 3 in the report. Check which is right',
    });
    assert.deepEqual(finding?.data, {
      kind: 'choice',
      fixes: [{ kind: 'replace', range: finding?.range, text: '8' }],
      likely: false,
    });
    engine.reader.compare(document.uri, undefined);
    assert.deepEqual(
      findingsOf(document, engine.reader).filter(({ check }) => check === 'published-number'),
      [],
    );
  });

  it('marks the words of a sentence that are others, and nothing around them', async () => {
    const text = '<p>（一）主动公开</p><p>全年公开信息1200条；受理申请2件。在门户网站公布文件，及时解读。</p>';
    const { read, published } = await opened(report, page({ text }));
    const [difference] = differencesFrom(read, published);
    const lines = report.split('\n');
    const { start, end } = difference?.range ?? { start: { line: 0, character: 0 }, end: { character: 0 } };
    assert.equal(lines[start.line]?.slice(start.character, end.character), '开');
  });

  it('leaves explanations alone when nothing is compared, and obeys them when it is', async () => {
    const explained = report.replace('\n表 第二十条第八项', '说明 公布数字不同: 网站已更正\n\n表 第二十条第八项');
    const { engine, document, published } = await opened(explained, page({ rules: ['1', '0', '8'] }));
    const ids = () => findingsOf(document, engine.reader).map(({ check, explained: reason }) => [check, reason]);
    assert.ok(!ids().some(([check]) => check === 'idle-explanation'));
    engine.reader.compare(uriOf('报告.gkreport'), published);
    assert.deepEqual(
      ids().filter(([check]) => check === 'published-number'),
      [['published-number', '网站已更正']],
    );
  });
});
