import type { Explanation, Report } from '../report/report.ts';
import { covers } from '../report/text-range.ts';
import { explainedError, idleExplanation, missingReason, unknownCheck } from './catalogue-explanations.ts';
import { type Check, type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';

/**
 * Marks what 说明 lines explain, and adds what is wrong with such lines. A line names a check by id or name, a rule
 * of the format or the report, or the bodies that a row is reserved for, and speaks for the warnings and hints within its scope; errors stay as they are.
 */
export function explainFindings(
  { explanations, format, equations }: Pick<Report, 'explanations' | 'format' | 'equations'>,
  findings: readonly Finding[],
  catalogue: readonly Check[],
): readonly Finding[] {
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
    return problemOf(one, meant, known);
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
