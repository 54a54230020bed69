import { readSource } from '../../../../server/import/read-source.ts';
import { countLedger, type LedgerCount, type LedgerObstacle } from '../../../../server/ledger/count-ledger.ts';
import { emptyMemory, type LedgerMemory } from '../../../../server/ledger/ledger-memory.ts';
import { ledgerText } from '../../../../server/ledger/ledger-text.ts';
import type { Report } from '../../../../server/report/report.ts';
import { readText } from '../../../support/engine.ts';

/** How a register without anything unusual is headed. */
export const usualHeadings = ['登记编号', '申请人类型', '收到日期', '答复日期', '是否延期', '办理结果'] as const;

/** A register as a file of cells between commas. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

/** A small report in 国办2021 on 2024, whose table 申请办理 says nothing but what is given. */
export function reportOf2024(
  rows: readonly string[] = ['| 其余 | 0 |'],
  disputes: readonly string[] = ['| 其余 | 0 |'],
): string {
  return [
    '格式: 国办2021',
    '机关: 示例市水务局',
    '年度: 2024',
    '',
    '# {机关}{年度}年政府信息公开工作年度报告',
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '表 申请办理',
    ...rows,
    '',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '',
    '表 复议诉讼',
    ...disputes,
    '',
  ].join('\n');
}

/** Counts a register into a report. */
export async function count(
  register: string,
  report: Report,
  memory: LedgerMemory = emptyMemory,
): Promise<LedgerCount | LedgerObstacle> {
  const bytes = new TextEncoder().encode(register);
  return countLedger(await readSource({ name: '台账.csv', bytes }), report, memory);
}

/** What a register that can be counted comes to. */
export async function counted(register: string, memory?: LedgerMemory, text = reportOf2024()): Promise<LedgerCount> {
  const result = await count(register, await readText(text), memory);
  if (result.kind !== 'counted') throw new Error(result.kind);
  return result;
}

/** The same in words. */
export async function told(register: string, memory?: LedgerMemory, text = reportOf2024()): Promise<readonly string[]> {
  const report = await readText(text);
  const result = await counted(register, memory, text);
  return ledgerText({ ledger: '台账.csv', report: '报告.gkreport' }, report, result, 'zh').trimEnd().split('\n');
}

/** The numbers of a table other than 0: `予以公开·自然人 1`. */
export function numbersOf({ tables }: LedgerCount, name: string): readonly string[] {
  return [...tables].flatMap(([table, rows]) =>
    table.name !== name
      ? []
      : rows.flatMap((cells, y) =>
          cells.flatMap((value, x) =>
            value === 0 ? [] : [`${table.rows[y]?.name}·${table.columns[x]?.name} ${value}`],
          ),
        ),
  );
}
