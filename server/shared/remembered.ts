/** So many characters are kept in each half of what is known: the text of a few reports. */
const usualRoom = 400_000;

/**
 * What is known of texts, bounded: what nobody has asked for while as much again was asked is forgotten. So a report that is
 * written in an editor stays known, and a thousand that pass by do not add up.
 */
export class Kept<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #taken = 0;
  readonly #room: number;

  /** `room`: how many characters are kept at least of what was asked last; less where much is known of each text. */
  constructor(room = usualRoom) {
    this.#room = room;
  }

  get(text: string): T | undefined {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const before = this.#old.get(text);
    return before === undefined ? undefined : this.put(text, before);
  }

  put(text: string, known: T): T {
    const taken = text.length + perText;
    // A text of such a length would push out all others.
    if (taken > this.#room / 4) return known;
    this.#taken += taken;
    if (this.#taken > this.#room) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#taken = taken;
    }
    this.#young.set(text, known);
    return known;
  }
}

/** What is known of a text takes room as well. */
const perText = 40;

/**
 * A question about a text whose answers are kept: nearly all lines and labels of a report stay as they are while one of them is
 * being written. An answer has to follow from the text alone, and is nobody's to change.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Kept<T>();
  return (text) => known.get(text) ?? known.put(text, answer(text));
}

/** A question about a thing that never changes, whose answer is kept as long as that is there; it is nobody's to change either. */
export function oncePer<Thing extends object, Answer extends object>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before;
    const found = answer(thing);
    known.set(thing, found);
    return found;
  };
}
