import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf } from '../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../server/editor/fixes/fixes-for.ts';
import { headerKeys } from '../../server/language/header-keys.ts';
import { findingsOf } from '../../server/workspace/findings.ts';
import { report2019, report2021 } from '../server/checks/support/report-texts.ts';
import { type Opened, open } from '../support/engine.ts';

const project = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** The examples of the manuals, whose sections show what each check finds; each by itself and as part of a late report. */
function* examples(): Iterable<readonly [path: string, text: string]> {
  for (const page of globSync('docs/*.md', { cwd: project }))
    for (const [, language, text = ''] of read(page).matchAll(/```(gkreport|gkformat)[^\n]*\n([\s\S]*?)```/g)) {
      yield [`示例.${language}`, text];
      if (language === 'gkreport') yield ['示例.gkreport', `${late}${text}`];
    }
  for (const text of others) yield ['示例.gkreport', text];
  for (const [from, to] of slips) yield ['示例.gkreport', report2021.replace(from, to)];
  for (const [from, to] of slipsOf2019) yield ['示例.gkreport', report2019.replace(from, to)];
}

const late =
  '格式: 国办2021\n机关: 示例市水务局\n年度: 2024\n发布日期: 2025-03-20\n成文日期: 2025-03-21\n\n# 示例市水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const others = [
  '机关: 示例高新区管理委员会\n年度: 2024\n发布日期: 2025-02-20\n\n# 题\n',
  '机关: 示例市水务局\n年度: 2024\n发布日期: 2025-02-30\n\n# 题\n本报告统计期限为2024年1月1日至2024年11月30日。\n',
  `${late}受理申请130件，其中网络申请59件，占54.4%。收到申请62件，其中当面16件、网络36件、信函15件。\n`,
  `${late}## 二、主动公开政府信息情况\n表 第二十条第一项\n| 规章 | 1 | 0 | 9 |\n| 规范性文件 | 1 | 0 | 9 |\n表 第二十条第八项\n| 行政事业性收费 | 5000元 |\n`,
];

const row = '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |';
const slips: readonly (readonly [from: string | RegExp, to: string])[] = [
  [row, '| 本年新收 | 3 | 0 | 0 | 0 | 0 | 0 | 2 |'],
  [row, '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 4 |'],
  [row, '| 本年新收 | 0 | 2 | 0 | 0 | 0 | 0 | 2 |'],
  [row, '| 本年新收 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |'],
  [row, '| 本年新收 | -2 | 1.5 | 约30 | 2.0 | ３ | 22（其中网络16件） | 3件 |'],
  [row, `${row}\n| 本年新受 | 1 |\n| 新制作数量 | 1 |\n${row}`],
  [row, '| 本年新收（件） | 2 | 0 | 0 | 0 | 0 | 0 | 2 |'],
  [row, '| 本年新收 |  | 0 | 0 | 0 | 0 | 0 | = |'],
  [row, `${row}\n| 不予公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`],
  [
    row,
    '| 本年新收 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| 不掌握 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 结转下年 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
  ],
  ['| 行政规范性文件 | 1 | 0 | 3 |', '| 行政规范性文件 | 9 | 0 | 3 |'],
  [
    '| 行政处罚 | 3 |',
    '| 行政处罚 | 251000元 |\n| 行政强制 | 0 |\n规则 行政处罚 = 行政强制 × 行政强制\n说明 未知名称: 无\n说明 口径存疑:',
  ],
  ['| 行政许可 | 12 |', '| 其余 | 0 |'],
  ['机关类型: 部门', '机关类型: 委员会'],
  ['2024年1月1日至12月31日', '2024年1月1日至11月30日'],
  ['# {机关}{年度}年政府信息公开工作年度报告', '# 示例市水务局政务公开工作总结'],
  ['受理申请{申请办理.本年新收}件', '受理申请5件，比上年增长20%，占{占比(申请办理.本年新收, 申请办理.结转下年)}'],
  ['本年未收取信息处理费。', '未收取信息处理费3元。'],
  [/## 二[\s\S]*(?=## 三)/, ''],
  [/(## 二[\s\S]*)(## 三[\s\S]*?)(?=## 四)/, '$2$1'],
  ['2025-01-20', '2024-01-20'],
];
const slipsOf2019: typeof slips = [
  [/$/, '表 第二十条第九项\n| 政府集中采购 | 3 | 12 |\n'],
  [/\| 行政许可 \|[^\n]*/, '| 行政许可 | 3 | 减1 | 4 |'],
  [/\| 政府集中采购 \|[^\n]*/, '| 政府集中采购 | 3 | 12 |'],
];

/** A date, an amount or a kind of value that reads on in Chinese, outside of quotes. */
const chinese =
  /\d\s*(?:年|月|日|件|条|份|项|次|人|个|篇|元|万|亿|天|行|列|格)|(?:数字|文字|日期|年份|路径|名称|空白|行名|列名|正文|表格)(?!\p{Script=Han})/u;

describe('findings in English', () => {
  it('have no dates, amounts and kinds of value in Chinese but for what they quote', async () => {
    const opened = new Map<string, Opened>();
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const [path, text] of examples()) {
      const workspace = opened.get(path) ?? (await open('', { path }));
      opened.set(path, workspace);
      await workspace.change(path, text);
      const { document, engine } = workspace;
      const report = engine.reader.read(document);
      for (const finding of findingsOf(document, engine.reader)) {
        seen.add(finding.check);
        const fixes = report ? fixesFor(finding, draftOf(report, text)) : [];
        const said = [
          finding.message,
          ...finding.related.map(({ message }) => message),
          ...fixes.map(({ title }) => title),
        ];
        for (const { en } of said) if (chinese.test(withoutQuoted(en))) wrong.push(`${finding.check}: ${en}`);
      }
    }
    assert.ok(seen.size > 115, `only ${seen.size} checks find anything`);
    assert.deepEqual([...new Set(wrong)], []);
  });
});

/** What a report has in Chinese: what is quoted, quotes within quotes too, and the fields of its header. */
function withoutQuoted(text: string): string {
  let bare = text.replace(headerFields, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\u201c[^\u201c\u201d]*\u201d|"[^"]*"|`[^`]*`/g, '');
  }
  return bare;
}

const headerFields = new RegExp([...headerKeys].sort((one, other) => other.length - one.length).join('|'), 'g');
