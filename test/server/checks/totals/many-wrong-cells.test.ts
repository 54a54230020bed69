import assert from 'node:assert/strict';
import { runChecks } from '../../../../server/checks/index.ts';
import { applied } from '../../../support/edits.ts';
import { reportWith } from '../../../support/random-tables.ts';
import { fixture, quickReader } from '../../../support/reports.ts';
import {
  below,
  blamedBy,
  blamedIn,
  consistentRows,
  type Rows,
  randomFrom,
  rowsOf,
  slipped,
  slips,
  stretches,
  type WrongNumber,
  withWrong,
} from '../../../support/wrong-numbers.ts';

const read = await quickReader('国办2021');
const city = rowsOf(read(fixture('宿迁2024.gkreport')));
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const { 'any number': any = () => [], ...byHand } = slips;

const textOf = (rows: Rows) => reportWith(rows).replace(/^上年: .*\n/m, '');
const placeOf = ({ row, column }: WrongNumber) => `${row}·${columns[column]}`;
const isBroken = (text: string) =>
  read(text).equations.some(({ kind, verdict }) => kind === 'must' && verdict === 'broken');

/** Of so many reports in how many every wrong number is named with the right one, and how many right ones are blamed. */
function rates(count: number, tries: number, from: (random: () => number) => Rows, makers = [any]) {
  const random = randomFrom(count);
  let [named, wrongly] = [0, 0];
  for (let at = 0; at < tries; at++) {
    const right = from(random);
    const wrong = slipped(right, makers, count, random);
    const blamed = blamedIn(read(textOf(withWrong(right, wrong)))).named;
    const meant = new Map(wrong.map((one) => [placeOf(one), String(right.get(one.row)?.[one.column])]));
    if ([...meant].every(([place, text]) => blamed.get(place) === text)) named++;
    wrongly += [...blamed.keys()].filter((place) => !meant.has(place)).length;
  }
  return { named, wrongly };
}

describe('wrong numbers in 表三, however many', () => {
  const tries = 40;
  for (const [count, least] of [
    [2, 40],
    [3, 40],
    [4, 39],
    [6, 38],
    [8, 34],
  ] as const)
    it(`are named all, ${count} of them in the report of a city, in ${least} of ${tries}`, () => {
      const { named, wrongly } = rates(count, tries, () => city);
      assert.ok(named >= least, `${named}`);
      assert.ok(wrongly <= (tries * count) / 100, `${wrongly} right numbers are blamed`);
    });

  it('are named all, three slips of any kind, in eight of ten reports', () => {
    const { named, wrongly } = rates(3, tries, consistentRows, Object.values(byHand));
    assert.ok(named >= 32, `${named}`);
    assert.ok(wrongly <= 2, `${wrongly} right numbers are blamed`);
  });

  it('are named all, three exchanges of neighbours, in three of four reports, and no right number is blamed', () => {
    const { 'neighbours exchanged': exchanged = any } = slips;
    const { named, wrongly } = rates(3, 20, consistentRows, [exchanged]);
    assert.ok(named >= 15, `${named}`);
    assert.equal(wrongly, 0);
  });

  for (const [title, stretch] of Object.entries(stretches))
    it(`are named all, twice ${title} of the same table, and no right number is blamed`, () => {
      assert.deepEqual(rates(2, 10, consistentRows, [stretch]), { named: 10, wrongly: 0 });
    });

  it('are named all, ten slips of any kind, in one of five reports, and few right numbers are blamed', () => {
    const { named, wrongly } = rates(10, 20, consistentRows, Object.values(byHand));
    assert.ok(named >= 4, `${named}`);
    assert.ok(wrongly <= 5, `${wrongly} right numbers are blamed`);
  });

  it('are not named where one of them and two that changed places are about as likely', () => {
    const right = new Map(city)
      .set('第三方权益', [16, 1, 0, 0, 976, 7, 1000])
      .set('内部事务', [21, 0, 0, 0, 33, 64, 118]);
    const sums = (row: string, more: readonly number[]) =>
      right.set(
        row,
        (city.get(row) ?? []).map((value, at) => value + (more[at] ?? 0)),
      );
    const more = [0, 0, 0, 0, 1009, 71, 1080];
    sums('本年新收', more);
    sums('办理总计', more);
    const wrong = [
      { row: '第三方权益', column: 4, written: 0 },
      { row: '第三方权益', column: 5, written: 64 },
      { row: '内部事务', column: 5, written: 7 },
    ];
    assert.equal(isBroken(textOf(right)), false);
    // 919 and 90 in the column of 法律服务机构 would do as well, two numbers that no hand is likelier to slip in.
    assert.deepEqual([...blamedIn(read(textOf(withWrong(right, wrong)))).named], []);
  });

  it('are each told at their own place, with the equations they break', () => {
    const wrong = [
      { row: '予以公开', column: 0, written: 1409 },
      { row: '不掌握', column: 1, written: 35 },
      { row: '其他情形', column: 4, written: 3 },
    ];
    const found = runChecks(read(textOf(withWrong(city, wrong))));
    assert.deepEqual(
      found.map(({ message }) => message.zh),
      [
        '“予以公开·自然人”填报 1409，按勾稽关系推算应为 1408（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
        '“不掌握·商业企业”填报 35，按勾稽关系推算应为 33（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
        '“其他情形·法律服务机构”填报 3，按勾稽关系推算应为 0（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
      ],
    );
    assert.deepEqual(
      found.map(({ related }) => related.length),
      [2, 2, 2],
    );
  });

  it('that share sums are told together, and mend them together', () => {
    const wrong = [
      { row: '予以公开', column: 0, written: 1308 },
      { row: '予以公开', column: 1, written: 1021 },
      { row: '不掌握', column: 1, written: 533 },
    ];
    const text = textOf(withWrong(city, wrong));
    assert.deepEqual(
      runChecks(read(text)).map(({ message }) => message.zh),
      [
        '“予以公开·自然人”填报 1308，按勾稽关系推算应为 1408（与“予以公开·商业企业”、“不掌握·商业企业”一并改正，4 项勾稽关系全部一致）；请对照台账核实',
        '“予以公开·商业企业”填报 1021，按勾稽关系推算应为 21（与“予以公开·自然人”、“不掌握·商业企业”一并改正，4 项勾稽关系全部一致）；请对照台账核实',
        '“不掌握·商业企业”填报 533，按勾稽关系推算应为 33（与“予以公开·自然人”、“予以公开·商业企业”一并改正，4 项勾稽关系全部一致）；请对照台账核实',
      ],
    );
  });
});

