import { labelKey } from '../language/label-key.ts';
import type { Report } from '../report/report.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { eachTable, type KnownTable } from './table-rows.ts';

/** A block of a group that stands as often as there is something to report, without the name that tells it from others. */
const unnamedBlock: Check<{ readonly group: string }> = {
  id: 'unnamed-block',
  name: '行组未起名',
  level: 'warning',
  source: { zh: '报告格式的“可重复”', en: '可重复 of the format' },
  message: ({ group }) => ({
    zh: `“${group}”没有写名称；请写作“${group}：名称”`,
    en: `“${group}” has no name. Write its name after a colon`,
  }),
};

function* checkBlocksHaveNames(_report: Report, { rows }: KnownTable): Iterable<Finding> {
  for (const { group, label, labelRange } of rows) {
    const isBlock =
      group?.blockOf !== undefined ||
      group?.children.some((child) => child.kind === 'group' && child.blockOf === group.name);
    if (!group || !isBlock) continue;
    const name = group.blockOf ?? group.name;
    const isNameless = [name, group.label].some((head) => labelKey(label) === labelKey(head));
    if (isNameless) yield found(unnamedBlock, labelRange, { group: name });
  }
}

export const namedBlockChecks: CheckGroup = { checks: [unnamedBlock], checkers: [eachTable(checkBlocksHaveNames)] };
