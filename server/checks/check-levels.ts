import type { Text } from '../shared/text.ts';
import type { Check, Finding } from './check.ts';
import { closestWord, didYouMean } from './did-you-mean.ts';
import { catalogue } from './index.ts';

/** How an office has a check count: not at all, or as a hint. */
export const checkLevels = ['off', 'hint'] as const;

/** One of {@link checkLevels}. */
export type CheckLevel = (typeof checkLevels)[number];

/** The checks that count otherwise than as they are, by id. */
export type CheckLevels = ReadonlyMap<string, CheckLevel>;

/** Every check as it is. */
export const usualLevels: CheckLevels = new Map();

/** The checks that may be switched off: whatever is certainly wrong has to be corrected. */
export const adjustableChecks: readonly Check[] = catalogue.filter(({ level }) => level !== 'error');

/** What settings say of checks, by their ids or names, and what is wrong with them. */
export function readCheckLevels(given: Readonly<Record<string, unknown>>): {
  readonly levels: CheckLevels;
  readonly problems: readonly Text[];
} {
  const levels = new Map<string, CheckLevel>();
  const problems: Text[] = [];
  for (const [name, value] of Object.entries(given)) {
    const check = catalogue.find(({ id, name: own, formerNames = [] }) => [id, own, ...formerNames].includes(name));
    const level = checkLevels.find((one) => one === value);
    if (!check) problems.push(noSuchCheck(name));
    else if (check.level === 'error') problems.push(isError(check));
    else if (level === undefined) problems.push(noSuchLevel(check, value));
    else levels.set(check.id, level);
  }
  return { levels, problems };
}

/** Findings as an office has them count; errors always count. */
export function atLevels(findings: readonly Finding[], levels: CheckLevels): readonly Finding[] {
  if (levels.size === 0) return findings;
  return findings.flatMap((finding) => {
    const level = finding.level === 'error' ? undefined : levels.get(finding.check);
    if (level === 'off') return [];
    return level === undefined ? [finding] : [{ ...finding, level }];
  });
}

function noSuchCheck(name: string): Text {
  const ids = adjustableChecks.map(({ id }) => id);
  const proposal = didYouMean(closestWord(name, /[a-z]/i.test(name) ? ids : adjustableChecks.map((one) => one.name)));
  return {
    zh: `没有名为“${name}”的检查${proposal.zh}`,
    en: `There is no check named “${name}”${proposal.en}`,
  };
}

function isError({ id, name }: Check): Text {
  return {
    zh: `“${name}”（${id}）属于错误，不能关闭或降为提示`,
    en: `“${id}” (${name}) is an error and cannot be switched off or lowered to a hint`,
  };
}

function noSuchLevel({ id }: Check, value: unknown): Text {
  return {
    zh: `“${id}”的值“${String(value)}”无效；可用：${checkLevels.join('、')}`,
    en: `“${String(value)}” is not valid for “${id}”; use ${checkLevels.join(', ')}`,
  };
}
