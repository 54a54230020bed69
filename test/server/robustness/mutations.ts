/** Random numbers below a bound, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// Every mark and word of the language, alone and in company, and what should be in no text at all.
const stuff = [
  ...[
    '#',
    '##',
    '###',
    '＃',
    '|',
    '｜',
    '||',
    '| ',
    '{',
    '}',
    '{}',
    '｛',
    '｝',
    '\\',
    '"',
    '“',
    '”',
    ':',
    '：',
    '=',
    '＝',
    '.',
    '。',
    ',',
    '+',
    '-',
    '×',
    '/',
    '(',
    ')',
  ],
  ...['//', '\n', '\n\n', '\r', '\r\n', ' ', '\u3000', '\t', '\ufeff', '\0', '\ue000', '\uffff', '\ud83d', '😀', '𠮷'],
  ...[
    '表 ',
    '表',
    '表 "甲"',
    '其余',
    '| 其余 | 0 |',
    '规则 ',
    '规则 列 ',
    '核实 ',
    '列 ',
    '说明 ',
    '说明 甲: ',
    '注: ',
    '注1：',
    '[^1]',
    '[^1]: ',
    '落款:',
    '附件: ',
    '目录: 是',
    '附件: "甲" ./乙.pdf',
    '图片 ',
    '图片 "甲" ./乙.png',
    ' 说明文字 ',
    './丙.svg',
    '成文日期: ',
    '格式: ',
    '年度: ',
    '上年: ',
    '上年.',
  ],
  ...[
    '{年度}',
    '{申请办理.',
    '{合计(',
    '{1 / 0}',
    '{上年.申请办理.本年新收}',
    '**',
    '[',
    '](',
    '0',
    '9',
    '99999999999999999999',
    '1.5',
    '万元',
    '无',
    '甲',
  ],
];

/** A text changed at random in many ways, in the same ones for the same seed. */
export function* mutations(text: string, count: number, seed: number): Iterable<string> {
  const random = randomNumbers(seed);
  for (let index = 0; index < count; index++) yield mutated(text, random);
}

/** A text with one to six random changes: characters and lines lost, doubled, moved and put in. */
export function mutated(text: string, random: (below: number) => number): string {
  let result = text;
  for (let times = random(6); times >= 0; times--) result = changes[random(changes.length)]?.(result, random) ?? result;
  return result;
}

/** The beginning of one text with the end of another: a report that goes on as a format, a table pasted into another. */
export function mixed(one: string, other: string, random: (below: number) => number): string {
  const from = other.split('\n');
  const piece = from.slice(random(from.length)).slice(0, 1 + random(30));
  return editLines(one, (lines) => lines.splice(random(lines.length + 1), random(3), ...piece));
}

type Change = (text: string, random: (below: number) => number) => string;

const changes: readonly Change[] = [
  function insert(text, random) {
    const at = random(text.length + 1);
    return text.slice(0, at) + stuff[random(stuff.length)] + text.slice(at);
  },
  function insertLine(text, random) {
    return editLines(text, (lines) => lines.splice(random(lines.length + 1), 0, `${stuff[random(stuff.length)]}`));
  },
  function replace(text, random) {
    const at = random(text.length + 1);
    return text.slice(0, at) + stuff[random(stuff.length)] + text.slice(at + 1 + random(4));
  },
  function drop(text, random) {
    const at = random(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random(30));
  },
  function dropLines(text, random) {
    return editLines(text, (lines) => lines.splice(random(lines.length), 1 + random(4)));
  },
  function moveLine(text, random) {
    return editLines(text, (lines) => lines.splice(random(lines.length), 0, ...lines.splice(random(lines.length), 1)));
  },
  function doubleLines(text, random) {
    return editLines(text, (lines) => {
      const from = random(lines.length);
      lines.splice(random(lines.length), 0, ...lines.slice(from, from + 1 + random(12)));
    });
  },
  function joinLines(text, random) {
    return editLines(text, (lines) => {
      const at = random(lines.length);
      lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''));
    });
  },
];

/** Changes that take more than a slip of the finger. */
const roughChanges: readonly Change[] = [
  function cutOff(text, random) {
    return text.slice(0, random(text.length + 1));
  },
  function nest(text, random) {
    const [open, close] = brackets[random(brackets.length)] ?? ['(', ')'];
    const depth = 2 ** random(9);
    const from = random(text.length + 1);
    const to = from + random(20);
    return text.slice(0, from) + open.repeat(depth) + text.slice(from, to) + close.repeat(depth) + text.slice(to);
  },
  function swapLines(text, random) {
    return editLines(text, (lines) => {
      const [one, other] = [random(lines.length), random(lines.length)];
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    });
  },
  function bars(text, random) {
    return editLines(text, (lines) => {
      const rows = lines.flatMap((line, index) => (line.includes('|') ? [index] : []));
      const row = rows[random(rows.length)];
      if (row === undefined) return;
      const cells = (lines[row] ?? '').split('|');
      const cell = random(cells.length);
      cells.splice(cell, random(2), ...Array.from({ length: random(3) }, () => stuff[random(stuff.length)] ?? ''));
      lines[row] = cells.join('|');
    });
  },
  function numbers(text, random) {
    const found = [...text.matchAll(/\d+/g)];
    const one = found[random(found.length)];
    if (!one) return text;
    const other = odd[random(odd.length)] ?? '';
    return text.slice(0, one.index) + other + text.slice(one.index + one[0].length);
  },
  function pasteTabs(text, random) {
    return editLines(text, (lines) => {
      const from = random(lines.length);
      const copied = lines
        .slice(from, from + 1 + random(8))
        .map((line) => line.replace(/^\||\|$/g, '').replace(/ *\| */g, '\t'));
      lines.splice(random(lines.length), 0, ...copied);
    });
  },
  function pasteMarkdown(text, random) {
    return editLines(text, (lines) => {
      const at = random(lines.length);
      lines.splice(at, 0, '| 项目 | 数量 |', '| --- | :---: |', '| 甲 | 1 |');
    });
  },
  function otherEnds(text, random) {
    return text.replaceAll('\n', ['\r\n', '\r', '\n\n'][random(3)] ?? '\n');
  },
  function fullWidth(text, random) {
    const from = random(text.length + 1);
    const wide = text
      .slice(from, from + 40)
      .replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    return text.slice(0, from) + wide + text.slice(from + 40);
  },
];

const brackets = [
  ['(', ')'],
  ['\uff08', '\uff09'],
  ['{', '}'],
  ['\u5408\u8ba1(', ')'], // 合计
  ['**', '**'],
  ['[', ']'],
  ['"', '"'],
] as const;

const odd = [
  '',
  '=',
  '\uff1d',
  '-1',
  '0',
  '007',
  '1,234',
  '1 234',
  '3.50',
  '12\u4ef6',
  '\u65e0',
  '/',
  '\u2014',
  '9'.repeat(40),
  '1e9',
  '\u5341\u4e8c',
  '\uff11\uff12',
  '22\uff08\u5176\u4e2d\u4fee\u8ba216\u4ef6\uff09',
  '-',
  '{\u5e74\u5ea6}',
  '1.2.3',
];

/** As {@link mutated}, and roughly besides. */
export function roughlyMutated(text: string, random: (below: number) => number): string {
  let result = text;
  for (let times = random(3); times >= 0; times--)
    result = roughChanges[random(roughChanges.length)]?.(result, random) ?? result;
  return random(2) === 0 ? mutated(result, random) : result;
}

function editLines(text: string, edit: (lines: string[]) => void): string {
  const lines = text.split('\n');
  edit(lines);
  return lines.join('\n');
}
