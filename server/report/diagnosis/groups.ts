import { byCause } from './by-cause.ts';
import { type Move, mostMendedFirst, offOf, type Reaching, residualsAfter, waysOf } from './moves.ts';
import { atLeast, type ErrorPattern, type System } from './search.ts';

/** Broken equations with a cause of their own, and what explains them. */
interface Group {
  /** By index. */
  readonly equations: ReadonlySet<number>;
  readonly patterns: readonly ErrorPattern[];
  /** No others are as small. */
  readonly complete: boolean;
}

/** A search of more would be felt while typing. */
const bounds = { steps: 5_000, explanations: 1_000, numbers: 24 };
const mostMoves = 1_200;
const stepsToTakeApart = 10;

/**
 * What is broken, each cause by itself: the smallest sets of numbers that explain it, and those with slips that make
 * several wrong at once, as long as these take no more slips than the smallest take numbers.
 */
export function groupsIn(system: System, moves: readonly Move[]): readonly Group[] {
  const { ways, steps } = byCause(system, bounds);
  const sets = overlapping(ways.flatMap((way) => way.map(({ equations }) => new Set(equations))));
  const groups = sets.map((equations): Group => {
    const ofWays = ways.map((way) => way.filter((cause) => cause.equations.some((index) => equations.has(index))));
    const own = ofWays.filter((way, at) => ofWays.findIndex((other) => haveSame(other, way)) === at);
    return {
      equations,
      patterns: own.flatMap((way) => productOf(way.map(({ explanations }) => explanations))),
      complete: steps <= bounds.steps && own.every((way) => way.every(({ complete }) => complete)),
    };
  });
  const { found, complete } = withMoves(system, moves, groups);
  return joined(groups, found).map((group) => ({ ...group, complete: group.complete && complete }));
}

/** Groups that a slip explains together. */
interface Together {
  readonly groups: ReadonlySet<Group>;
  readonly pattern: ErrorPattern;
}

function withMoves(
  system: System,
  all: readonly Move[],
  groups: readonly Group[],
): { readonly found: readonly Together[]; readonly complete: boolean } {
  const found: Together[] = [];
  const moves = mostMendedFirst(all, system);
  const fewest = new Map(groups.map((group) => [group, group.patterns[0]?.size ?? 0]));
  const groupOf = new Map(groups.flatMap((group) => [...group.equations].map((index) => [index, group])));
  let steps = mostMoves;
  const tryMoves = (own: ReadonlySet<Group>, now: System, before: ErrorPattern, from: number, slips = 1) => {
    for (let index = from; index < moves.length && steps > 0; index++) {
      const move = moves[index] as Reaching;
      for (const { times } of waysOf(move, now.residuals)) {
        if (steps < 0 || move.numbers.some((number) => before.has(number))) break;
        const touched = touchedBy(move, system, own, groupOf);
        const most = [...touched].reduce((sum, group) => sum + (fewest.get(group) ?? 0), 0);
        if (most <= slips && own.size === 0) continue;
        const off = offOf(move, times);
        if (![...off].every(([number, by]) => system.allows(number, by))) continue;
        const rest = { ...now, residuals: residualsAfter(move, now.residuals, times) };
        const left = within(rest, touched, groupOf);
        if (slips + atLeast(left) > most) continue;
        const tried = byCause(left, { ...bounds, steps: steps - stepsToTakeApart }, most - slips);
        steps -= stepsToTakeApart + tried.steps;
        if (slips + tried.atLeast > most) continue;
        const moved = new Map([...before, ...off]);
        tryMoves(touched, rest, moved, index + 1, slips + 1);
        if (slips + tried.size > most) continue;
        const isFree = (one: ErrorPattern) => [...one.keys()].every((number) => !moved.has(number));
        for (const way of tried.ways)
          for (const pattern of productOf(way.map(({ explanations }) => explanations)).filter(isFree))
            found.push({ groups: touched, pattern: new Map([...moved, ...pattern]) });
      }
    }
  };
  tryMoves(new Set(), system, new Map(), 0);
  return { found, complete: steps > 0 };
}

/** The groups that a slip has to do with. */
function touchedBy(
  { equations }: Reaching,
  { residuals }: System,
  own: ReadonlySet<Group>,
  groupOf: ReadonlyMap<number, Group>,
): ReadonlySet<Group> {
  const touched = new Set(own);
  for (const equation of equations) {
    const group = residuals[equation] === 0 ? undefined : groupOf.get(equation);
    if (group) touched.add(group);
  }
  return touched;
}

/** What is broken as if all were well in groups that no slip touches. */
function within(system: System, touched: ReadonlySet<Group>, groupOf: ReadonlyMap<number, Group>): System {
  const isElsewhere = (index: number) => {
    const group = groupOf.get(index);
    return group !== undefined && !touched.has(group);
  };
  return { ...system, residuals: system.residuals.map((residual, index) => (isElsewhere(index) ? 0 : residual)) };
}

/** Groups that a slip explains together are one, which other numbers explain as well. */
function joined(groups: readonly Group[], found: readonly Together[]): Group[] {
  const equationsOf = (some: Iterable<Group>) => new Set([...some].flatMap(({ equations }) => [...equations]));
  const sets = overlapping(
    [...groups, ...found.map((one) => ({ equations: equationsOf(one.groups) }))].map(({ equations }) => equations),
  );
  return sets.map((equations) => {
    const own = groups.filter((group) => [...group.equations].every((index) => equations.has(index)));
    if (own.length === 1 && own[0] && !found.some((one) => one.groups.has(own[0] as Group))) return own[0];
    const besides = (some: ReadonlySet<Group>) =>
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

/** One pattern of each list, all of them together, in every way. */
function productOf(lists: readonly (readonly ErrorPattern[])[]): ErrorPattern[] {
  return lists
    .reduce<readonly ErrorPattern[]>(
      (all, patterns) =>
        all.slice(0, mostOf(patterns)).flatMap((one) => patterns.map((other) => new Map([...one, ...other]))),
      [new Map()],
    )
    .slice();
}

function mostOf(patterns: readonly unknown[]): number {
  return Math.ceil(bounds.explanations / Math.max(patterns.length, 1));
}
