import type { Report } from '../report/report.ts';
import { covers } from '../report/text-range.ts';
import type { Explanation } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { closestWord, didYouMean } from './did-you-mean.ts';

import { publishedChecks } from './published-checks.ts';
import { replacement } from './repair.ts';

/** A 说明 line for a check there is none of. */
const unknownCheck: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-check',
  name: '未知检查',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name, proposal }) => ({
    zh: `没有名为“${name}”的检查，本条说明不起作用${didYouMean(proposal).zh}`,
    en: `There is no check named “${name}”; this explanation has no effect${didYouMean(proposal).en}`,
  }),
};

/** A 说明 line whose check finds nothing here, or nothing any more. */
const idleExplanation: Check<{ readonly name: string }> = {
  id: 'idle-explanation',
  name: '多余说明',
  level: 'hint',
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `此处没有“${name}”的问题需要说明，本行可以删去`,
    en: `“${name}” reports nothing here; delete this line`,
  }),
};

/** A 说明 line for an error: what is certainly wrong has to be corrected. */
const explainedError: Check<{ readonly name: string }> = {
  id: 'explained-error',
  name: '错误不可说明',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `“${name}”属于错误，须予改正；“说明”只适用于警告和提示`,
    en: `“${name}” is an error: it has to be corrected; only warnings and hints can be explained`,
  }),
};

/** A 说明 line that gives no reason. */
const missingReason: Check<{ readonly name: string }> = {
  id: 'missing-reason',
  name: '说明缺理由',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `请在冒号后写明理由；没有理由的，“${name}”不算已说明`,
    en: `Give a reason after the colon; without one “${name}” does not count as explained`,
  }),
};

/**
 * Marks what 说明 lines explain, and adds what is wrong with such lines. A line names a check by id or name, a rule
 * of the format or the report, or the bodies that a row is reserved for, and speaks for the warnings and hints within its scope; errors stay as they are.
 */
export function explainFindings(
  { explanations, format, equations, published }: Pick<Report, 'explanations' | 'format' | 'equations' | 'published'>,
  findings: readonly Finding[],
  catalogue: readonly Check[],
): readonly Finding[] {
  if (explanations.length === 0) return findings;
  const names = new Map(catalogue.map((check) => [check.id, namesOf(check)]));
  const isMeant = (explanation: Explanation, finding: Finding) =>
    [finding.check, ...(names.get(finding.check) ?? []), finding.alias].includes(explanation.check) &&
    covers(explanation.scope, finding.range);
  const explained = findings.map((finding) => {
    const reason = explanations.find((one) => isMeant(one, finding) && one.reason.trim() !== '')?.reason.trim();
    return reason === undefined || finding.level === 'error' ? finding : { ...finding, explained: reason };
  });
  const rules = format?.chapters.flatMap(({ tables }) => tables.flatMap((table) => table.rules)) ?? [];
  // A report's own rules are known by those they became: they all go by one name.
  const ruleNames = [...rules, ...equations.map(({ rule }) => rule)].map(({ name }) => name);
  const scopes = [...(format?.bodyScopes ?? []), ...(format?.bodyKinds ?? [])].map(({ name }) => name);
  const known = [...[...names.values()].flat(), ...ruleNames, ...scopes, ...names.keys()];
  const problems = explanations.map((one) => {
    const meant = findings.filter((finding) => isMeant(one, finding));
    // What is found only in a comparison waits for the next one.
    const waits =
      published === undefined && publishedChecks.checks.some(({ id, name }) => [id, name].includes(one.check));
    return waits && one.reason.trim() !== '' ? undefined : problemOf(one, meant, known);
  });
  return [...explained, ...problems.filter((problem) => problem !== undefined)];
}

/** What 说明 lines may call a check, its id apart. */
function namesOf({ name, formerNames = [] }: Check): readonly string[] {
  return [name, ...formerNames];
}

function problemOf(
  { check: name, checkRange, reason, range }: Explanation,
  meant: readonly Finding[],
  known: readonly string[],
): Finding | undefined {
  if (!known.includes(name)) {
    const proposal = closestWord(name, known);
    return found(unknownCheck, checkRange, { name, proposal }, replacement(checkRange, proposal));
  }
  if (meant.length === 0) return found(idleExplanation, checkRange, { name }, replacement(range, ''));
  if (meant.every(({ level }) => level === 'error')) return found(explainedError, checkRange, { name });
  return reason.trim() === '' ? found(missingReason, checkRange, { name }) : undefined;
}

export const explainChecks: CheckGroup = {
  checks: [unknownCheck, idleExplanation, explainedError, missingReason],
  checkers: [],
};
