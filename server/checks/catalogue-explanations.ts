import type { Check } from './check.ts';
import { didYouMean } from './did-you-mean.ts';

/** A 说明 line for a check there is none of. */
export const unknownCheck: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-check',
  name: '未知检查',
  level: 'warning',
  source: '语言手册',
  message: ({ name, proposal }) => ({
    zh: `没有叫“${name}”的检查，这条说明不起作用${didYouMean(proposal).zh}`,
    en: `There is no check “${name}”, so this explanation has no effect${didYouMean(proposal).en}`,
  }),
};

/** A 说明 line whose check finds nothing here, or nothing any more. */
export const idleExplanation: Check<{ readonly name: string }> = {
  id: 'idle-explanation',
  name: '多余说明',
  level: 'hint',
  source: '语言手册',
  message: ({ name }) => ({
    zh: `这里没有“${name}”的警告需要说明，这一行可以删去`,
    en: `“${name}” warns of nothing here; this line can go`,
  }),
};

/** A 说明 line for an error: what is wrong on its face is to be put right. */
export const explainedError: Check<{ readonly name: string }> = {
  id: 'explained-error',
  name: '错误不可说明',
  level: 'warning',
  source: '语言手册',
  message: ({ name }) => ({
    zh: `“${name}”是错误，不能以说明代替改正；说明只用于警告`,
    en: `“${name}” is an error: it has to be put right, only warnings can be explained`,
  }),
};

/** A 说明 line that gives no reason. */
export const missingReason: Check<{ readonly name: string }> = {
  id: 'missing-reason',
  name: '说明缺理由',
  level: 'warning',
  source: '语言手册',
  message: ({ name }) => ({
    zh: `请在冒号后写明理由，否则“${name}”的警告不算已说明`,
    en: `Give a reason behind the colon; without one “${name}” does not count as explained`,
  }),
};

/** Every check of 说明 lines. */
export const explanationCatalogue: readonly Check[] = [unknownCheck, idleExplanation, explainedError, missingReason];
