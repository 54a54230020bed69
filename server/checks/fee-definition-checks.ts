import type { FormatDefinition } from '../language/generated/ast.ts';
import { linearTerms } from '../report/equations/linear.ts';
import { type TierProblem, tierProblem } from '../report/fee-scale.ts';
import { isUnfinished, rangeOf, rangeOfProperty } from '../report/read/positions.ts';
import { readTier } from '../report/read/read-fees.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';

/** 分档 that leave a number without a price, or give it two. */
const feeTiers: Check<{ readonly problem: TierProblem }> = {
  id: 'fee-tiers',
  name: '分档不衔接',
  level: 'error',
  source: sources.formatManual,
  message: ({ problem: { kind, expected } }) =>
    ({
      gap: {
        zh: `各档须首尾相接：这一档应从 ${expected} 起`,
        en: `Each tier begins where the one before ends: this one begins at ${expected}`,
      },
      reversed: {
        zh: `这一档的止数小于起数，请更正`,
        en: `This tier ends before it begins. Correct the numbers`,
      },
      ends: {
        zh: `最后一档之上的数没有单价；请写成“${expected} 起”，或写“递增”`,
        en: `Numbers above the last tier have no price. Write “${expected} 起”, or 递增`,
      },
      endless: {
        zh: `只有最后一档可以写“起”或“递增”；请写明止数`,
        en: `Only the last tier has 起 or 递增. Write where this one ends`,
      },
    })[kind],
};

/** A sum in 计入 or 逾期计入, which name numbers of the tables. */
const feeReference: Check<Record<string, never>> = {
  id: 'fee-reference',
  name: '计入写法',
  level: 'error',
  source: sources.formatManual,
  message: () => ({
    zh: '“计入”“逾期计入”后面写“表.行”或“表.行.列”',
    en: '计入 and 逾期计入 take “table.row” or “table.row.column”',
  }),
};

/** What is wrong with the fees of a format. */
export function* checkFeeDefinitions({ chapters }: FormatDefinition): Iterable<Finding> {
  for (const fee of chapters.flatMap(({ fees }) => fees)) {
    for (const { tiers: nodes } of fee.methods) {
      const tiers = nodes.flatMap((node) => readTier(node) ?? []);
      const problem = tiers.length === nodes.length ? tierProblem(tiers) : undefined;
      const node = problem && nodes[problem.index];
      if (problem && node) yield found(feeTiers, rangeOfProperty(node, 'from'), { problem });
    }
    for (const expression of [...fee.counted, ...fee.unpaid]) {
      const terms = linearTerms(expression);
      const isNumber = terms?.every(({ segments, lastYear }) => segments.length > 1 && !lastYear) ?? false;
      if (!isNumber && !isUnfinished(expression)) yield found(feeReference, rangeOf(expression), {});
    }
  }
}

export const feeDefinitionChecks: CheckGroup = { checks: [feeTiers, feeReference], checkers: [] };
