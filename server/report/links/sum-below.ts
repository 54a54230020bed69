import Big from 'big.js';
import type { BelowLine, BelowReport, SumBelow, SumsBelow } from '../below.ts';
import { takesNumber } from '../cell-forms.ts';
import type { Fact, Verdict } from '../evaluated.ts';
import type { FormatColumn, FormatRow, FormatTable } from '../format.ts';

/** What a report says of its offices below. */
export interface Above {
  readonly facts: readonly Fact[];
  readonly lines: readonly BelowLine[];
  readonly includesOwn: boolean;
  /** Last year's reports of some of those below. */
  readonly lastYears?: ((members: readonly BelowReport[]) => ReadonlyMap<BelowReport, BelowReport>) | undefined;
}

/** Judges the numbers of a report by what is below it. */
export function sumsBelow({ facts, lines, includesOwn, lastYears }: Above): SumsBelow {
  const members = lines.flatMap(({ reports }) => reports);
  const isWhole = members.length > 0 && lines.every(({ troubles }) => troubles.length === 0);
  const totals = totalsOf(lines, members);
  const cells = new Map<string, SumBelow>();
  const verdicts = { holds: 0, broken: 0, unchecked: 0 };
  for (const fact of facts) {
    if (!addsUp(fact)) continue;
    const { path, value } = fact;
    const total = totals.of(path);
    const isKnown = value && isWhole && total.lacking.length === 0 && total.doubted.length === 0;
    const verdict = isKnown ? judged(value, total.sum, includesOwn) : 'unchecked';
    verdicts[verdict]++;
    cells.set(path, { fact, ...total, verdict });
  }
  const before = (verdicts.broken > 0 && lastYears?.(members)) || new Map();
  return { lines, members, includesOwn, cells, verdicts, before };
}

function judged(value: Big, sum: Big, includesOwn: boolean): Verdict {
  return (includesOwn ? value.gte(sum) : value.eq(sum)) ? 'holds' : 'broken';
}

type Total = Pick<SumBelow, 'sum' | 'lacking' | 'doubted'>;

/** What numbers come to below, each added up when it is first asked for. */
class Totals {
  readonly #members: readonly BelowReport[];
  readonly #doubtful: readonly BelowReport[];
  readonly #known: Map<string, Total>;

  constructor(members: readonly BelowReport[], known: ReadonlyMap<string, Total> = new Map()) {
    this.#members = members;
    this.#doubtful = members.filter(({ doubtful }) => doubtful.size > 0);
    this.#known = new Map(known);
  }

  of(path: string): Total {
    const total = this.#known.get(path) ?? this.#added(path);
    this.#known.set(path, total);
    return total;
  }

  /** The same with other members; undefined where so many are others that all is added up as quickly. */
  with(members: readonly BelowReport[]): Totals | undefined {
    const [before, now] = [new Set(this.#members), new Set(members)];
    const gone = this.#members.filter((member) => !now.has(member));
    const come = members.filter((member) => !before.has(member));
    if (gone.length + come.length > fewChanges) return undefined;
    const changed = [...this.#known].filter(([path, { lacking, doubted }]) => {
      // Who has no number there, or is in doubt, is told in the order of the lines.
      if (lacking.length > 0 || doubted.length > 0) return false;
      return come.every(({ values, doubtful }) => values.has(path) && !doubtful.has(path));
    });
    const sumOf = (some: readonly BelowReport[], path: string) =>
      some.reduce((sum, { values }) => sum.plus(values.get(path) ?? nothing), nothing);
    return new Totals(
      members,
      new Map(
        changed.map(([path, total]) => {
          return [path, { ...total, sum: total.sum.plus(sumOf(come, path)).minus(sumOf(gone, path)) }] as const;
        }),
      ),
    );
  }

  #added(path: string): Total {
    const lacking: BelowReport[] = [];
    let sum = nothing;
    for (const member of this.#members) {
      const part = member.values.get(path);
      if (!part) lacking.push(member);
      // Most numbers are 0.
      else if (part.c[0] !== 0) sum = sum.plus(part);
    }
    return { sum, lacking, doubted: this.#doubtful.filter(({ doubtful }) => doubtful.has(path)) };
  }
}

/** While somebody types in a report below, one is exchanged for another. */
const fewChanges = 8;

// While only the report above is edited, the lines stay the same object.
const known = new WeakMap<readonly BelowLine[], Totals>();

function totalsOf(lines: readonly BelowLine[], members: readonly BelowReport[]): Totals {
  const totals = known.get(lines) ?? new Totals(members);
  known.set(lines, totals);
  return totals;
}

/** Tells that lines have taken the place of others: of thousands of reports below only those that changed are added anew. */
export function replaceLines(before: readonly BelowLine[], now: readonly BelowLine[]): void {
  const totals = known.get(before)?.with(now.flatMap(({ reports }) => reports));
  if (totals) known.set(now, totals);
}

const nothing = new Big(0);

/** Those below that contribute something to a number, the most first. */
export function contributorsTo(
  path: string,
  members: readonly BelowReport[],
): readonly { readonly member: BelowReport; readonly value: Big }[] {
  const known = members.flatMap((member) => {
    const value = member.values.get(path);
    return value && !value.eq(0) ? [{ member, value }] : [];
  });
  return known.sort((one, other) => other.value.abs().cmp(one.value.abs()));
}

/** By how much a number above is off; undefined while that cannot be told. */
export function differenceOf({ fact, sum }: SumBelow): Big | undefined {
  return fact.value?.minus(sum);
}

/** Whether a number above is the sum of those below, by what its format says: 逐级汇总. */
function addsUp({ table, row, column }: Fact): boolean {
  // A group that is filled in as one row, and what the author named, have no counterpart below.
  return (
    table.rows.includes(row) && row.inBlock === undefined && summedIn(table)(row, column) && takesNumber(row, column)
  );
}

function summedIn(table: FormatTable): (row: FormatRow, column: FormatColumn) => boolean {
  const known = summed.get(table) ?? readSummed(table);
  summed.set(table, known);
  return known;
}

// The tables of a format live as long as the format does.
const summed = new WeakMap<FormatTable, ReturnType<typeof readSummed>>();

function readSummed({ rollUp }: FormatTable): (row: FormatRow, column: FormatColumn) => boolean {
  if (rollUp === 'all') return () => true;
  const names = new Set(rollUp);
  return (row, column) => names.has(row.name) || names.has(column.name) || row.groups.some((group) => names.has(group));
}
