import Big from 'big.js';
import { lookUp } from '../report/equations/equations.ts';
import { isCharged, smallestStep } from '../report/fee-scale.ts';
import type { FeeScale, Format, RuleTerm } from '../report/format.ts';
import { inYuan, unitOf } from '../report/read/read-cell.ts';
import { findTable } from '../report/read/read-table.ts';
import type { Report } from '../report/report.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { type FeeStatement, feeStatements } from './fees/fee-sentences.ts';
import type { Figure } from './narration/figures.ts';
import { type BoundChapter, blocksWithin, boundChapters } from './outline.ts';
import { paragraphsOf, proseOf } from './prose.ts';

const source = { zh: '格式的收费标准', en: 'the scale of charges of the format' };

function basesOfFees({ chapters }: Format): readonly string[] {
  return chapters.flatMap(({ fees = [] }) => fees.flatMap(({ bases }) => bases));
}

/** An amount that no number of pieces or pages comes to. */
const feeAmount: Check<{ readonly fee: string; readonly written: string; readonly step: number }> = {
  id: 'fee-amount',
  name: '收费金额疑误',
  level: 'warning',
  source,
  bases: basesOfFees,
  message: ({ fee, written, step }) => ({
    zh: `${fee}写为 ${written}；按收费标准，金额是 ${step} 元的整数倍，请核对`,
    en: `${fee} is “${written}”; by the scale of charges the amount is a multiple of ${step} yuan. Check the number`,
  }),
};

/** Cases without money, or money without cases. */
const feeCount: Check<{ readonly fee: string; readonly count: string; readonly amount: string }> = {
  id: 'fee-count',
  name: '收费件数与金额不符',
  level: 'warning',
  source,
  bases: basesOfFees,
  message: ({ fee, count, amount }) => ({
    zh: `${fee}写为 ${count}、${amount}，其中一个为 0 而另一个不为 0；请核对`,
    en: `${fee} is given as “${count}” and “${amount}”: one of them is 0 and the other is not. Check both`,
  }),
};

/** No fee was charged, and yet somebody did not pay it. */
const feeUnpaid: Check<{ readonly fee: string; readonly row: string; readonly count: Big }> = {
  id: 'fee-unpaid',
  name: '逾期未缴费未写明',
  level: 'hint',
  source,
  bases: basesOfFees,
  settledBy: 'chapter',
  message: ({ fee, row, count }) => ({
    zh: `“${row}”填报 ${count.toFixed()} 件，本章写没有收取${fee}；发出过收费通知的，请写明件数和金额，否则请核对该行`,
    en: `Row “${row}” has ${count.toFixed()}, and this chapter says that no ${fee} was charged. Write how many were asked to pay, and how much; or check the row`,
  }),
};

/** More was charged than the number of the table that holds it as well. */
const feeTotal: Check<{ readonly fee: string; readonly written: string; readonly row: string; readonly total: Big }> = {
  id: 'fee-total',
  name: '收费未计入',
  level: 'hint',
  source: { zh: '格式收费标准中的“计入”', en: '计入 in the scale of charges of the format' },
  message: ({ fee, written, row, total }) => ({
    zh: `${fee} ${written}，“${row}”折合 ${total.toFixed()} 元，少于此数；${fee}也计入该行，请核对`,
    en: `${fee} is ${written}, and “${row}” comes to ${total.toFixed()} yuan, which is less. The fee counts towards that row as well; check both`,
  }),
};

function* checkFees(report: Report): Iterable<Finding> {
  for (const chapter of boundChapters(report))
    for (const fee of chapter.definition.fees ?? []) if (isCharged(fee, report)) yield* checkFee(fee, chapter, report);
}

function* checkFee(fee: FeeScale, chapter: BoundChapter, report: Report): Iterable<Finding> {
  const paragraphs = paragraphsOf(blocksWithin(chapter));
  const neutral = report.format?.wording.neutral ?? [];
  const statements = paragraphs.flatMap((paragraph) => feeStatements(paragraph, fee, neutral));
  const step = smallestStep(fee);
  for (const statement of statements) {
    const { prose, place, count, amount } = statement;
    if (!amount) continue;
    const range = prose.rangeOf(place.start, place.end);
    const written = printed(statement, amount);
    if (count && count.number.value.eq(0) !== amount.number.value.eq(0))
      yield found(feeCount, range, { fee: fee.name, count: printed(statement, count), amount: written });
    else if (step !== undefined && isExact(amount) && !amount.number.value.mod(step).eq(0))
      yield found(feeAmount, range, { fee: fee.name, written, step });
  }
  const text = paragraphs.map((paragraph) => proseOf(paragraph).text).join('\n');
  yield* checkUnpaid(fee, statements, text, report);
  yield* checkTotal(fee, statements, report);
}

/** In whole yuan: 0.3万元 may have been rounded. */
function isExact({ number }: Figure): boolean {
  return number.precision.lte(1);
}

/** Who speaks of notices, or of those who did not pay, has said how both go together. */
const ofNotices = /通知|逾期|缴|放弃|催/;

function* checkUnpaid(
  fee: FeeScale,
  statements: readonly FeeStatement[],
  text: string,
  report: Report,
): Iterable<Finding> {
  const none = statements.find(({ amount }) => amount === undefined || amount.number.value.eq(0));
  if (!none || statements.some(({ amount }) => amount?.number.value.gt(0)) || ofNotices.test(text)) return;
  for (const term of fee.unpaid) {
    const number = numberOf(term, report);
    if (!number?.value.gt(0)) continue;
    const range = none.prose.rangeOf(none.place.start, none.place.end);
    yield found(feeUnpaid, range, { fee: fee.name, row: number.row, count: number.value });
  }
}

function* checkTotal(fee: FeeScale, statements: readonly FeeStatement[], report: Report): Iterable<Finding> {
  for (const term of fee.counted) {
    const number = numberOf(term, report);
    const over = statements.find(({ amount }) => number && amount?.number.value.gt(number.value));
    if (!number || !over?.amount) continue;
    const range = over.prose.rangeOf(over.place.start, over.place.end);
    const written = printed(over, over.amount);
    yield found(feeTotal, range, { fee: fee.name, written, row: number.row, total: number.value });
  }
}

/** What a name of the format stands for in the report: amounts in 元; undefined while it is not known. */
function numberOf(
  { coefficient, segments: [table = '', row = '', column] }: RuleTerm,
  report: Report,
): { readonly row: string; readonly value: Big } | undefined {
  const definition = report.format && findTable(report.format, table)?.definition;
  const cells = definition && lookUp(report, definition, row, column);
  if (!cells || cells.length === 0) return undefined;
  let value = new Big(0);
  for (const { fact } of cells) {
    if (fact?.value === undefined) return undefined;
    value = value.plus(fact.value.times(inYuan(unitOf(fact.column)) ?? 1).times(coefficient));
  }
  return { row, value };
}

function printed({ prose }: FeeStatement, { place }: Figure): string {
  return prose.printed(place.start, place.end);
}

export const feeChecks: CheckGroup = {
  checks: [feeAmount, feeCount, feeUnpaid, feeTotal],
  checkers: [checkFees],
};
