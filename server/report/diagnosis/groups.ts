import { byCause } from './by-cause.ts';
import { type Explained, type Move, mostMendedFirst, offOf, type Reaching, residualsAfter, waysOf } from './moves.ts';
import { atLeast, type ErrorPattern, type System } from './search.ts';
import { slipAfterSlip } from './slip-after-slip.ts';

/** Broken equations with a cause of their own, and what explains them. */
interface Group<Kind> {
  /** By index. */
  readonly equations: ReadonlySet<number>;
  readonly patterns: readonly Explained<Kind>[];
  /** No others are as small. */
  readonly complete: boolean;
}

/** A search of more would be felt while typing. */
const bounds = { steps: 700, explanations: 1_000 };
const mostMoves = 600;
const mostOfOne = 20;
const stepsToTakeApart = 10;

/**
 * What is broken, each cause by itself: the smallest sets of numbers that explain it, and those with slips that make
 * several wrong at once, as long as these take no more slips than the smallest take numbers.
 */
export function groupsIn<Kind extends Move>(
  system: System,
  all: readonly Kind[],
  bitsOf: (one: Explained<Kind>) => number,
): readonly Group<Kind>[] {
  const { ways, steps } = byCause(system, bounds);
  const sets = overlapping(ways.flatMap((way) => way.map(({ equations }) => new Set(equations))));
  const groups = sets.map((equations): Group<Kind> => {
    const ofWays = ways.map((way) => way.filter((cause) => cause.equations.some((index) => equations.has(index))));
    const own = ofWays.filter((way, at) => ofWays.findIndex((other) => haveSame(other, way)) === at);
    return {
      equations,
      patterns: own.flatMap((way) => productOf<Kind>(way.map(explainedBy))),
      complete: steps <= bounds.steps && own.every((way) => way.every(({ complete }) => complete)),
    };
  });
  const moves = mostMendedFirst(all, system);
  const { found, complete } = withMoves(system, moves, groups);
  return joined(groups, found).map((group) => {
    if (group.complete && complete) return group;
    const residuals = system.residuals.map((residual, index) => (group.equations.has(index) ? residual : 0));
    const more = slipAfterSlip({ ...system, residuals }, moves, bitsOf);
    return { ...group, patterns: [...group.patterns, ...more], complete: false };
  });
}

/** Groups that a slip explains together. */
interface Together<Kind> {
  readonly groups: ReadonlySet<Group<Kind>>;
  readonly pattern: Explained<Kind>;
}

function withMoves<Kind extends Move>(
  system: System,
  moves: readonly Reaching<Kind>[],
  groups: readonly Group<Kind>[],
): { readonly found: readonly Together<Kind>[]; readonly complete: boolean } {
  const found: Together<Kind>[] = [];
  const fewest = new Map(groups.map((group) => [group, group.patterns[0]?.off.size ?? group.equations.size]));
  const groupOf = new Map(groups.flatMap((group) => [...group.equations].map((index) => [index, group])));
  let steps = mostMoves;
  const tryMoves = (own: ReadonlySet<Group<Kind>>, now: System, before: Explained<Kind>, from: number) => {
    for (let index = from; index < moves.length && steps > 0; index++) {
      const reach = moves[index] as Reaching<Kind>;
      if (reach.numbers.some((number) => before.off.has(number))) continue;
      const slips = before.moves.length + reach.slips.length;
      for (const { times } of waysOf(reach, now.residuals)) {
        const touched = touchedBy(reach, system, own, groupOf);
        const most = [...touched].reduce((sum, group) => sum + (fewest.get(group) ?? 0), 0);
        if (steps < 0 || (most <= slips && own.size === 0)) continue;
        const off = offOf(reach.move, times);
        if (![...off].every(([number, by]) => system.allows(number, by))) continue;
        const rest = { ...now, residuals: residualsAfter(reach, now.residuals, times) };
        const left = within(rest, touched, groupOf);
        if (slips + atLeast(left) > most) continue;
        const tried = byCause(left, { ...bounds, steps: Math.min(steps, mostOfOne) }, most - slips);
        steps -= stepsToTakeApart + tried.steps;
        if (slips + tried.atLeast > most) continue;
        const moved = { off: new Map([...before.off, ...off]), moves: [...before.moves, ...reach.slips] };
        tryMoves(touched, rest, moved, index + 1);
        if (slips + tried.size > most) continue;
        const isFree = (one: Explained<Kind>) => [...one.off.keys()].every((number) => !moved.off.has(number));
        for (const way of tried.ways)
          for (const pattern of productOf<Kind>(way.map(explainedBy)).filter(isFree))
            found.push({ groups: touched, pattern: both(moved, pattern) });
      }
    }
  };
  tryMoves(new Set(), system, nothing, 0);
  return { found, complete: steps > 0 };
}

