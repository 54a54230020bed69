import { isWithin, scopeNamed } from '../report/body-kind.ts';
import type { Report } from '../report/report.ts';
import { regulationsWithoutPower } from './catalogue-plausibility.ts';
import { type Checker, type Finding, found } from './check.ts';

/** One finding for a row that other bodies report on, at the first number that is not zero. */
function* checkRowsAreReportedByTheirBodies({ header, tables, format }: Report): Iterable<Finding> {
  if (format === undefined) return;
  for (const row of tables.flatMap(({ facts }) => facts)) {
    const fact = row.find(({ value }) => value !== undefined && !value.eq(0));
    if (fact?.value === undefined || fact.row.reporters.length === 0) continue;
    const scopes = fact.row.reporters.flatMap((name) => scopeNamed(name, format) ?? []);
    if (scopes.length === 0 || scopes.some((scope) => isWithin(header, scope, format) !== false)) continue;
    const parameters = {
      body: header.body ?? '',
      row: fact.row.name,
      value: fact.value.toFixed(),
      bodies: scopes.map(({ label }) => label),
      notes: scopes.flatMap(({ notes }) => notes),
    };
    yield { ...found(regulationsWithoutPower, fact.range, parameters), alias: scopes[0]?.name ?? '' };
  }
}

/** Rows that the format reserves for some bodies have numbers in their reports only. */
export const regulationChecks: readonly Checker[] = [checkRowsAreReportedByTheirBodies];
