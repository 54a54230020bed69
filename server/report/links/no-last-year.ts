import type { Text } from '../../shared/text.ts';
import type { Report } from '../report.ts';

/** Why a report has none of the year before to be compared with; in words that need no name in front. */
export function noLastYear({ header, lastYearMismatch, lastYearProblem }: Report): Text {
  const named = header.entries.find(({ key }) => key === '上年')?.value ?? '';
  if (named === '')
    return {
      zh: '报头没有写“上年”，没有可以比较的报告',
      en: 'the header has no 上年, so there is no report to compare with',
    };
  if (lastYearMismatch)
    return {
      zh: `“上年”所指的 ${named} 不是本机关上一年的报告，不能比较`,
      en: `${named}, named by 上年, is not last year’s report of this agency`,
    };
  const reason = lastYearProblem ?? { zh: '不存在', en: 'does not exist' };
  return { zh: `“上年”所指的 ${named} ${reason.zh}，不能比较`, en: `${named}, named by 上年, ${reason.en}` };
}
