import { graphemesOf, textWidth } from '../shared/text-width.ts';

/** Ends what stands before it: may not begin a line. */
const closing =
  /^[\uff0c\u3002\u3001\uff1b\uff1a\uff01\uff1f\uff09\u300b\u3011\u300d\u300f\u201d\u2019\uff05\u2026\u2014\u00b7,.;:!?)\]}%]$/u;
/** Begins what stands behind it: may not end a line. */
const opening = /^[\uff08\u300a\u3010\u300c\u300e\u201c\u2018([{]$/u;
/** Letters of words, and digits of numbers, are not torn apart. */
const ofWord = /^[\p{Script=Latin}\p{Nd}+\-_/@#&=?.,:%]$/u;

/**
 * A text in lines of so many columns at most, or as wide as `measure` says; breaks where Chinese may break, a word that is
 * too long anywhere.
 */
export function wrapText(text: string, width: number, measure: Measure = textWidth): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text).flatMap((each) => fitting(each, width, measure))) {
    if (measure(line + unit.trimEnd()) <= width) line += unit;
    else {
      if (line !== '') lines.push(line.trimEnd());
      line = unit.trimStart();
    }
  }
  return [...lines, line.trimEnd()];
}

type Measure = (text: string) => number;

/** What stays together. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  let last = '';
  for (const grapheme of graphemesOf(text)) {
    const staysWithLast =
      last !== '' && (opening.test(last) || closing.test(grapheme) || (ofWord.test(last) && ofWord.test(grapheme)));
    if (staysWithLast) units.push((units.pop() ?? '') + grapheme);
    else units.push(grapheme);
    last = grapheme;
  }
  return units;
}

function fitting(unit: string, width: number, measure: Measure): readonly string[] {
  return measure(unit) <= width ? [unit] : [...graphemesOf(unit)];
}
