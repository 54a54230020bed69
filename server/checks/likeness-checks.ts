import type { Report } from '../report/report.ts';
import { contains } from '../report/text-range.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { indexByChapter, type SentencePlace, sentencesByChapter } from './likeness/report-sentences.ts';
import { boundChapters } from './outline.ts';

/** A chapter says what last year's said: 内容雷同, as supervisors call it, whatever a report is about. */
const likeness: Check<{
  readonly chapter: string;
  readonly percent: number;
  readonly count: number;
  readonly example: string;
}> = {
  id: 'likeness',
  name: '内容雷同',
  level: 'warning',
  settledBy: 'chapter',
  source: sources.practice,
  message: ({ chapter, percent, count, example }) => ({
    zh: `“${chapter}”有 ${percent}% 的文字与上年报告雷同（${count}句，数字不计），如“${example}”；请按本年情况改写`,
    en: `${percent} % of “${chapter}” is the same as in last year’s report (${count} sentence${count === 1 ? '' : 's'}, numbers apart), such as “${example}”. Write what happened this year`,
  }),
};

const muchAlike = 0.6;
const alike = 0.4;
/** Of fewer characters there are not many ways to say what is to be said. */
const enough = 100;
const shownSentences = 3;

function* checkChaptersAreNew(report: Report): Iterable<Finding> {
  const { lastYear } = report;
  if (lastYear === undefined) return;
  const before = indexByChapter(lastYear);
  const now = sentencesByChapter(report);
  // Who has yet to read the text again knows where it is from.
  const open = report.openNotes.filter(({ kind }) => kind === 'reread').map(({ range }) => range);
  for (const { definition, heading, range } of boundChapters(report)) {
    if (open.some((note) => contains(range, note.start))) continue;
    const ours = now.get(definition.name) ?? [];
    if (ours.reduce((sum, { text }) => sum + text.length, 0) < enough) continue;
    const theirs = before.get(definition.name);
    if (!theirs) continue;
    const { share, copied } = theirs.likenessOf(ours);
    const [first] = copied;
    if (share < alike || first === undefined) continue;
    yield found(
      likeness,
      heading.textRange,
      {
        chapter: heading.text,
        percent: Math.floor(share * 100),
        count: copied.length,
        example: shortened(printed(first.ours)),
      },
      {
        level: share < muchAlike ? 'hint' : 'warning',
        related: copied
          .slice(0, shownSentences)
          .flatMap((pair) => [
            related(report, pair.ours, { zh: '与上年雷同', en: 'The same as last year' }),
            related(lastYear, pair.theirs, { zh: '上年', en: 'Last year' }),
          ]),
      },
    );
  }
}

function related({ uri }: Report, place: SentencePlace, says: { readonly zh: string; readonly en: string }) {
  const text = shortened(printed(place));
  const message = { zh: `${says.zh}：“${text}”`, en: `${says.en}: “${text}”` };
  return { uri, range: place.prose.rangeOf(place.start, place.end), message };
}

function printed({ prose, start, end }: SentencePlace): string {
  return prose.printed(start, end).trim();
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}……` : text;
}

export const likenessChecks: CheckGroup = { checks: [likeness], checkers: [checkChaptersAreNew] };
