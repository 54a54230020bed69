import type { Report } from '../report/report.ts';
import { lacksRegulatoryPower } from './body.ts';
import { regulationsWithoutPower } from './catalogue-plausibility.ts';
import { type Checker, type Finding, found } from './check.ts';

/** The row of the form that counts 规章 (条例第二十条第一项). */
const regulations = '规章';

/** One finding for the row, at the first number that is not zero. */
function* checkRegulationsAreWithinPower({ header, tables }: Report): Iterable<Finding> {
  if (!lacksRegulatoryPower(header)) return;
  for (const row of tables.flatMap(({ facts }) => facts)) {
    const fact = row.find(({ value }) => value !== undefined && !value.eq(0));
    if (fact?.row.name !== regulations || fact.value === undefined) continue;
    const parameters = { body: header.body ?? '', value: fact.value.toFixed() };
    yield found(regulationsWithoutPower, fact.range, parameters);
  }
}

/** Only bodies that may make 规章 report any. */
export const regulationChecks: readonly Checker[] = [checkRegulationsAreWithinPower];
