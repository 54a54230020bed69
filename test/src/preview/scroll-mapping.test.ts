import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  characterOfLine,
  lineAtOffset,
  lineOfPosition,
  offsetAtLine,
  scrollMap,
} from '../../../src/preview/scroll-mapping.ts';

describe('scroll map', () => {
  const places = [
    { line: 10, offset: 100 },
    { line: 12, offset: 300 },
    { line: 14, offset: 340 },
  ];

  it('runs from the first line at the top of the page to the end of the last line at its end', () => {
    assert.deepEqual(scrollMap(places, 400), [{ line: 0, offset: 0 }, ...places, { line: 15, offset: 400 }]);
  });

  it('of a page without source lines has only its ends', () => {
    assert.deepEqual(scrollMap([], 400), [
      { line: 0, offset: 0 },
      { line: 1, offset: 400 },
    ]);
  });

  it('has every line end up below what lies over the top of the window', () => {
    assert.deepEqual(scrollMap(places, 400, 30), [
      { line: 0, offset: 0 },
      { line: 10, offset: 70 },
      { line: 12, offset: 270 },
      { line: 14, offset: 310 },
      { line: 15, offset: 370 },
    ]);
  });

  it('shows line 0 at the top of the page, wherever it is printed', () => {
    assert.equal(offsetAtLine(scrollMap([{ line: 0, offset: 30 }, ...places], 400), 0), 0);
  });

  it('takes the first line of a row that is printed from several lines', () => {
    const row = [
      { line: 22, offset: 500 },
      { line: 20, offset: 500 },
      { line: 21, offset: 500 },
    ];
    assert.deepEqual(scrollMap([...places, ...row], 600).slice(4), [
      { line: 20, offset: 500 },
      { line: 21, offset: 600 },
    ]);
  });

  it('leaves out a line that is printed far from where it stands', () => {
    const publicationDate = { line: 4, offset: 380 };
    const filledRow = { line: 90, offset: 120 };
    assert.deepEqual(scrollMap([publicationDate, filledRow, ...places], 400), scrollMap(places, 400));
  });

  it('leaves out places that cannot be measured', () => {
    assert.deepEqual(scrollMap([{ line: Number.NaN, offset: 120 }, ...places], 400), scrollMap(places, 400));
  });

  it('grows strictly in line and offset, whatever the page', () => {
    const anyPlaces = fc.array(fc.record({ line: fc.nat(50), offset: fc.nat(1000) }));
    fc.assert(
      fc.property(anyPlaces, (some) => {
        const map = scrollMap(some, 1001);
        for (const [index, { line, offset }] of map.entries()) {
          const before = map[index - 1];
          assert.ok(before === undefined || (line > before.line && offset > before.offset));
        }
      }),
    );
  });
});

describe('scrolling together', () => {
  const map = scrollMap(
    [
      { line: 10, offset: 100 },
      { line: 12, offset: 300 },
    ],
    400,
  );

  it('shows a line where it is printed', () => {
    assert.equal(offsetAtLine(map, 10), 100);
    assert.equal(offsetAtLine(map, 12), 300);
  });

  it('shows a line between two printed ones in proportion', () => {
    assert.equal(offsetAtLine(map, 11), 200);
    assert.equal(offsetAtLine(map, 11.5), 250);
    assert.equal(offsetAtLine(map, 5), 50);
  });

  it('stays at the end of the page for lines behind it', () => {
    assert.equal(offsetAtLine(map, 13), 400);
    assert.equal(offsetAtLine(map, 99), 400);
  });

  it('finds the line of an offset', () => {
    assert.equal(lineAtOffset(map, 0), 0);
    assert.equal(lineAtOffset(map, 100), 10);
    assert.equal(lineAtOffset(map, 250), 11.5);
    assert.equal(lineAtOffset(map, 4000), 13);
  });

  it('comes back to the line it started from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 13, noNaN: true }), (line) => {
        assert.ok(Math.abs(lineAtOffset(map, offsetAtLine(map, line)) - line) < 1e-9);
      }),
    );
  });
});

describe('a place in a wrapped line', () => {
  it('is a fraction of the line', () => {
    assert.equal(lineOfPosition(7, 0, 200), 7);
    assert.equal(lineOfPosition(7, 50, 200), 7.25);
  });

  it('never reaches the next line', () => {
    assert.equal(Math.floor(lineOfPosition(7, 200, 200)), 7);
  });

  it('of an empty line is the line', () => {
    assert.equal(lineOfPosition(7, 0, 0), 7);
    assert.equal(characterOfLine(7, 0), 0);
  });

  it('is found again', () => {
    assert.equal(characterOfLine(lineOfPosition(7, 50, 200), 200), 50);
  });
});
