import { AstUtils } from 'langium';
import { boundProblem, unquotedName } from '../checks/bound-number-checks.ts';
import { type BoundNumberNode, isBoundNumberNode, type ReportFile } from '../language/generated/ast.ts';
import { isReadToEnd } from '../language/read-to-end.ts';
import { readBoundNumber } from '../report/equations/bound-numbers.ts';
import type { BoundNumber } from '../report/evaluated.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';

/** What a name or an expression comes to in a report. It is data: it comes from threads. */
export interface NamedValue {
  /** As prose would print it. */
  readonly text?: string;
  /** Decimal, where it is a number. */
  readonly value?: string;
  /** Why it comes to nothing: no such table, row or column in the report's format. */
  readonly problem?: Text;
}

/** What names come to in a report, in their order. */
export interface TabulatedReport {
  readonly path: string;
  readonly body?: string;
  readonly year?: number;
  readonly yearText: string;
  readonly values: readonly NamedValue[];
}

/** Names of numbers, and expressions of them, as braces in prose hold them: read once, looked up in many reports. */
export class NamedExpressions {
  readonly #nodes: readonly (BoundNumberNode | undefined)[];

  /** `parse` reads the text of a report. */
  constructor(names: readonly string[], parse: (text: string) => ReportFile) {
    this.#nodes = names.map((name) => {
      const isOneLine = !/[{}\uff5b\uff5d\r\n]/.test(name);
      const file = isOneLine ? parse(`# 题\n\n## 章\n\n{${name}}\n`) : undefined;
      const node = file && AstUtils.streamAst(file).find(isBoundNumberNode);
      return node?.value && isReadToEnd(node) ? node : undefined;
    });
  }

  valuesIn(report: Report): readonly NamedValue[] {
    const { header, lastYear } = report;
    const numbers = { header, own: report, lastYear, freeTables: freeTablesOf(report) };
    return this.#nodes.map((node) => {
      if (!node) return { problem: unreadable };
      const bound = readBoundNumber(node, numbers);
      const problem = problemOf(bound, report);
      return {
        ...(bound.text !== undefined && { text: bound.text }),
        ...(bound.value && { value: bound.value.toFixed() }),
        ...(problem && { problem }),
      };
    });
  }
}

/** Without last year's report a number is not known, which is no fault of its name. */
function problemOf(bound: BoundNumber, report: Report): Text | undefined {
  if (bound.problem?.kind === 'no-last-year') return undefined;
  const [unquoted] = bound.problem?.kind === 'unquoted-names' ? bound.problem.names : [];
  return unquoted ? unquotedName.message(unquoted) : boundProblem(bound, report)?.message;
}

const unreadable: Text = { zh: '不是名称或算式', en: 'is neither a name nor an expression' };
