import type { Equation, Fact, Term } from '../report/report.ts';
import type { Text } from '../text.ts';
import { writeSum } from './write-sum.ts';

/** Numbers without a name count as themselves. */
interface Side {
  readonly names: string;
  readonly numbers: string;
}

/** `总计 = 自然人 + 商业企业`, and the same with the numbers in place. */
export interface WrittenEquation {
  readonly names: string;
  readonly numbers: string;
}

/** Writes an equation out, once with names and once with numbers; an unknown number shows as ?. */
export function writeEquation({ left, right, rule }: Equation): WrittenEquation {
  const [one, other] = [writeSide(left), writeSide(right)];
  return {
    names: `${one.names} ${rule.relation} ${other.names}`,
    numbers: `${one.numbers} ${rule.relation} ${other.numbers}`,
  };
}

/** One side: `本年新收 + 上年结转` and `3 + 1`. */
export function writeSide(terms: readonly Term[]): Side {
  return {
    names: writeSum(terms, (term) => (isConstant(term) ? undefined : term.label)),
    numbers: writeSum(terms, (term) => (isConstant(term) ? undefined : (term.value?.toFixed() ?? '?'))),
  };
}

/** A number without a name, such as the 1 in `甲 + 1`. */
function isConstant({ coefficient, fact, label }: Term): boolean {
  return !fact && label === coefficient.toFixed();
}

/** The line an equation runs along: “予以公开”行, “自然人”列, or its table. */
export function placeOf({ rule, along, table }: Equation): Text {
  if (!along) return { zh: `“${table.name}”`, en: `“${table.name}”` };
  if (rule.direction === 'row') return { zh: `“${along.name}”行`, en: `Row “${along.name}”` };
  return { zh: `“${along.name}”列`, en: `Column “${along.name}”` };
}

/** `予以公开·自然人`: what a number is called in messages. */
export function nameOf({ row, column }: Fact): string {
  return `${row.name}·${column.name}`;
}
