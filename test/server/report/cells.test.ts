import assert from 'node:assert/strict';
import type { FormatColumn } from '../../../server/report/format.ts';
import { inColumnUnit, readCell } from '../../../server/report/read/read-cell.ts';

function says(text: string): string {
  const reading = readCell(text);
  return reading.kind === 'number' ? `${reading.value.toFixed()}${reading.unit ?? ''}` : reading.kind;
}

describe('a cell', () => {
  for (const [text, meaning] of [
    ['103', '103'],
    [' 103 ', '103'],
    ['0', '0'],
    ['007', '7'],
    ['1,234', '1234'],
    ['12,345,678', '12345678'],
    ['１，２３４', '1234'],
    ['+3', '3'],
    ['-8', '-8'],
    ['－８', '-8'],
    ['\u22128', '-8'],
    ['\u20138', '-8'],
    ['0.5', '0.5'],
    ['１．５０', '1.5'],
    ['72701.2578', '72701.2578'],
    ['251000元', '251000元'],
    ['0.5万元', '0.5万元'],
    ['1.2 亿元', '1.2亿元'],
    ['12345678901234567890.12345678901234567890', '12345678901234567890.1234567890123456789'],
    ['=', 'computed'],
    [' ＝ ', 'computed'],
    ['', 'blank'],
    [' \u3000', 'blank'],
  ] as const)
    it(`“${text}” is ${meaning}`, () => assert.equal(says(text), meaning));

  for (const text of [
    '无',
    '—',
    '/',
    '12件',
    '1 2',
    '1,23',
    '1,2345',
    ',123',
    '.5',
    '5.',
    '1.2.3',
    '--3',
    '3-',
    '1e3',
    '十',
    '1万',
    '== ',
    '=1',
    '1亿元元',
    '½',
    '٣',
  ])
    it(`“${text}” is no number`, () => assert.equal(says(text), 'unreadable'));
});

describe('an amount', () => {
  const column = (unit?: string, writesUnit = false): FormatColumn => ({
    name: 'a',
    label: 'a',
    aliases: [],
    formerNames: [],
    decimal: true,
    signed: true,
    total: false,
    writesUnit,
    bases: [],
    notes: [],
    ...(unit === undefined ? {} : { unit }),
  });
  const valueIn = (text: string, where: FormatColumn) => {
    const reading = readCell(text);
    assert.ok(reading.kind === 'number');
    return inColumnUnit(reading, where)?.toFixed();
  };

  it('without a unit is in that of its column', () => {
    assert.equal(valueIn('12.5', column('万元')), '12.5');
    assert.equal(valueIn('12.5', column()), '12.5');
    assert.equal(valueIn('12.5', column(undefined, true)), '12.5');
  });

  it('is converted to the unit of its column', () => {
    assert.equal(valueIn('5000元', column('万元')), '0.5');
    assert.equal(valueIn('0.5万元', column('万元')), '0.5');
    assert.equal(valueIn('1.2亿元', column('万元')), '12000');
    assert.equal(valueIn('1万元', column('亿元')), '0.0001');
    assert.equal(valueIn('0.01元', column('亿元')), '0.0000000001');
    assert.equal(valueIn('2亿元', column('元')), '200000000');
  });

  it('is kept in 元 where the form leaves the unit to the author', () => {
    assert.equal(valueIn('25.1万元', column(undefined, true)), '251000');
    assert.equal(valueIn('251000元', column(undefined, true)), '251000');
  });

  it('loses no digit', () => {
    assert.equal(valueIn('12345678901234567891元', column('亿元')), '123456789012.34567891');
    assert.equal(valueIn('-0.3元', column('万元')), '-0.00003');
  });

  it('has no value where the column counts', () => {
    assert.equal(valueIn('5000元', column()), undefined);
  });
});
