import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { Format, FormatTable } from '../../../../server/report/format.ts';
import { gbk } from '../../../support/gbk.ts';
import { consistentNumbers } from '../../../support/random-tables.ts';

/** How a report was published: what its tables and its file look like. */
export interface Manner {
  readonly container: 'html' | 'gbk html' | 'utf-16 html' | 'md' | 'tabs' | 'lines' | 'xlsx';
  /** Columns of labels in the table of applications. */
  readonly labels: 'merged' | 'repeated' | 'one' | 'numbered';
  /** The table of applications is one, or cut by the pages, or row by row. */
  readonly cut: 'whole' | 'pages' | 'rows';
  readonly wrapped: 'table' | 'layout' | 'divs';
  /** Labels have line breaks or blanks in them. */
  readonly torn: 'no' | 'break' | 'blanks';
  /** What stands for nothing filled in. */
  readonly blank: '' | '&nbsp;' | '—' | '/';
  readonly sideways: 'official' | 'rows';
  readonly paddedNumbers: boolean;
}

export const manners: fc.Arbitrary<Manner> = fc.record({
  container: fc.constantFrom('html', 'gbk html', 'utf-16 html', 'md', 'tabs', 'lines', 'xlsx'),
  labels: fc.constantFrom('merged', 'repeated', 'one', 'numbered'),
  cut: fc.constantFrom('whole', 'pages', 'rows'),
  wrapped: fc.constantFrom('table', 'layout', 'divs'),
  torn: fc.constantFrom('no', 'break', 'blanks'),
  blank: fc.constantFrom('', '&nbsp;', '—', '/'),
  sideways: fc.constantFrom('official', 'rows'),
  paddedNumbers: fc.boolean(),
});

/** table → row → cells, as printed; '' where nothing was filled in. */
export type Printed = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const small = fc.nat(5000).map(String);

/** Numbers for every table of 国办2021; some of the first ones are not filled in. */
export const printedNumbers: fc.Arbitrary<Printed> = fc
  .tuple(
    consistentNumbers,
    fc.array(small, { minLength: 10, maxLength: 10 }),
    fc.array(small, { minLength: 15, maxLength: 15 }),
    fc.subarray([0, 1, 2, 3, 4, 5]),
  )
  .map(([applications, others, cases, blanks]) => {
    const other = (index: number) => (blanks.includes(index) ? '' : (others[index] ?? '0'));
    return new Map<string, ReadonlyMap<string, readonly string[]>>([
      [
        '第二十条第一项',
        new Map([
          ['规章', [other(0), other(1), other(2)]],
          ['行政规范性文件', [other(3), other(4), other(5)]],
        ]),
      ],
      ['第二十条第五项', new Map([['行政许可', [others[6] ?? '0']]])],
      [
        '第二十条第六项',
        new Map([
          ['行政处罚', [others[7] ?? '0']],
          ['行政强制', [others[8] ?? '0']],
        ]),
      ],
      ['第二十条第八项', new Map([['行政事业性收费', [`${others[9]}.25`]]])],
      ['申请办理', new Map([...applications].map(([row, numbers]) => [row, numbers.map(String)]))],
      [
        '复议诉讼',
        new Map(
          ['行政复议', '未经复议直接起诉', '复议后起诉'].map((row, index) => [
            row,
            cases.slice(index * 5, index * 5 + 5),
          ]),
        ),
      ],
    ]);
  });

/** A cell of a published table. */
interface Td {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

type Row = readonly Td[];

/** A published report as a file. */
export async function published(
  numbers: Printed,
  manner: Manner,
  format: Format,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const blocks = blocksOf(numbers, manner, format);
  const { container } = manner;
  const encode = (text: string) => new TextEncoder().encode(text);
  if (container === 'html') return { name: '年报.html', bytes: encode(page(blocks, manner)) };
  if (container === 'gbk html')
    return { name: '年报.html', bytes: gbk(page(blocks, manner).replace('utf-8', 'gb2312')) };
  if (container === 'utf-16 html') {
    const units = [0xfeff, ...Array.from(page(blocks, manner), (letter) => letter.charCodeAt(0))];
    return { name: '年报.htm', bytes: Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8])) };
  }
  if (container === 'xlsx') return { name: '年报.xlsx', bytes: await sheet(blocks) };
  return { name: container === 'md' ? '年报.md' : '年报.txt', bytes: encode(text(blocks, manner)) };
}

