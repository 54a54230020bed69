import Big from 'big.js';
import type * as ast from '../../language/generated/ast.ts';
import { halfWidth } from '../../language/label-key.ts';
import { writtenYear } from '../../shared/report-years.ts';
import { linearTerms } from '../equations/linear.ts';
import { tierProblem } from '../fee-scale.ts';
import type { FeeMethod, FeeScale, FeeTier } from '../format.ts';
import { byName, last, type NonEmpty } from './format-parts.ts';

/** The fees of a chapter; formats that extend each other add words, and replace what is charged. */
export function readFees(parts: readonly ast.ChapterDefinition[]): readonly FeeScale[] {
  return byName(parts.flatMap(({ fees }) => fees)).map(readFee);
}

function readFee(parts: NonEmpty<ast.FeeDefinition>): FeeScale {
  const from = last(parts.map((part) => part.from));
  const terms = (expressions: readonly ast.Expression[]) =>
    expressions.flatMap((expression) => linearTerms(expression) ?? []);
  return {
    name: parts[0].name,
    aliases: parts.flatMap(({ aliases }) => aliases),
    ...(from !== undefined && { from: writtenYear(from) ?? 0 }),
    bases: parts.flatMap(({ bases }) => bases.map(({ text }) => text)),
    excluded: parts.flatMap(({ excluded }) => excluded),
    methods: byName(parts.flatMap(({ methods }) => methods)).flatMap((method) => readMethod(last(method)) ?? []),
    counted: terms(parts.flatMap(({ counted }) => counted)),
    unpaid: terms(parts.flatMap(({ unpaid }) => unpaid)),
  };
}

function readMethod(method: ast.FeeMethodDefinition | undefined): FeeMethod | undefined {
  const tiers = method?.tiers.flatMap((tier) => readTier(tier) ?? []) ?? [];
  if (!method?.unit || tiers.length === 0 || tiers.length < method.tiers.length || tierProblem(tiers)) return undefined;
  return { name: method.name, unit: method.unit, tiers };
}

/** A tier; undefined while it is half written. */
export function readTier({ from, to, price, increase }: ast.FeeTierDefinition): FeeTier | undefined {
  const [first, end] = [wholeNumber(from), wholeNumber(to)];
  if (first === undefined || (to !== undefined && end === undefined) || price === undefined) return undefined;
  return {
    from: first,
    ...(end !== undefined && { to: end }),
    price: new Big(halfWidth(price)),
    ...(increase !== undefined && { increase: new Big(halfWidth(increase)) }),
  };
}

function wholeNumber(written: string | undefined): number | undefined {
  const number = written === undefined ? Number.NaN : Number(halfWidth(written));
  return Number.isSafeInteger(number) ? number : undefined;
}
