import fc from 'fast-check';

const blanks = fc.constantFrom('', '', ' ', '  ', '\t', '\u3000', '\u00a0 ');
const someBlanks = fc.constantFrom(' ', ' ', '  ', '\t', '\u3000');
const bar = fc.constantFrom('|', '|', '\uff5c');
const colon = fc.constantFrom(':', '\uff1a');
const open = fc.constantFrom('{', '\uff5b');
const close = fc.constantFrom('}', '\uff5d');

/** Texts put one behind the other. */
function sequence(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

function just(text: string): fc.Arbitrary<string> {
  return fc.constant(text);
}

/** Digits and signs in one width or the other. */
function eitherWidth(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.boolean()).map(([half, wide]) => (wide ? fullWidth(half) : half));
}

function fullWidth(text: string): string {
  return text.replace(/[\d+,.=-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

// Ambiguous punctuation, rare characters of two code units, a combining mark, emoji joined and not, escapes, markup.
const inlines = fc.constantFrom(
  ...[
    '公开',
    '收到申请',
    '“三安全一稳定”',
    '……',
    '——',
    '，',
    '。',
    '、',
    '①',
    '\u{20bb7}',
    '\u3400',
    'e\u0301',
    '🏛',
    '👨‍👩‍👧',
  ],
  ...[
    'ABC',
    '12',
    ' ',
    '\u3000',
    '\\{',
    '\\|',
    '\\\\',
    '|',
    '\uff5c',
    '**重**',
    '[链接](https://example.gov.cn)',
    '[表](./甲.xlsx)',
    '[^1]',
    '[^注]',
    '表',
    '//',
    '\\',
  ],
);
const names = fc.constantFrom(
  '年度',
  '机关',
  '申请办理.本年新收',
  '申请办理．本年新收',
  '申请办理。本年新收 ／ ２',
  '占比（申请办理.予以公开，申请办理.办理总计）',
  '年度－１',
  '年度-1',
  '年度　－ 1',
  '“发布渠道”. 甲 .2024年',
  '发布渠道．乙．２０２３',
  '网站 、 微信',
  '申请办理。没有 ＋ 这行',
  '申请办理.没有这行',
  '',
  ' 甲 ',
);
const bound = sequence(open, names, close);
const sentence = fc.array(fc.oneof({ weight: 5, arbitrary: inlines }, bound), { minLength: 1, maxLength: 8 });
const words = sentence.map((parts) => parts.join(''));

const prose = sequence(blanks, words, blanks);
const comment = sequence(blanks, just('//'), blanks, words, blanks);
const marks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('#', '\uff03'))
  .map(([count, mark]) => mark.repeat(count));
const headings = fc.constantFrom(
  '一、总体情况',
  '总体情况',
  '三、收到和处理政府信息公开申请情况',
  '（一）主动公开',
  '没有这一章',
  '',
);
const heading = sequence(blanks, marks, blanks, fc.oneof(headings, words), blanks);
const keys = fc.constantFrom(
  '机关',
  '年度',
  '格式',
  '机关类型',
  '发布日期',
  '联系电话',
  '网址',
  '没有这个键',
  ...['落款', '成文日期', '附件', '目录'],
);
const values = fc.constantFrom(
  '示例市档案局',
  '2024',
  '２０２４年',
  '２０２１．２．８',
  '２０２１／２／８',
  '０１０－１２３',
  '国办2021',
  '部门',
  '2025-01-20',
  'https://example.gov.cn',
  '“统计表”　./甲.xlsx',
  '是',
  '',
);
const header = sequence(blanks, keys, blanks, colon, blanks, values, blanks);

const amounts = fc.oneof(
  eitherWidth(fc.integer({ min: 0, max: 12_345 }).map(String)),
  eitherWidth(fc.constantFrom('=', '1,234', '+3', '-8', '0.5', '1,23')),
  fc.constantFrom('', '', '\u22128', '0.5万元', '１２ 元', '无', '待核', '12件', '３０％', '见\\|附件', '\\'),
);
const cell = sequence(blanks, amounts, blanks);
const wordCell = sequence(blanks, fc.oneof(amounts, words.map(withoutBars)), blanks);

/** A bar in a cell is escaped, or it would not be in the cell. */
function withoutBars(text: string): string {
  return text.replace(/\\*[|\uff5c]/g, '');
}

/** A row whose last bar may be missing. */
function row(label: fc.Arbitrary<string>, cells: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const behind = fc.array(sequence(bar, cells), { maxLength: 8 }).map((texts) => texts.join(''));
  return sequence(
    blanks,
    bar,
    blanks,
    label,
    blanks,
    behind,
    fc.oneof({ weight: 4, arbitrary: bar }, just('')),
    blanks,
  );
}

const labels = fc.constantFrom(
  ...[
    '本年新收',
    '一、本年新收政府信息公开申请数量',
    '上年结转',
    '国家秘密',
    '1.属于国家秘密',
    '（三）不予公开',
    '予以公开',
    '其余',
  ],
  ...['规章', '规范性文件', '行政许可', '行政复议', '没有这行', '', '3.危及“三安全一稳定”', '见\\|附件'],
);
const columnRow = row(
  fc.constantFrom('', '信息内容'),
  fc.constantFrom('自然人', '本年制发件数', '总计', '结果维持', '没有这列'),
);
const rule = sequence(
  ...[blanks, fc.constantFrom('规则', '核实'), someBlanks, fc.constantFrom('', '列 ', '列\u3000')],
  ...[
    fc.constantFrom('合计', '甲', '列', '上年'),
    blanks,
    fc.constantFrom('=', '\uff1d', '<=', '\uff1c\uff1d', '≥', ''),
    blanks,
  ],
  ...[
    fc.constantFrom('甲', '合计(甲)', '（甲）', '上年.甲', '２'),
    blanks,
    fc.constantFrom('+', '\uff0b', '\u2212', '×', '\uff0a'),
  ],
  ...[blanks, fc.constantFrom('乙', '合计 （ 甲，乙 ）', '2 . 乙', '1．5', '上年 。 乙'), blanks],
);
const chartValue = fc.constantFrom(
  ...[
    '申请办理.本年新收',
    '申请办理．予以公开 ＋申请办理.部分公开',
    '上年。申请办理.本年新收',
    '“发布渠道”.甲.２０２３',
    '发布渠道.乙.2024年',
  ],
  ...[
    '“甲” ＝ 年度 － 1',
    '"乙"=（申请办理.予以公开）',
    '合计（ 申请办理.不予公开 ）',
    '申请办理 .没有',
    '2 ×３',
    '网站 微信',
  ],
);
const chart = sequence(
  ...[blanks, just('图'), someBlanks, fc.constantFrom('"来源"', '“来源”', '“来源'), blanks],
  ...[fc.constantFrom('饼图', '柱图', '折线', '圆', ''), someBlanks],
  ...[chartValue, fc.constantFrom(', ', '，', '、', ' ,', ' '), chartValue, blanks],
);
const explanation = sequence(
  ...[blanks, just('说明'), someBlanks, fc.constantFrom('现行有效衔接', '甲'), blanks, colon, blanks],
  ...[fc.oneof(words, just('')), blanks],
);
const told = sequence(
  blanks,
  fc.constantFrom('注', '注1', '注２', '[^1]', '[^注]'),
  blanks,
  colon,
  blanks,
  fc.oneof(words, just('')),
  blanks,
);
const broken = fc.constantFrom(
  ...[
    '规则 甲 =',
    '\u3000规则 甲 = ＋',
    '共{年度 +}件 ',
    '　{甲..乙}',
    '表 "标题" 多余',
    '  甲 | 1 | 2',
    '规则 列= 甲',
    '规则',
    '{★}',
  ],
);

function linesOf(line: fc.Arbitrary<string>, most: number): fc.Arbitrary<readonly string[]> {
  return fc.array(line, { maxLength: most });
}

function block(...parts: readonly fc.Arbitrary<readonly string[]>[]): fc.Arbitrary<readonly string[]> {
  return fc.tuple(...parts).map((all) => all.flat());
}

const statutoryName = fc.constantFrom('申请办理', '第二十条第一项', '第二十条第（八）项', '复议诉讼', '没有这表', '');
const statutoryTable = block(
  fc.tuple(sequence(blanks, just('表'), fc.oneof(someBlanks, just('')), statutoryName, blanks)),
  linesOf(columnRow, 1),
  linesOf(fc.oneof({ weight: 6, arbitrary: row(labels, cell) }, comment, rule, explanation, told, broken), 6),
);
const columnNames = row(
  fc.constantFrom('渠道', '', '２０２４'),
  fc.constantFrom('甲', '乙', '', '２０２３', '2024年', ' '),
);
const ruler = sequence(blanks, fc.constantFrom('| --- |', '|:--:|---|', '｜－－｜', '|—|'), blanks);
const freeTable = block(
  fc.tuple(
    sequence(
      blanks,
      just('表'),
      blanks,
      fc.constantFrom('"发布渠道"', '“发布渠道”', '“发布渠道', '"', '“内“外”'),
      blanks,
    ),
  ),
  fc.oneof(
    { weight: 2, arbitrary: fc.tuple(columnNames) },
    fc.tuple(columnNames, columnNames, ruler),
    fc.tuple(columnNames, ruler, columnNames, columnNames, ruler),
  ),
  linesOf(
    fc.oneof(
      { weight: 6, arbitrary: row(fc.constantFrom('甲', '乙', '合计', ''), wordCell) },
      fc.constantFrom('| 甲 |', '| |', '|乙', ' ｜ 丙 ｜ '),
      ruler,
      comment,
      rule,
      told,
      broken,
    ),
    5,
  ),
);
const body = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(prose) },
  { weight: 3, arbitrary: statutoryTable },
  { weight: 2, arbitrary: freeTable },
  { weight: 2, arbitrary: fc.tuple(heading) },
  fc.tuple(chart),
  fc.tuple(comment),
  fc.tuple(explanation),
  fc.tuple(told),
  fc.tuple(rule),
  fc.tuple(row(labels, cell)),
  fc.tuple(broken),
);

