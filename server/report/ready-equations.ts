/**
 * Which equations lack one number only, so that they may give it. Told of every number that is found, it looks at those
 * equations alone that hold it: sums that hang on one another in a long chain would else be tried all over, once for
 * each link.
 */
export class ReadyEquations<Equation, Unknown> {
  readonly #equations: readonly Equation[];
  /** How many numbers each equation lacks. */
  readonly #lacking: number[];
  readonly #holding = new Map<Unknown, number[]>();
  readonly #ready = new LowestFirst();
  // Of the round that goes on, and of the one behind it.
  #now = new LowestFirst();
  #later = new LowestFirst();
  #at = -1;

  /** `unknownsOf` names a number as often as it stands in an equation. */
  constructor(equations: readonly Equation[], unknownsOf: (equation: Equation) => Iterable<Unknown>) {
    this.#equations = equations;
    this.#lacking = equations.map((equation, index) => {
      const unknowns = [...unknownsOf(equation)];
      for (const unknown of unknowns) {
        const holding = this.#holding.get(unknown);
        if (holding) holding.push(index);
        else this.#holding.set(unknown, [index]);
      }
      return unknowns.length;
    });
    for (const [index, lacking] of this.#lacking.entries()) if (lacking === 1) this.#offer(index);
  }

  /** A number is known now, which some equations were lacking. */
  found(unknown: Unknown): void {
    const holding = this.#holding.get(unknown) ?? [];
    this.#holding.delete(unknown);
    for (const index of holding) {
      const lacking = (this.#lacking[index] ?? 0) - 1;
      this.#lacking[index] = lacking;
      if (lacking === 1) this.#offer(index);
    }
  }

  /** Tries equations that lack one number, the first ones first, until one gives it; false where none does. */
  some(give: (equation: Equation) => boolean): boolean {
    for (let index = this.#ready.take(); index !== undefined; index = this.#ready.take())
      if (this.#tryOne(index, give)) return true;
    return false;
  }

  /**
   * Goes through the equations of a kind in their order, again and again, until a round gives nothing; what is found in a
   * round counts at once for the equations behind it.
   */
  rounds(isOfKind: (equation: Equation) => boolean, give: (equation: Equation) => boolean): void {
    while (!this.#now.isEmpty || !this.#later.isEmpty) {
      const index = this.#now.take();
      this.#at = index ?? -1;
      if (index === undefined) [this.#now, this.#later] = [this.#later, this.#now];
      else this.#tryOne(index, (equation) => isOfKind(equation) && give(equation));
    }
    this.#at = -1;
  }

  #offer(index: number): void {
    this.#ready.add(index);
    (index > this.#at ? this.#now : this.#later).add(index);
  }

  #tryOne(index: number, give: (equation: Equation) => boolean): boolean {
    const equation = this.#equations[index];
    return equation !== undefined && this.#lacking[index] === 1 && give(equation);
  }
}

/** Numbers, of which the lowest is taken first: a binary heap. */
class LowestFirst {
  readonly #heap: number[] = [];

  get isEmpty(): boolean {
    return this.#heap.length === 0;
  }

  add(value: number): void {
    const heap = this.#heap;
    let at = heap.push(value) - 1;
    for (let above = (at - 1) >> 1; at > 0 && (heap[above] ?? 0) > value; above = (at - 1) >> 1) {
      heap[at] = heap[above] ?? 0;
      at = above;
    }
    heap[at] = value;
  }

  take(): number | undefined {
    const heap = this.#heap;
    const [lowest] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return lowest;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      const smaller = (heap[below + 1] ?? Number.POSITIVE_INFINITY) < (heap[below] ?? 0) ? below + 1 : below;
      if ((heap[smaller] ?? 0) >= last) break;
      heap[at] = heap[smaller] ?? 0;
      at = smaller;
    }
    heap[at] = last;
    return lowest;
  }
}