type Block = string | readonly Row[];

/** Text of chapters without tables, which no number of the tables is in. */
export const sentences = [
  '全年公开工作平稳有序。',
  '政策解读形式还不够丰富；下一步逐步改进。',
  '没有其他需要报告的事项。',
] as const;

function blocksOf(numbers: Printed, manner: Manner, format: Format): readonly Block[] {
  const tables = new Map(format.chapters.flatMap((chapter) => chapter.tables.map((table) => [table.name, table])));
  const rowsOf = (name: string) => numbers.get(name) ?? new Map<string, readonly string[]>();
  const second = ['第二十条第一项', '第二十条第五项', '第二十条第六项', '第二十条第八项'].map(
    (name): readonly Row[] => {
      const table = tables.get(name);
      const head = [{ text: table?.label ?? name, across: (table?.columns.length ?? 0) + 1 }];
      const names = [{ text: '信息内容' }, ...(table?.columns.map(({ label }) => ({ text: label })) ?? [])];
      return [
        head,
        names,
        ...[...rowsOf(name)].map(([row, cells]) => [{ text: row }, ...cells.map((cell) => ({ text: cell }))]),
      ];
    },
  );
  const applications = tables.get('申请办理');
  const [first = '', ...others] = sentences;
  return [
    '示例市水务局2024年政府信息公开工作年度报告',
    '一、总体情况',
    first,
    '二、主动公开政府信息情况',
    ...second,
    '三、收到和处理政府信息公开申请情况',
    ...(applications ? cutUp(applicationRows(rowsOf('申请办理'), applications, manner), manner) : []),
    '四、政府信息公开行政复议、行政诉讼情况',
    sidewaysRows(rowsOf('复议诉讼'), manner),
    '五、存在的主要问题及改进情况',
    others[0] ?? '',
    '六、其他需要报告的事项',
    others[1] ?? '',
  ];
}

function applicationRows(
  rows: ReadonlyMap<string, readonly string[]>,
  table: FormatTable,
  { labels }: Manner,
): readonly Row[] {
  const names = table.columns.map(({ label }) => ({ text: label }));
  const cellsOf = (name: string) => (rows.get(name) ?? []).map((text) => ({ text }));
  const lead = labels === 'merged' || labels === 'repeated' ? 3 : labels === 'numbered' ? 2 : 1;
  const head: Row = [{ text: '项目', across: lead }, ...names];
  const seen = new Set<string>();
  return [
    head,
    ...table.rows.map((row, index): Row => {
      const label = { text: row.label };
      if (labels === 'one') return [label, ...cellsOf(row.name)];
      if (labels === 'numbered') return [{ text: String(index + 1) }, label, ...cellsOf(row.name)];
      const groups = row.groups.map((name) => ({ name, label: groupLabel(name, table) }));
      if (labels === 'repeated') {
        const [outer = { label: '' }, inner = { label: '' }] = groups;
        const texts =
          groups.length === 0
            ? [label, { text: '' }, { text: '' }]
            : groups.length === 1
              ? [{ text: outer.label }, label, { text: '' }]
              : [{ text: outer.label }, { text: inner.label }, label];
        return [...texts, ...cellsOf(row.name)];
      }
      const opening = groups
        .filter(({ name }) => !seen.has(name) && seen.add(name))
        .map(({ name, label: text }) => ({ text, down: table.rows.filter((one) => one.groups.includes(name)).length }));
      return [...opening, { ...label, across: 3 - groups.length }, ...cellsOf(row.name)];
    }),
  ];
}

function groupLabel(name: string, table: FormatTable): string {
  const find = (nodes: FormatTable['rowTree']): string | undefined => {
    for (const node of nodes)
      if (node.kind === 'group') {
        const found = node.name === name ? node.label : find(node.children);
        if (found !== undefined) return found;
      }
    return undefined;
  };
  return find(table.rowTree) ?? name;
}

/** Pages repeat the head, and end what is merged. */
function cutUp(rows: readonly Row[], { cut, labels }: Manner): readonly (readonly Row[])[] {
  const [head = [], ...body] = rows;
  if (cut === 'whole' || labels === 'merged') return [rows];
  if (cut === 'rows') return body.map((row, index) => (index % 3 === 0 ? [head, row] : [row]));
  return [rows.slice(0, 9), [head, ...rows.slice(9)]];
}

