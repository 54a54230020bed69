import type { Said } from './prose.ts';

/**
 * A question about what a line says, whose answer is kept as long as lines say so: while an author fills in a table or writes
 * one paragraph, nothing is looked for anew in all others. An answer has to follow from what is said and from what is `given` (compared
 * by identity) alone, counts in offsets, for the line may have moved, and is nobody's to change.
 */
export function askedOnce<Given extends readonly unknown[], Answer>(
  question: (said: Said, ...given: Given) => Answer,
): (line: Line, ...given: Given) => Answer {
  const known = new WeakMap<Said, { readonly given: Given; readonly answer: Answer }>();
  return ({ said }, ...given) => {
    const before = known.get(said);
    if (before?.given.every((one, index) => Object.is(one, given[index]))) return before.answer;
    const answer = question(said, ...given);
    known.set(said, { given, answer });
    return answer;
  };
}

/** A line that is asked of: its prose. */
interface Line {
  readonly said: Said;
}
