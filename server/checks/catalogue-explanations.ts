import { sources } from './basis-words.ts';
import type { Check } from './check.ts';
import { didYouMean } from './did-you-mean.ts';

/** A 说明 line for a check there is none of. */
export const unknownCheck: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-check',
  name: '未知检查',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name, proposal }) => ({
    zh: `没有名为“${name}”的检查，本条说明不起作用${didYouMean(proposal).zh}`,
    en: `There is no check named “${name}”; this explanation has no effect${didYouMean(proposal).en}`,
  }),
};

/** A 说明 line whose check finds nothing here, or nothing any more. */
export const idleExplanation: Check<{ readonly name: string }> = {
  id: 'idle-explanation',
  name: '多余说明',
  level: 'hint',
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `此处没有“${name}”的问题需要说明，本行可以删去`,
    en: `“${name}” reports nothing here; delete this line`,
  }),
};

/** A 说明 line for an error: what is certainly wrong has to be corrected. */
export const explainedError: Check<{ readonly name: string }> = {
  id: 'explained-error',
  name: '错误不可说明',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `“${name}”属于错误，须予改正；“说明”只适用于警告和提示`,
    en: `“${name}” is an error: it has to be corrected; only warnings and hints can be explained`,
  }),
};

/** A 说明 line that gives no reason. */
export const missingReason: Check<{ readonly name: string }> = {
  id: 'missing-reason',
  name: '说明缺理由',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `请在冒号后写明理由；没有理由的，“${name}”不算已说明`,
    en: `Give a reason after the colon; without one “${name}” does not count as explained`,
  }),
};

/** Every check of 说明 lines. */
export const explanationCatalogue: readonly Check[] = [unknownCheck, idleExplanation, explainedError, missingReason];
