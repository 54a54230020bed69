import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { cellDifferences } from './published/cell-differences.ts';
import type { Difference } from './published/difference.ts';
import { headerDifferences, isOfAnother } from './published/header-differences.ts';
import { ownTableDifferences } from './published/own-table-differences.ts';
import { passageGroups } from './published/passages.ts';
import { sentencesIn } from './published/sentences.ts';
import { textDifferences } from './published/text-differences.ts';

type Told = Pick<Difference, 'place' | 'own' | 'published'>;

/** A number of a table is not the one that was published. */
const publishedNumber: Check<Told> = {
  id: 'published-number',
  name: '公布数字不同',
  level: 'warning',
  source: sources.practice,
  message: ({ place, own, published }) => sides(place, own, published),
};

/** A header value or the title is not the one that was published. */
const publishedHeader: Check<Told> = {
  ...publishedNumber,
  id: 'published-header',
  name: '公布信息不同',
};

/** A sentence is not the one that was published, or stands on one side only. */
const publishedText: Check<Told> = {
  id: 'published-text',
  name: '公布文字不同',
  level: 'warning',
  source: sources.practice,
  message: ({ own, published }) => {
    if (own === undefined)
      return {
        zh: `公布的页面上多出“${shortened(published)}”，报告中没有`,
        en: `The published page also says “${shortened(published)}”`,
      };
    return published === undefined
      ? {
          zh: `公布的页面上没有这句：“${shortened(own)}”`,
          en: `The published page does not say “${shortened(own)}”`,
        }
      : {
          zh: `公布的页面上这句是“${shortened(published)}”`,
          en: `The published page says “${shortened(published)}” here`,
        };
  },
};

function sides(place: Text, own: string | undefined, published: string | undefined): Text {
  if (own === undefined)
    return {
      zh: `公布的页面上有“${place.zh}”${told(published, '：')}，报告中没有`,
      en: `The published page has “${place.en}”${told(published, ': ')}; the report does not`,
    };
  if (published === undefined)
    return { zh: `公布的页面上没有“${place.zh}”`, en: `The published page does not have “${place.en}”` };
  const [zh, en] = [published === '' ? '空白' : published, published === '' ? 'empty' : published];
  return {
    zh: `“${place.zh}”在公布的页面上是 ${zh}，报告中是 ${own === '' ? '空白' : own}；请对照原稿核实哪个对`,
    en: `“${place.en}” is ${en} on the published page and ${own === '' ? 'empty' : own} in the report. Check which is right`,
  };
}

function told(value: string | undefined, colon: string): string {
  return value ? colon + value : '';
}

function shortened(text = ''): string {
  return text.length > 80 ? `${text.slice(0, 50)}……${text.slice(-26)}` : text;
}

const checkOfKind = { number: publishedNumber, header: publishedHeader, text: publishedText } as const;

/** The check that tells of a difference. */
export function publishedCheckOf({ kind }: Difference): Check<Told> {
  return checkOfKind[kind];
}

/** How many numbers and sentences of a report a comparison is about. */
export function comparedExtent(
  report: Report,
  published: Report,
): { readonly numbers: number; readonly sentences: number } {
  if (isOfAnother(report, published)) return { numbers: 0, sentences: 0 };
  const tables = new Set(published.tables.map(({ definition }) => definition?.name));
  const numbers = report.facts.filter(({ table, value }) => value !== undefined && tables.has(table.name));
  const sentencesOf = (one: Report) => passageGroups(one).flatMap(({ passages }) => sentencesIn(passages)).length;
  return { numbers: numbers.length, sentences: sentencesOf(published) === 0 ? 0 : sentencesOf(report) };
}

/**
 * What a report and the page it was published as do not say alike, in the order of the report. Of a page of another body or year
 * only that is told.
 */
export function differencesFrom(report: Report, published: Report): readonly Difference[] {
  const ofHeader = [...headerDifferences(report, published)];
  if (isOfAnother(report, published)) return ofHeader;
  const all = [
    ...ofHeader,
    ...cellDifferences(report, published),
    ...ownTableDifferences(report, published),
    ...textDifferences(report, published),
  ];
  const at = ({ range: { start } }: Difference) => start.line * 10_000 + start.character;
  return all.sort((one, other) => at(one) - at(other));
}

/** The page may be the one that is right: its number is offered, and not put first. */
function* checkAgainstPublished(report: Report): Iterable<Finding> {
  if (!report.published) return;
  for (const difference of differencesFrom(report, report.published)) {
    const { place, own, published, range, exchange } = difference;
    const replace = exchange === undefined ? [] : [{ kind: 'replace' as const, range, text: exchange }];
    const data = { kind: 'choice' as const, fixes: replace, likely: false };
    yield found(publishedCheckOf(difference), range, { place, own, published }, replace.length > 0 ? { data } : {});
  }
}

export const publishedChecks: CheckGroup = {
  checks: [publishedNumber, publishedHeader, publishedText],
  checkers: [checkAgainstPublished],
};

/** What is compared only where a report is compared with its page: such explanations wait for that. */
export const publishedCheckIds: ReadonlySet<string> = new Set(publishedChecks.checks.map(({ id }) => id));