function sidewaysRows(rows: ReadonlyMap<string, readonly string[]>, { sideways }: Manner): readonly Row[] {
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => ({ text }));
  if (sideways === 'rows')
    return [
      [{ text: '类型' }, ...columns],
      ...[...rows].map(([row, cells]) => [{ text: row }, ...cells.map((text) => ({ text }))]),
    ];
  return [
    [
      { text: '行政复议', across: 5 },
      { text: '行政诉讼', across: 10 },
    ],
    [
      ...columns.map(({ text }) => ({ text, down: 2 })),
      { text: '未经复议直接起诉', across: 5 },
      { text: '复议后起诉', across: 5 },
    ],
    [...columns, ...columns],
    [...rows.values()].flat().map((text) => ({ text })),
  ];
}

function page(blocks: readonly Block[], { wrapped, torn, blank, paddedNumbers }: Manner): string {
  const markup = (text: string) => {
    if (text === '') return blank;
    if (/^[\d.]+$/.test(text)) return paddedNumbers ? `&nbsp;${text}&nbsp;` : text;
    const middle = Math.floor(text.length / 2);
    if (torn === 'break') return `${text.slice(0, middle)}<br>${text.slice(middle)}`;
    return torn === 'blanks' && text.length < 6 ? [...text].join(' ') : text;
  };
  const cell = ({ text, across = 1, down = 1 }: Td) =>
    `<td${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan=${down}` : ''}><p>${markup(text)}</p></td>`;
  const table = (rows: readonly Row[]) =>
    `<table border="1">${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
  const divs = (rows: readonly Row[]) =>
    rows
      .map(
        (row) => `<div class="row">${row.map(({ text }) => `<div>${text === '' ? '/' : text}</div>`).join('')}</div>`,
      )
      .join('');
  const body = blocks
    .map((block) =>
      typeof block === 'string' ? `<p>　　${block}</p>` : wrapped === 'divs' ? divs(block) : table(block),
    )
    .join('\n');
  const article = `<div class="article">${body}</div>`;
  const inner =
    wrapped === 'layout'
      ? `<table><tr><td width=200><ul><li>公开指南</li></ul></td><td>${article}</td></tr></table>`
      : article;
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><div class="nav"><a href="/">首页</a> &gt; 公开年报</div>${inner}<div class="footer">主办：示例市人民政府办公室</div></body></html>`;
}

function text(blocks: readonly Block[], { container, blank }: Manner): string {
  const shown = (one: string) => (one === '' ? (container === 'lines' ? '/' : blank === '&nbsp;' ? '' : blank) : one);
  const spread = (row: Row) =>
    row.flatMap(({ text: one, across = 1 }) => [shown(one), ...Array.from({ length: across - 1 }, () => '')]);
  const lines = blocks.flatMap((block) => {
    if (typeof block === 'string') return [block, ''];
    if (container === 'lines') return [...block.flatMap((row) => row.map((td) => shown(td.text))), ''];
    if (container === 'tabs') return [...block.map((row) => row.map((td) => shown(td.text)).join('\t')), ''];
    const [head = [], ...rows] = block.map((row) => `| ${spread(row).join(' | ')} |`);
    return [head, `|${'---|'.repeat(spread(block[0] ?? []).length)}`, ...rows, ''].map(String);
  });
  return lines.join('\n');
}

async function sheet(blocks: readonly Block[]): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [];
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  const value = (one: string) => (/^\d+(?:\.\d+)?$/.test(one) ? Number(one) : one);
  for (const block of blocks)
    if (typeof block === 'string') rows.push([block]);
    else {
      const taken = new Set<string>();
      for (const row of block) {
        const y = rows.length;
        const cells: (string | number | null)[] = [];
        let x = 0;
        for (const { text: one, across = 1, down = 1 } of row) {
          while (taken.has(`${x},${y}`)) cells[x++] = null;
          cells[x] = value(one);
          for (let below = 0; below < down; below++)
            for (let right = 0; right < across; right++) taken.add(`${x + right},${y + below}`);
          if (across > 1 || down > 1)
            merges.push({ startRow: y, startCol: x, endRow: y + down - 1, endCol: x + across - 1 });
          for (let right = 1; right < across; right++) cells[x + right] = null;
          x += across;
        }
        rows.push(cells);
      }
    }
  return writeXlsx({ sheets: [{ name: '年报', rows, merges }] });
}
