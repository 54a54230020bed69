import type { Check } from './check.ts';

/** Published before the year it reports on was over. */
export const publishedEarly: Check<{ readonly year: number }> = {
  id: 'published-early',
  name: '发布过早',
  level: 'error',
  source: '条例第四十九条',
  message: ({ year }) => ({
    zh: `发布日期早于${year + 1}年1月1日，${year}年度还没有结束；请核对发布日期和年度`,
    en: `The report is dated before 1 January ${year + 1}: the year ${year} was not over. Check date and year`,
  }),
};

/** Published after the day the law sets for this kind of body. */
export const publishedLate: Check<{
  readonly published: string;
  readonly deadline: string;
  readonly bodies: { readonly zh: string; readonly en: string };
  readonly days: number;
}> = {
  id: 'published-late',
  name: '逾期发布',
  level: 'warning',
  source: '条例第四十九条',
  message: ({ published, deadline, bodies, days }) => ({
    zh: `${published}发布，逾期${days}天：${bodies.zh}应在${deadline}前公布（条例第四十九条）`,
    en: `Published ${published}, ${days} ${days === 1 ? 'day' : 'days'} late: ${bodies.en} must publish by ${deadline} (条例第四十九条)`,
  }),
};

/** 规章 reported by a body without the power to make them. */
export const regulationsWithoutPower: Check<{ readonly body: string; readonly value: string }> = {
  id: 'regulations-without-power',
  name: '规章制定权',
  level: 'warning',
  source: '立法法第四章第二节（规章）',
  message: ({ body, value }) => ({
    zh: `“${body}”一般没有规章制定权，规章却填了 ${value}；请核对是否应计入规范性文件`,
    en: `“${body}” has, as a rule, no power to make 规章, yet ${value} are reported. Should they count as 规范性文件?`,
  }),
};

/** Every check of what is possible but unlikely. */
export const plausibilityCatalogue: readonly Check[] = [publishedEarly, publishedLate, regulationsWithoutPower];
