import { invisibleCharacter } from './catalogue-characters.ts';
import { type Checker, found } from './check.ts';
import type { FixData } from './fix-data.ts';

/** One finding for a line: what is pasted may hold many such characters, and all of them go together. */
const checkNothingIsInvisible: Checker = function* ({ invisible }) {
  for (const line of invisible) {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) continue;
    const range = { start: first.range.start, end: last.range.end };
    const data: FixData = { kind: 'delete-invisible', ranges: line.map((one) => one.range) };
    yield found(invisibleCharacter, range, { characters: line.map(({ character }) => character) }, { data });
  }
};

/** The text holds only what can be seen. */
export const characterChecks: readonly Checker[] = [checkNothingIsInvisible];
