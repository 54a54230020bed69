import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type AstNode, isAstNode, isReference } from 'langium';
import { sourceLines } from '../../../server/formatter/edits.ts';
import { definitionEdits, definitionSource, formattedDefinitions } from './support/formatting.ts';

const sample = readFileSync(
  new URL('../../../server/formats/%E5%9B%BD%E5%8A%9E2021.gkformat', import.meta.url),
  'utf8',
);
const words = sourceLines(definitionSource(sample)).flatMap((line) => line.words);

const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\u3000', '\n', '\n\n\n', ' \r\n', ' // 注 "{" \n');
const widths = fc.array(fc.boolean(), { minLength: 7, maxLength: 30 });

/** The words of a real format with any blanks, line breaks and comments between them, in either width. */
const spacedTexts = fc.tuple(fc.array(gap, { minLength: 5, maxLength: 60 }), widths).map(([gaps, wide]) =>
  words
    .map(({ text, type }, index) => {
      const isMark = /^[A-Z]+$/.test(type) && !['NAME', 'FUNCTION', 'STRING', 'COMMENT'].includes(type);
      const own = isMark && wide[index % wide.length] ? fullWidth(text) : text;
      return own + (type === 'COMMENT' ? '\n' : gaps[index % gaps.length]);
    })
    .join(''),
);

const damagedTexts = fc
  .tuple(spacedTexts, fc.nat(), fc.nat({ max: 4 }), fc.constantFrom('', '{', '}', '"', '行', '\n', ','))
  .map(([text, place, length, put]) => {
    const at = place % text.length;
    return text.slice(0, at) + put + text.slice(at + length);
  });

describe('formatting any format', () => {
  it('leaves nothing for a second time', () => {
    const law = fc.property(fc.oneof(spacedTexts, damagedTexts, fc.string()), (text) => {
      assert.deepEqual(definitionEdits(formattedDefinitions(text)), []);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('changes nothing that the format says', () => {
    const law = fc.property(fc.oneof(spacedTexts, damagedTexts), (text) => {
      assert.equal(meaningOf(formattedDefinitions(text)), meaningOf(text));
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('is at work: it brings the words back into the order of lines they came from, given their line breaks', () => {
    const shaken = sample
      .replace(/^ +/gm, '')
      .replaceAll(' = ', '＝')
      .replace(/ {2,}/g, '\u3000')
      .replaceAll('\n\n', '\n\n\n');
    assert.equal(formattedDefinitions(shaken), sample);
  });
});

/** The syntax tree as text: names and values, none of the places. */
function meaningOf(text: string): string {
  return JSON.stringify(plain(definitionSource(text).parseResult.value))
    .normalize('NFKC')
    .replaceAll('\u2212', '-');
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (isReference(value)) return value.$refText;
  if (!isAstNode(value)) return value;
  const own = Object.entries(value as AstNode).filter(([key]) => key === '$type' || !key.startsWith('$'));
  return own.map(([key, each]) => [key, plain(each)]);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