const gap = fc.array(blanks, { maxLength: 3 });

/** Reports as people type them: full-width marks, any blanks, lines left out or broken, with one kind of line break. */
export const reportTexts: fc.Arbitrary<string> = fc
  .record({
    header: linesOf(fc.oneof({ weight: 5, arbitrary: header }, comment), 5),
    title: linesOf(sequence(blanks, fc.constantFrom('#', '\uff03'), blanks, words, blanks), 1),
    body: fc.array(body, { maxLength: 8 }),
    gaps: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant<readonly string[]>([]) }, gap), {
      minLength: 12,
      maxLength: 40,
    }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('', '\n', '\n\n \n'),
  })
  .map(({ header, title, body, gaps, lineBreak, end }) => {
    const lines = [...header, ...title, ...body.flat()];
    const spread = lines.flatMap((line, index) => [...(gaps[index % gaps.length] ?? []), line]);
    return (spread.join('\n') + end).replaceAll('\n', lineBreak);
  });

/** Reports with a few characters taken out, put in or exchanged anywhere. */
export const damagedTexts: fc.Arbitrary<string> = fc
  .tuple(
    reportTexts,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom('', '|', '{', '}', '\n', '\r', '\\', '表 ', '"', '#', '：', '\ufeff'),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((damaged, [place, length, put]) => {
      const at = place % (damaged.length + 1);
      return damaged.slice(0, at) + put + damaged.slice(at + length);
    }, text),
  );
