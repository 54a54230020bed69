import assert from 'node:assert/strict';
import Big from 'big.js';
import type { Instance, InstanceTerm } from '../../../../server/report/equations/equations.ts';
import {
  holds,
  isCutOff,
  printedQuotient,
  ReadyEquations,
  rounded,
  solve,
  solvedAnew,
  unsolved,
  withoutTail,
} from '../../../../server/report/equations/solve.ts';
import type { Fact } from '../../../../server/report/evaluated.ts';
import type { Relation, RuleKind } from '../../../../server/report/format.ts';

// Of a number only this matters here.
type Number = Pick<Fact, 'path' | 'origin' | 'value'>;
const asFact = (number: Number) => number as Fact;

/** A number that is written. */
const typed = (path: string, value: number): Fact => asFact({ path, origin: 'typed', value: new Big(value) });
/** A number that is to be computed: `=`. */
const open = (path: string): Fact => asFact({ path, origin: 'computed' });
/** A cell in which nothing can be read. */
const blank = (path: string): Fact => asFact({ path, origin: 'blank' });

type Part = Fact | number | readonly [coefficient: number | Big, fact: Fact];

function term(part: Part): InstanceTerm {
  if (typeof part === 'number') return { kind: 'constant', coefficient: new Big(part), label: String(part) };
  const [coefficient, fact] = 'path' in part ? [1, part] : part;
  return { kind: 'number', coefficient: new Big(coefficient), label: fact.path, fact };
}

interface Written {
  readonly kind?: RuleKind;
  readonly relation?: Relation;
}

function equation(left: readonly Part[], right: readonly Part[], { kind = 'must', relation = '=' }: Written = {}) {
  return { rule: { kind, relation }, left: left.map(term), right: right.map(term) } as unknown as Instance;
}

/** What became of some numbers. */
function values(instances: readonly Instance[], ...facts: readonly Fact[]): readonly (string | undefined)[] {
  const { solved } = solve(instances);
  return facts.map((fact) => (solved.get(fact) ?? fact).value?.toFixed());
}

function verdicts(...instances: readonly Instance[]): readonly string[] {
  return solve(instances).equations.map(({ verdict }) => verdict);
}

