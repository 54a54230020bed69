import type { Format } from '../report/format.ts';
import type { Text } from '../text.ts';
import { basisText } from './basis-words.ts';
import type { Check } from './check.ts';

/** Published before the year it reports on was over. */
export const publishedEarly: Check<{ readonly year: number }> = {
  id: 'published-early',
  name: '发布过早',
  level: 'error',
  source: { zh: '惯例：年度结束后发布', en: 'common practice: published after the end of the year' },
  message: ({ year }) => ({
    zh: `发布日期早于${year + 1}年1月1日，${year}年度尚未结束；请核对发布日期和年度`,
    en: `The report is dated before 1 January ${year + 1}: the year ${year} was not over. Check date and year`,
  }),
};

/** Published after the day that the format sets for this type of agency. */
export const publishedLate: Check<{
  readonly published: string;
  readonly deadline: string;
  /** Of which type the agency is, as the format calls it. */
  readonly bodies: string | undefined;
  readonly bases: readonly string[];
  readonly days: number;
}> = {
  id: 'published-late',
  name: '逾期发布',
  level: 'warning',
  source: { zh: '报告格式的“公布期限”', en: '公布期限 of the format' },
  bases: deadlineBases,
  message: ({ published, deadline, bodies, bases, days }) => ({
    zh: `${published}发布，逾期${days}天：${bodies ?? ''}应在${deadline}前公布${inBrackets(bases).zh}`,
    en: `Published ${published}, ${inDays(days)} late: ${bodies ?? 'agencies'} must publish by ${deadline}${inBrackets(bases).en}`,
  }),
};

/** Published after the day for agencies of one type, by one that may be of another. */
export const unclearBodyKind: Check<{
  readonly published: string;
  readonly body: string;
  /** Kinds for which the report is late, by the day they have. */
  readonly lates: readonly {
    readonly kinds: readonly string[];
    readonly deadline: string;
    readonly bases: readonly string[];
    readonly days: number;
  }[];
}> = {
  id: 'unclear-body-kind',
  name: '机关类型不明',
  level: 'hint',
  source: { zh: '报告格式的“机关类型”“公布期限”', en: '机关类型 and 公布期限 of the format' },
  bases: deadlineBases,
  message: ({ published, body, lates }) => {
    const zh = lates.map(
      ({ kinds, deadline, bases, days }) =>
        `如为${kinds.join('、')}，应在${deadline}前公布${inBrackets(bases).zh}，已逾期${days}天`,
    );
    const en = lates.map(
      ({ kinds, deadline, bases, days }) =>
        `for ${kinds.join(', ')} the deadline was ${deadline}${inBrackets(bases).en}, missed by ${inDays(days)}`,
    );
    return {
      zh: `${published}发布，按名称不能确定“${body}”的机关类型：${zh.join('；')}。请在报头写明机关类型`,
      en: `Published ${published}. The name “${body}” does not show 机关类型: ${en.join('; ')}. Add 机关类型 to the header`,
    };
  },
};

function deadlineBases({ deadline, bodyKinds }: Format): readonly string[] {
  return [deadline, ...bodyKinds.map((kind) => kind.deadline)].flatMap((each) => each?.bases ?? []);
}

function inBrackets(bases: readonly string[]): Text {
  return bases.length === 0
    ? { zh: '', en: '' }
    : { zh: `（${bases.join('、')}）`, en: ` (${bases.map((basis) => basisText(basis).en).join('; ')})` };
}

function inDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Numbers for a row that the format reserves for other agencies, such as 规章 of an agency without the power to make them. */
export const regulationsWithoutPower: Check<{
  readonly body: string;
  readonly row: string;
  readonly value: string;
  /** Who reports on the row. */
  readonly bodies: readonly string[];
  readonly notes: readonly string[];
}> = {
  id: 'regulations-without-power',
  name: '非本机关填报',
  level: 'warning',
  source: { zh: '报告格式的“限填”', en: '限填 of the format' },
  bases: ({ bodyScopes }) => bodyScopes.flatMap(({ bases }) => bases),
  message: ({ body, row, value, bodies, notes }) => ({
    zh: `“${row}”一般只由${bodies.join('、')}填报，“${body}”填报 ${value}；请核对${inBrackets(notes).zh}`,
    en: `Row “${row}” is usually for ${bodies.join(', ')} only, but “${body}” reports ${value}. Check the number${inBrackets(notes).en}`,
  }),
};

/** Every check of what is possible but unlikely. */
export const plausibilityCatalogue: readonly Check[] = [
  publishedEarly,
  publishedLate,
  unclearBodyKind,
  regulationsWithoutPower,
];
