import type { CheckLevel, CheckLevels } from '../checks/check-levels.ts';
import type { Language, Text } from '../shared/text.ts';
import { checkName } from './check-words.ts';

/** A check that counts otherwise than it is, by the settings of a folder or by an option: who reads an audit has to know. */
export interface AdjustedCheck {
  readonly check: string;
  readonly level: CheckLevel;
}

/** The same of an audit. */
export interface AdjustedInAudit extends AdjustedCheck {
  /** How many reports it holds for. */
  readonly reports: number;
  readonly everywhere: boolean;
}

/** What the levels in force for a report make of checks, by the names of the checks. */
export function adjustedChecks(levels: CheckLevels | undefined): readonly AdjustedCheck[] {
  return [...(levels ?? [])]
    .map(([check, level]) => ({ check, level }))
    .sort((one, other) => (one.check < other.check ? -1 : 1));
}

/** The checks that count otherwise in some of the reports of an audit: those switched off first. */
export function adjustedIn(
  reports: readonly { readonly adjusted: readonly AdjustedCheck[] }[],
): readonly AdjustedInAudit[] {
  const counts = new Map<string, AdjustedCheck & { reports: number }>();
  for (const { adjusted } of reports)
    for (const one of adjusted) {
      const key = `${one.level === 'off' ? 0 : 1} ${one.check}`;
      const known = counts.get(key) ?? { ...one, reports: 0 };
      known.reports++;
      counts.set(key, known);
    }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => ({ ...one, everywhere: one.reports === reports.length }));
}

/** How a check counts, in the words of the tables. */
export const adjustmentWords: Readonly<Record<CheckLevel, Text>> = {
  off: { zh: '已关闭', en: 'switched off' },
  hint: { zh: '降为提示', en: 'lowered to a hint' },
};

const linesOf: Readonly<Record<CheckLevel, Text>> = {
  off: { zh: '已关闭的检查：', en: 'Checks switched off: ' },
  hint: { zh: '降为提示的检查：', en: 'Checks lowered to hints: ' },
};

/** A line for what is switched off and one for what is lowered: `已关闭的检查：内容雷同（likeness）`, with the number of reports where it is not all. */
export function adjustmentLines(adjusted: readonly AdjustedInAudit[], language: Language): readonly string[] {
  return (['off', 'hint'] as const).flatMap((wanted) => {
    const said = adjusted.filter(({ level }) => level === wanted).map((one) => adjustedText(one)[language]);
    return said.length === 0 ? [] : [`${linesOf[wanted][language]}${said.join({ zh: '、', en: ', ' }[language])}`];
  });
}

function adjustedText({ check, reports, everywhere }: AdjustedInAudit): Text {
  const count: Text = everywhere
    ? { zh: '', en: '' }
    : { zh: `，${reports} 份报告`, en: ` (${reports} ${reports === 1 ? 'report' : 'reports'})` };
  return { zh: `${checkName({ check }).zh}（${check}${count.zh}）`, en: `${check}${count.en}` };
}