describe('a number that is to be computed', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(open) as [Fact, Fact, Fact, Fact];

  it('is what stands alone on the left, on whichever side it is and whatever it is multiplied with', () => {
    assert.deepEqual(values([equation([a], [typed('x', 2), 3])], a), ['5']);
    assert.deepEqual(values([equation([typed('x', 2), 3], [a])], a), ['5']);
    assert.deepEqual(values([equation([typed('x', 7)], [a, 3])], a), ['4']);
    assert.deepEqual(values([equation([[2, a]], [typed('x', 7)])], a), ['3.5']);
    assert.deepEqual(values([equation([typed('x', 7)], [10, [-1, a]])], a), ['3']);
    assert.deepEqual(
      values(
        [
          equation(
            [a],
            [
              [3, typed('x', 2)],
              [-2, typed('y', 4)],
            ],
          ),
        ],
        a,
      ),
      ['-2'],
    );
  });

  it('is nothing where another number of its equation is not known, nor twice in it', () => {
    assert.deepEqual(values([equation([a], [b, 1])], a, b), [undefined, undefined]);
    assert.deepEqual(values([equation([a], [blank('x'), 1])], a), [undefined]);
    assert.deepEqual(values([equation([a, a], [typed('x', 4)])], a), [undefined]);
    const missing = { kind: 'number', coefficient: new Big(1), label: 'x' } as const;
    assert.deepEqual(values([{ ...equation([a], []), right: [missing] }], a), [undefined]);
  });

  it('is found for = alone, and never for a number of another report', () => {
    const cell = blank('x');
    assert.deepEqual(values([equation([cell], [typed('y', 4)])], cell), [undefined]);
    const [own, theirs] = [term(typed('x', 1)), { ...term(a), uri: 'memory:///其他' }];
    assert.deepEqual(values([{ ...equation([], []), left: [theirs], right: [own] }], a), [undefined]);
  });

  it('is exactly what the equation says, or nothing', () => {
    assert.deepEqual(values([equation([[3, a]], [typed('x', 7)])], a), [undefined]);
    assert.deepEqual(values([equation([[3, a]], [typed('x', 9)])], a), ['3']);
    // 7 divided by 3 is rounded where the rule itself divides.
    const third = new Big(1).div(3);
    assert.deepEqual(values([equation([a], [[third, typed('x', 7)]])], a), ['2.33']);
    assert.deepEqual(values([equation([typed('x', 2)], [[third, a]])], a), ['6']);
  });

  it('is nothing of what only has a bound', () => {
    assert.deepEqual(values([equation([a], [typed('x', 7)], { relation: '≤' })], a), [undefined]);
    assert.deepEqual(values([equation([a], [typed('x', 7)], { relation: '≥', kind: 'should' })], a), [undefined]);
    assert.deepEqual(values([equation([a], [typed('x', 7)], { kind: 'unlikely' })], a), [undefined]);
  });

  it('is what must hold before what should', () => {
    const should = equation([a], [typed('x', 1)], { kind: 'should' });
    const must = equation([typed('y', 2)], [a]);
    assert.deepEqual(values([should, must], a), ['2']);
    assert.deepEqual(values([should], a), ['1']);
    assert.deepEqual(values([equation([b], [a, 1], { kind: 'should' }), must], a, b), ['2', '3']);
    // What should hold gives what is missing, and what must hold goes on with it.
    assert.deepEqual(values([equation([b], [a, 1]), should], a, b), ['1', '2']);
  });

  it('is what a rule says of its left before what another comes to backwards', () => {
    const backwards = equation([typed('x', 9)], [a, 1]);
    const forwards = equation([a], [typed('y', 5)]);
    assert.deepEqual(values([backwards, forwards], a), ['5']);
    assert.deepEqual(values([equation([a, 1], [typed('x', 9)]), forwards], a), ['5']);
    assert.deepEqual(values([equation([typed('x', 9)], [a]), forwards], a), ['5']);
    // A round goes on with what it has just found.
    const chain = [equation([b], [a, 1]), equation([a], [typed('y', 5)]), equation([c], [b, 1])];
    assert.deepEqual(values(chain, a, b, c), ['5', '6', '7']);
    // Backwards only once nothing is found forwards any more; then forwards again.
    const mixed = [
      equation([typed('x', 9)], [a, 1]),
      equation([b], [a, 1]),
      equation([c], [b, 1]),
      equation([typed('z', 20)], [d, c]),
    ];
    assert.deepEqual(values(mixed, a, b, c, d), ['8', '9', '10', '10']);
  });

  it('is the first that is said of it; what contradicts is broken', () => {
    const instances = [equation([a], [typed('x', 1)]), equation([a], [typed('y', 2)])];
    assert.deepEqual(values(instances, a), ['1']);
    assert.deepEqual(verdicts(...instances), ['holds', 'broken']);
  });

  it('is found at the end of a long chain, from either end', () => {
    const cells = Array.from({ length: 50 }, (_, index) => open(`第${index}`));
    const links = cells.slice(1).map((cell, index) => equation([cell], [cells[index] ?? a, 1]));
    const [first = a, last = a] = [cells[0], cells.at(-1)];
    assert.deepEqual(values([...links.toReversed(), equation([first], [typed('x', 1)])], last), ['50']);
    assert.deepEqual(values([...links, equation([last], [typed('x', 50)])], first), ['1']);
  });

  it('does not become one: the numbers that were given stay as they are', () => {
    const { solved, equations } = solve([equation([a], [typed('x', 1)])]);
    assert.equal(a.value, undefined);
    assert.deepEqual(solved.get(a), { ...a, value: new Big(1) });
    assert.equal(equations[0]?.left[0]?.fact, solved.get(a));
    assert.equal(equations[0]?.defines, solved.get(a));
  });
});

