import { regulationsWithoutPower } from '../../checks/catalogue-plausibility.ts';
import { basesOf, type Level } from '../../checks/check.ts';
import { catalogue } from '../../checks/index.ts';
import type { Explanation, Report } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { bases, blocks } from './markdown.ts';
import { rulesHover } from './rule-hover.ts';

const levels: Readonly<Record<Level, Text>> = {
  error: { zh: '错误，须予改正，不能用说明代替', en: 'Error: has to be corrected, cannot be explained' },
  warning: { zh: '警告', en: 'Warning' },
  hint: { zh: '提示', en: 'Hint' },
};

/** What a 说明 line explains: a check of the catalogue, or a rule of the format or of the report itself. */
export function explanationHover(
  { check: name, scope }: Explanation,
  report: Report,
  language: Language,
): string | undefined {
  const isScope = report.format?.bodyScopes.some((candidate) => candidate.name === name);
  const check = isScope
    ? regulationsWithoutPower
    : catalogue.find(({ id, name: own, formerNames = [] }) => [id, own, ...formerNames].includes(name));
  if (!check) return rulesHover(name, scope, report, language);
  return blocks([
    `**${check.name}** · \`${check.id}\``,
    levels[check.level][language],
    bases(basesOf(check, report.format), language),
  ]);
}
