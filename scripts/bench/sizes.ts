import { readFileSync } from 'node:fs';
import { exampleFile } from './bench-server.ts';

/** How a report may grow. */
export const shapes = ['mixed', 'prose', 'sections', 'many tables', 'one table', 'linked numbers', 'rules'] as const;

/** One of them. */
export type Shape = (typeof shapes)[number];

/** The k-th piece that a shape adds, as lines. */
type Piece = (k: number) => readonly string[];

const ownTable: Piece = (k) => {
  const rows = ['政府网站', '政务新媒体', '公告栏', '新闻发布会'].map((channel, at) => {
    const quarters = [1, 2, 3, 4].map((quarter) => quarter * (at + 1) + (k % 7));
    return `| ${[channel, ...quarters, quarters.reduce((sum, each) => sum + each)].join(' | ')} |`;
  });
  return [
    `表 "信息发布渠道${k}"`,
    '| 渠道 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |',
    ...rows,
    '| 合计 | = | = | = | = | = |',
    '规则 列 全年 = 一季度 + 二季度 + 三季度 + 四季度',
    '规则 合计 = 政府网站 + 政务新媒体 + 公告栏 + 新闻发布会',
    '',
  ];
};

/**
 * The example with so much of one kind before its second chapter that it is `times` as long.
 *
 * @param times at least 1; the example itself is 1.
 */
export function sizedText(shape: Shape, times: number): string {
  const lines = readFileSync(exampleFile, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('## 一'));
  const second = lines.findIndex((line) => line.startsWith('## 二'));
  const prose = lines
    .slice(first + 1, second)
    .filter((line) => line.trim() && !line.includes('{') && !line.startsWith('#'));
  const paragraph: Piece = (k) => [prose[k % prose.length] ?? '', ''];
  const wanted = lines.join('\n').length * (times - 1);
  const added: string[] = [];
  let length = 0;
  const add = (piece: readonly string[]) => {
    added.push(...piece);
    length += piece.join('\n').length + 1;
  };
  const pieces: Record<Shape, Piece> = {
    mixed: (k) => [`### （${k}）补充情况`, '', ...paragraph(k), ...(k % 2 ? [...ownTable(k), ...bound(k)] : [])],
    prose: paragraph,
    sections: (k) => [`### （${k}）补充情况`, '', '按时完成。', ''],
    'many tables': ownTable,
    'one table': (k) => [`| 第${k}项 | 事项${k} | ${k} | 2 | ${k + 2} |`],
    'linked numbers': (k) => (k === 1 ? ownTable(1) : bound(1)),
    rules: (k) => [`规则 列 全年 >= 第${k}项`],
  };
  if (wanted === 0) return lines.join('\n');
  if (shape === 'one table') add(['表 "清单"', '| 序号 | 名称 | 一 | 二 | 合计 |']);
  if (shape === 'rules') {
    // Every rule has a column of its own to speak of; rules are longer than columns, and so a table holds enough of them.
    const columns = Math.ceil(wanted / '规则 列 全年 >= 第100项\n | 第100项 | 1 '.length);
    const names = Array.from({ length: columns }, (_, at) => `第${at + 1}项`);
    add(['表 "指标"', `| 指标 | ${names.join(' | ')} | 全年 |`, `| 件数 | ${names.map(() => '1').join(' | ')} | 1 |`]);
  }
  for (let k = 1; length < wanted; k++) add(pieces[shape](k));
  if (shape === 'one table') add(['规则 列 合计 = 一 + 二']);
  return [...lines.slice(0, second), ...added, '', ...lines.slice(second)].join('\n');
}

function bound(k: number): readonly string[] {
  return [`网站全年发布{信息发布渠道${k}.政府网站.全年}条，共{信息发布渠道${k}.合计.全年}条。`, ''];
}

/** The characters of a report's own prose where one types: behind the first words of its first paragraph. */
export function typingPlace(text: string): { readonly line: number; readonly character: number } {
  const line = text.split('\n').findIndex((each) => each.includes('现将'));
  if (line < 0) throw new Error('The example has lost the line that the bench types in.');
  return { line, character: 3 };
}