describe('fixes of wrong numbers', () => {
  it('in whatever order: none makes another finding jump to a right number, and all leave no broken sum', () => {
    const random = randomFrom(12);
    let mended = 0;
    for (let at = 0; at < 30; at++) {
      const right = at % 2 === 0 ? city : consistentRows(random);
      const wrong = slipped(right, [any, ...Object.values(byHand)], 2 + below(4, random), random);
      const places = new Set(wrong.map(placeOf));
      let text = textOf(withWrong(right, wrong));
      const told = new Map(blamedIn(read(text)).named);
      if (![...places].every((place) => told.has(place))) continue;
      for (let left = wrong.length; left > 0 && isBroken(text); left--) {
        const findings = runChecks(read(text)).filter((finding) => blamedBy(finding).length > 0);
        const chosen = findings[below(findings.length, random)];
        assert.ok(chosen, text);
        const cells = blamedBy(chosen);
        for (const { place, text: should } of cells) assert.equal(told.get(place), should, `${at} ${place}`);
        text = applied(
          text,
          cells.map(({ range, text: newText }) => ({ range, newText })),
        );
      }
      assert.equal(isBroken(text), false, `${at}`);
      mended++;
    }
    assert.ok(mended > 15, `${mended}`);
  });

  it('blame no right number that was not blamed before, whichever slips are not named', () => {
    const random = randomFrom(99);
    let applications = 0;
    for (let at = 0; at < 24; at++) {
      const right = at % 2 === 0 ? city : consistentRows(random);
      const makers = [...Object.values(slips), ...Object.values(stretches)];
      const wrong = slipped(right, makers, 2 + below(4, random), random);
      const meant = new Map(wrong.map((one) => [placeOf(one), String(right.get(one.row)?.[one.column])]));
      let text = textOf(withWrong(right, wrong));
      const blamed = new Set(blamedIn(read(text)).named.keys());
      for (;;) {
        const cellsOf = runChecks(read(text)).map(blamedBy);
        const mending = cellsOf.filter(
          (cells) => cells.length > 0 && cells.every(({ place, text: should }) => meant.get(place) === should),
        );
        const cells = mending[below(mending.length, random)];
        if (!cells) break;
        text = applied(
          text,
          cells.map(({ range, text: newText }) => ({ range, newText })),
        );
        for (const { place } of cells) meant.delete(place);
        applications++;
        for (const place of blamedIn(read(text)).named.keys())
          assert.ok(meant.has(place) || blamed.has(place), `${at}: ${place} is blamed`);
      }
    }
    assert.ok(applications > 40, `${applications}`);
  });
});
