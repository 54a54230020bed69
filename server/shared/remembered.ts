/** No text that is longer is kept: few are, and they are seldom asked for again as they were. */
const longest = 2_000;

/** So many texts are kept for one question: those of a few reports. */
const most = 5_000;

/**
 * A question about a text whose answers are kept: nearly all lines and labels of a report stay as they are while one of them is
 * being written. An answer has to follow from the text alone, and is nobody's to change.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