describe('the verdict of an equation', () => {
  const two = typed('x', 2);

  it('is that it holds, is broken, or is unchecked where a number is not known', () => {
    assert.deepEqual(
      verdicts(
        equation([two], [1, 1]),
        equation([two], [3]),
        equation([two], [blank('y')]),
        equation([blank('y')], [two]),
      ),
      ['holds', 'broken', 'unchecked', 'unchecked'],
    );
  });

  it('goes by the relation', () => {
    const relations = ['=', '≤', '≥'] as const;
    const of = (right: number) => verdicts(...relations.map((relation) => equation([two], [right], { relation })));
    assert.deepEqual(of(1), ['broken', 'broken', 'holds']);
    assert.deepEqual(of(2), ['holds', 'holds', 'holds']);
    assert.deepEqual(of(3), ['broken', 'holds', 'broken']);
    assert.ok(holds(new Big(1), new Big(2), '≤') && !holds(new Big(2), new Big(1), '≤'));
  });

  it('comes with what both sides are, as far as that is known', () => {
    const [known, half] = solve([equation([[2, two]], [two, 5]), equation([two], [blank('y')])]).equations;
    assert.deepEqual([known?.leftValue?.toFixed(), known?.rightValue?.toFixed()], ['4', '7']);
    assert.deepEqual([half?.leftValue?.toFixed(), half && 'rightValue' in half], ['2', false]);
    assert.deepEqual(
      known?.right.map(({ kind, value }) => [kind, value?.toFixed()]),
      [
        ['number', '2'],
        ['constant', '1'],
      ],
    );
  });

  it('names the total: a number of this report that is alone on the left of =, as it is', () => {
    const totals = (...instances: readonly Instance[]) => solve(instances).equations.map(({ total }) => total?.path);
    const elsewhere = { ...equation([], [two]), left: [{ ...term(two), uri: 'memory:///其他' }] };
    assert.deepEqual(
      totals(
        equation([two], [1]),
        equation([two, 1], [1]),
        equation([[2, two]], [1]),
        equation([two], [1], { relation: '≤' }),
        equation([2], [two]),
        elsewhere,
        equation([], [two]),
      ),
      ['x', undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });

  it('stays with the row or column that the equation is of, also when it is solved anew', () => {
    const along = { name: '子' } as Instance['along'] & object;
    const { equations } = solve([{ ...equation([two], [2]), along }, equation([two], [2])]);
    const anew = solvedAnew(equations, (fact) => fact).equations;
    for (const all of [equations, anew]) {
      assert.deepEqual(
        all.map((one) => one.along),
        [along, undefined],
      );
      assert.ok(!('along' in (all[1] ?? {})));
    }
  });

  it('says which = got its value from it, and of no other equation', () => {
    const a = open('a');
    const { equations } = solve([equation([a], [two]), equation([two], [a])]);
    assert.deepEqual(
      equations.map(({ defines }) => defines?.path),
      ['a', undefined],
    );
  });

  it('is of two decimals where a factor is cut off: a third of 10 is 3.33', () => {
    const third = new Big(1).div(3);
    const of = (right: number) => verdicts(equation([typed('x', right)], [[third, typed('y', 10)]]))[0];
    assert.deepEqual([3.33, 3.34, 3].map(of), ['holds', 'broken', 'broken']);
    assert.equal(verdicts(equation([typed('x', 3.333)], [[new Big('0.333'), typed('y', 10)]]))[0], 'broken');
  });
});

describe('numbers that were divided', () => {
  const big = (text: string) => new Big(text);
  const all = (give: (value: Big) => Big, ...texts: readonly string[]) =>
    texts.map((text) => give(big(text)).toFixed());

  it('are rounded half up to two decimals', () => {
    assert.deepEqual(all(rounded, '0.125', '0.124', '-0.125', '2', '0.004'), ['0.13', '0.12', '-0.13', '2', '0']);
  });

  it('print so, but keep two digits where nothing would be left', () => {
    assert.deepEqual(all(printedQuotient, '0.125', '0.0049', '0.000125', '-0.00126', '0'), [
      ...['0.13', '0.0049', '0.00013', '-0.0013', '0'],
    ]);
  });

  it('are cut off where they have more decimals than anybody writes', () => {
    assert.deepEqual(
      ['0.333333333333', '0.3333333333333', '123.4567', '1e-12', '1e-13', '3000000000000000'].map((text) =>
        isCutOff(big(text)),
      ),
      [false, true, false, false, true, false],
    );
  });

  it('lose what is behind two decimals of a sum in which one is cut off, and else nothing', () => {
    const third = new Big(1).div(3);
    assert.equal(withoutTail(third.times(9), [new Big(2), third]).toFixed(), '3');
    assert.equal(withoutTail(big('0.125'), [new Big(2)]).toFixed(), '0.125');
    assert.equal(withoutTail(big('0.125'), []).toFixed(), '0.125');
  });
});

describe('equations solved anew with other numbers', () => {
  it('have what those come to, each number asked for once; numbers of other reports stay', () => {
    const [a, x, theirs] = [open('a'), typed('x', 1), typed('y', 5)];
    const elsewhere: InstanceTerm = { ...term(theirs), uri: 'memory:///其他' };
    const given = [equation([a], [x, 1]), { ...equation([x], []), right: [elsewhere] }];
    const { equations } = solve(given);
    const asked: string[] = [];
    const anew = solvedAnew(equations, (fact) => {
      asked.push(fact.path);
      return fact.path === 'x' ? { ...fact, value: new Big(5) } : unsolved(fact);
    });
    assert.deepEqual(asked, ['a', 'x']);
    assert.deepEqual(
      anew.equations.map(({ verdict, leftValue }) => `${leftValue?.toFixed()} ${verdict}`),
      ['6 holds', '5 holds'],
    );
    assert.equal(anew.equations[1]?.right[0]?.fact, theirs);
    assert.deepEqual(
      [...anew.facts].map(([fact, copy]) => [fact.path, copy.value?.toFixed()]),
      [
        ['a', '6'],
        ['x', '5'],
      ],
    );
    assert.deepEqual(
      equations.map(({ leftValue }) => leftValue?.toFixed()),
      ['2', '1'],
    );
  });

  it('know nothing of = beforehand, and of everything else what it is', () => {
    const computed = { ...open('a'), value: new Big(1) };
    assert.deepEqual(unsolved(computed), open('a'));
    assert.deepEqual(unsolved(typed('x', 1)), typed('x', 1));
    assert.deepEqual(unsolved(blank('x')), blank('x'));
  });
});

describe('equations that lack one number only', () => {
  const lacking = (texts: readonly string[]) => new ReadyEquations(texts, (text) => [...text]);

  /** Tries all that are ready, and tells which were. */
  function tried(ready: ReadyEquations<string, string>): readonly string[] {
    const seen: string[] = [];
    assert.equal(
      ready.some((text) => {
        seen.push(text);
        return false;
      }),
      false,
    );
    return seen;
  }

  it('are tried in their order, each once', () => {
    const ready = lacking(['ab', 'c', '', 'd', 'a']);
    assert.deepEqual(tried(ready), ['c', 'd', 'a']);
    assert.deepEqual(tried(ready), []);
  });

  it('come to be when the others are found, and go when they lack none', () => {
    const ready = lacking(['ab', 'ac', 'a', 'abc']);
    ready.found('a');
    assert.deepEqual(tried(ready), ['ab', 'ac']);
    ready.found('b');
    ready.found('b');
    assert.deepEqual(tried(ready), ['abc']);
  });

  it('are left where one gives its number', () => {
    const ready = lacking(['a', 'b', 'c']);
    assert.ok(ready.some((text) => text === 'b'));
    assert.deepEqual(tried(ready), ['c']);
  });

  it('lack a number twice that stands in them twice', () => {
    const ready = lacking(['aa']);
    assert.deepEqual(tried(ready), []);
    ready.found('a');
    assert.deepEqual(tried(ready), []);
  });

  it('are gone through in rounds: what is found counts for those behind at once, for those before in the next round', () => {
    const ready = lacking(['ab', 'b', 'bc', 'd']);
    const seen: string[] = [];
    ready.rounds(
      (text) => text !== 'd',
      (text) => {
        seen.push(text);
        if (text !== 'b') return false;
        ready.found('b');
        return true;
      },
    );
    assert.deepEqual(seen, ['b', 'bc', 'ab']);
    // What is of another kind was not given, and is still to be tried.
    assert.ok(tried(ready).includes('d'));
  });

  it('are taken in order however many there are', () => {
    const texts = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 67) % 200)));
    const all = [...texts].sort();
    const ready = new ReadyEquations<string, string>(all, (text) => ['?', text]);
    for (const text of texts) ready.found(text);
    assert.deepEqual(tried(ready), all);
  });
});
