import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { drawChart } from '../../../../server/render/chart/draw-chart.ts';
import { type Chart, type ChartKind, chartKinds } from '../../../../server/report/written.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A chart of numbers, row by row: one row for each series. */
function chart(form: ChartKind, categories: readonly string[], rows: readonly (readonly string[])[]): Chart {
  const points = (row: readonly string[]) =>
    categories.map((label, index) => {
      const text = row[index] ?? '0';
      return { label, bound: { text, value: new Big(text), range: nowhere } as never };
    });
  const series = rows.map((row, index) => ({
    ...(rows.length > 1 && { name: `第${index + 1}年` }),
    points: points(row),
  }));
  const written = { text: form, range: nowhere };
  return { kind: 'chart', title: '图', titleRange: nowhere, range: nowhere, written, form, categories, series };
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of letters in a picture: digits and Latin letters 0.6 of their size wide, Chinese as wide as high. */
function lettersOf(svg: string): readonly Box[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(attributes) ?? [];
    const x = Number(attribute('x') ?? 0) + Number(dx);
    const y = Number(attribute('y') ?? 0) + Number(dy);
    const width = [...text].reduce((sum, letter) => sum + (letter <= '~' ? 8.4 : 14), 0);
    const anchor = attribute('text-anchor') ?? 'start';
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    // Their line runs through the middle of the library's letters, below ours.
    const middle = attribute('dominant-baseline') === 'central' ? y : y - 5;
    return { text, left, right: left + width, top: middle - 7, bottom: middle + 7 };
  });
}

/** What is wrong with how a chart shows its numbers; empty where nothing is. */
function faults(shown: Chart): readonly string[] {
  const picture = drawChart(shown, 'id');
  assert.ok(picture);
  const letters = lettersOf(picture.svg);
  const numbers = shown.series.flatMap(({ points }) => points.map(({ bound }) => bound.text ?? ''));
  const ends = (text: string, number: string) => text === number || text.endsWith(` ${number}`);
  const labels = letters.filter(({ text }) => numbers.some((number) => ends(text, number)));
  const tooFew = numbers.filter(
    (number) =>
      labels.filter(({ text }) => ends(text, number)).length < numbers.filter((each) => each === number).length,
  );
  const outside = letters.filter(
    ({ left, right, top, bottom }) => left < 0 || right > picture.width || top < 0 || bottom > picture.height,
  );
  const overlaps = labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} over ${other.text}`),
  );
  return [
    ...tooFew.map((text) => `${text} is missing`),
    ...outside.map(({ text }) => `${text} is outside`),
    ...overlaps,
  ];
}

const longNames = [
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请（含以前年度结转的）',
];

const name = fc.oneof(
  fc.constantFrom('1月', '十二月', '自然人', '其他', '2024年第一季度', 'https://www.example.gov.cn/zwgk', ...longNames),
  fc.string({ unit: fc.constantFrom('政', '府', '信', '息', 'a', '1', '、', '（', '）'), minLength: 1, maxLength: 60 }),
);
const number = fc.oneof(
  fc.constantFrom('0', '1', '9999999999', '1808595', '123.45'),
  fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
  fc.integer({ min: 0, max: 20 }).map(String),
);
const signed = fc.tuple(fc.boolean(), number).map(([minus, text]) => (minus && text !== '0' ? `-${text}` : text));
const points = fc.integer({ min: 1, max: 40 });

describe('the numbers of a chart', () => {
  const each = (kind: fc.Arbitrary<Chart>) =>
    fc.assert(
      fc.property(kind, (shown) => assert.deepEqual(faults(shown), [])),
      { numRuns: 150, seed: 9 },
    );
  const list = <T>(unit: fc.Arbitrary<T>, length: number) => fc.array(unit, { minLength: length, maxLength: length });

  it('are whole, in the picture and apart from each other in every pie', () => {
    each(
      points.chain((count) =>
        fc
          .tuple(list(name, count), list(number, count))
          .map(([names, [, ...rest]]) => chart('饼图', names, [['7', ...rest]])),
      ),
    );
  });

  for (const form of ['柱图', '折线'] as const) {
    it(`are so in every ${form} of one series`, () => {
      each(
        points.chain((count) =>
          fc.tuple(list(name, count), list(signed, count)).map(([names, numbers]) => chart(form, names, [numbers])),
        ),
      );
    });
  }

  it('are so in bars of two years', () => {
    each(
      points.chain((count) =>
        fc
          .tuple(list(name, count), list(signed, count), list(signed, count))
          .map(([names, one, other]) => chart('柱图', names, [one, other])),
      ),
    );
  });

  it('are so in many lines through two years', () => {
    each(
      points.chain((count) => list(list(signed, 2), count)).map((rows) => chart('折线', ['2023年', '2024年'], rows)),
    );
  });

  it('stand beside their marks where they have room, above and below by turns where that is enough', () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
    const { svg = '', height } =
      drawChart(chart('折线', months, [months.map((_, index) => `${123000 + 37 * index}`)]), 'id') ?? {};
    const numbers = lettersOf(svg).filter(({ text }) => /^123\d\d\d$/.test(text));
    assert.equal(numbers.length, 12);
    assert.equal(new Set(numbers.filter((_, index) => index % 2 === 0).map(({ top }) => Math.round(top / 10))).size, 1);
    assert.ok(Number(height) < 360);
  });

  it('stand in a list below where they have none', () => {
    const days = Array.from({ length: 40 }, (_, index) => `第${index + 1}天`);
    const { svg = '' } = drawChart(chart('折线', days, [days.map(() => '1234567890')]), 'id') ?? {};
    assert.ok(lettersOf(svg).some(({ text }) => text === '40. 第40天'));
  });

  it('are not cut with a name that is too long for one line', () => {
    const slices = chart(
      '饼图',
      ['申请人无正当理由逾期不补正', '申请人逾期未按收费通知要求缴纳费用', '其他'],
      [['40', '10', '291']],
    );
    const texts = lettersOf(drawChart(slices, 'id')?.svg ?? '').map(({ text }) => text);
    assert.deepEqual(texts, [
      '申请人无正当理由逾期不',
      '补正 40',
      '申请人逾期未按收费通知',
      '要求缴纳费用 10',
      '其他 291',
    ]);
  });

  it('are drawn for every kind of chart there is', () => {
    for (const form of chartKinds) assert.deepEqual(faults(chart(form, ['甲'], [['1']])), []);
  });
});