/** The groups that a slip has to do with. */
function touchedBy<Some>(
  { equations }: Reaching,
  { residuals }: System,
  own: ReadonlySet<Some>,
  groupOf: ReadonlyMap<number, Some>,
): ReadonlySet<Some> {
  const touched = new Set(own);
  for (const equation of equations) {
    const group = residuals[equation] === 0 ? undefined : groupOf.get(equation);
    if (group) touched.add(group);
  }
  return touched;
}

/** What is broken as if all were well in groups that no slip touches. */
function within<Some>(system: System, touched: ReadonlySet<Some>, groupOf: ReadonlyMap<number, Some>): System {
  const isElsewhere = (index: number) => {
    const group = groupOf.get(index);
    return group !== undefined && !touched.has(group);
  };
  return { ...system, residuals: system.residuals.map((residual, index) => (isElsewhere(index) ? 0 : residual)) };
}

/** Groups that a slip explains together are one, which other numbers explain as well. */
function joined<Kind>(groups: readonly Group<Kind>[], found: readonly Together<Kind>[]): Group<Kind>[] {
  const equationsOf = (some: Iterable<Group<Kind>>) => new Set([...some].flatMap(({ equations }) => [...equations]));
  const sets = overlapping(
    [...groups, ...found.map((one) => ({ equations: equationsOf(one.groups) }))].map(({ equations }) => equations),
  );
  return sets.map((equations) => {
    const own = groups.filter((group) => [...group.equations].every((index) => equations.has(index)));
    if (own.length === 1 && own[0] && !found.some((one) => one.groups.has(own[0] as Group<Kind>))) return own[0];
    const besides = (some: ReadonlySet<Group<Kind>>) =>
      own.filter((group) => !some.has(group)).map(({ patterns }) => patterns);
    const slips = found
      .filter((one) => [...one.groups].every((group) => own.includes(group)))
      .flatMap(({ groups: some, pattern }) => productOf([[pattern], ...besides(some)]));
    return {
      equations,
      patterns: [...productOf(own.map(({ patterns }) => patterns)), ...slips],
      complete: own.every(({ complete }) => complete),
    };
  });
}

/** Sets in which those that share something are one. */
function overlapping(sets: readonly ReadonlySet<number>[]): Set<number>[] {
  const apart: Set<number>[] = [];
  for (const set of sets) {
    const all = new Set(set);
    for (const other of apart.filter((one) => [...one].some((item) => set.has(item)))) {
      apart.splice(apart.indexOf(other), 1);
      for (const item of other) all.add(item);
    }
    apart.push(all);
  }
  return apart;
}

function haveSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

const nothing = { off: new Map<number, number>(), moves: [] };

/** What explains a cause without any slip of several numbers. */
function explainedBy({ explanations }: { readonly explanations: readonly ErrorPattern[] }) {
  return explanations.map((off) => ({ off, moves: [] }));
}

function both<Kind>(one: Explained<Kind>, other: Explained<Kind>): Explained<Kind> {
  return { off: new Map([...one.off, ...other.off]), moves: [...one.moves, ...other.moves] };
}

/** One pattern of each list, all of them together, in every way. */
function productOf<Kind>(lists: readonly (readonly Explained<Kind>[])[]): readonly Explained<Kind>[] {
  return lists.reduce<readonly Explained<Kind>[]>(
    (all, patterns) => all.slice(0, mostOf(patterns)).flatMap((one) => patterns.map((other) => both<Kind>(one, other))),
    [nothing],
  );
}

function mostOf(patterns: readonly unknown[]): number {
  return Math.ceil(bounds.explanations / Math.max(patterns.length, 1));
}
