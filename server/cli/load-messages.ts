import type { Text } from '../text.ts';

/** The file that 上年 names is not there: what depends on it stays unchecked. */
export function lastYearMissing(report: string, lastYear: string): Text {
  return {
    zh: `${report}：报头“上年”所指的 ${lastYear} 不存在，涉及上年数据的勾稽关系未核对`,
    en: `${report}: ${lastYear}, named by “上年” in the header, does not exist; equations that need last year’s numbers were not checked`,
  };
}

/** The file that 上年 names is there but cannot be read as a report; `reason` begins with its path. */
export function lastYearUnreadable(report: string, reason: Text): Text {
  return {
    zh: `${report}：报头“上年”所指的报告无法读取，涉及上年数据的勾稽关系未核对。${reason.zh}`,
    en: `${report}: the report named by “上年” in the header cannot be read; equations that need last year’s numbers were not checked. ${reason.en}`,
  };
}

/** A format beside the reports that has errors of its own; `place` is its path with line and column. */
export function brokenFormat(place: string, errors: number, first: Text): Text {
  return {
    zh: `${place}：格式定义有 ${errors} 处错误，使用该格式的报告可能未能全部核对。${first.zh}`,
    en: `${place}: the format has ${errors} ${errors === 1 ? 'error' : 'errors'}; reports that use it may be checked only in part. ${first.en}`,
  };
}
