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
function mutated(text: string, random: (below: number) => number): string {
  let result = text;
  for (let times = random(6); times >= 0; times--) result = changes[random(changes.length)]?.(result, random) ?? result;
  return result;
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

function editLines(text: string, edit: (lines: string[]) => void): string {
  const lines = text.split('\n');
  edit(lines);
  return lines.join('\n');
}
