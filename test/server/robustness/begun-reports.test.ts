import assert from 'node:assert/strict';
import { exampleText } from '../../support/examples.ts';
import { endure } from './endurance.ts';

const example = exampleText('定西市应急管理局2020.gkreport');

/** A change of the code that begun lines do not survive fails behind more than one character of them. */
const step = process.env.GKREPORT_THOROUGH ? 1 : 5;

function* prefixes(text: string): Iterable<string> {
  for (let end = 0; end <= text.length; end += step) yield text.slice(0, end);
}

describe('a report that is being written is read and checked within a second', function () {
  this.timeout(600_000);

  it(`cut off behind ${step === 1 ? 'any' : 'every fifth'} of its characters`, async () => {
    assert.equal(await endure(prefixes(example)), Math.floor(example.length / step) + 1);
  });
});
