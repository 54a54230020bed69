import type { Format } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import type { Paragraph } from '../../report/written.ts';
import { oncePer } from '../../shared/remembered.ts';
import { askedOnce } from '../asked-once.ts';
import { sentencesOf } from '../narration/spoken-numbers.ts';
import { blocksWithin, boundChapters } from '../outline.ts';
import { fold, type Prose, paragraphsOf, proseOf } from '../prose.ts';
import { type ComparedSentence, comparable, SentenceIndex } from './likeness.ts';

/** Where a sentence stands. */
export interface SentencePlace {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** The same of a report that others are compared with: last year's is read once, however often this year's changes. */
export const indexByChapter = oncePer(
  (report: Report): ReadonlyMap<string, SentenceIndex<SentencePlace>> =>
    new Map([...sentencesByChapter(report)].map(([chapter, sentences]) => [chapter, new SentenceIndex(sentences)])),
);

/** What the author of a report wrote in a chapter, sentence by sentence: without what the format itself proposes. */
export function sentencesByChapter(report: Report): ReadonlyMap<string, readonly ComparedSentence<SentencePlace>[]> {
  const body = fold(report.header.body ?? '').text.trim();
  const proposed = report.format && proposedBy(report.format);
  return new Map(
    boundChapters(report).map((chapter) => {
      const sentences = paragraphsOf(blocksWithin(chapter)).flatMap((paragraph) => sentencesIn(paragraph, body));
      return [chapter.definition.name, sentences.filter(({ text }) => !proposed?.origin(text))];
    }),
  );
}

/**
 * How much of what the author wrote stood in last year's report already, from 0 to 1, chapter by chapter, numbers and names
 * apart, `ours` being its own sentences; undefined where there is no report of last year, or nothing to compare.
 */
export function likenessToLastYear(
  { lastYear }: Report,
  ours: ReturnType<typeof sentencesByChapter>,
): number | undefined {
  if (lastYear === undefined) return undefined;
  const before = indexByChapter(lastYear);
  let [all, alike] = [0, 0];
  for (const [chapter, sentences] of ours) {
    const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
    all += length;
    alike += length * (before.get(chapter)?.likenessOf(sentences).share ?? 0);
  }
  return all === 0 ? undefined : alike / all;
}

function sentencesIn(paragraph: Paragraph, body: string): readonly ComparedSentence<SentencePlace>[] {
  const prose = proseOf(paragraph);
  return comparedIn(prose, body).map(({ text, start, end }) => ({ text, place: { prose, start, end } }));
}

const comparedIn = askedOnce(({ text }, body: string) =>
  sentencesOf(text).map(({ start, end }) => ({
    text: comparable(text.slice(start, end), [body]),
    start,
    // With the mark that ends it.
    end: Math.min(end + 1, text.length),
  })),
);

/** The sentences that the format offers to everybody, as they are compared. */
function proposedBy(format: Format): SentenceIndex<undefined> {
  const known = proposals.get(format);
  if (known) return known;
  const samples = format.chapters.flatMap((chapter) => chapter.samples.flatMap(({ paragraphs }) => paragraphs));
  const offered = format.chapters.flatMap(({ tables }) =>
    tables.flatMap(({ narrations }) => narrations.flatMap(({ sentences }) => sentences)),
  );
  const texts = [...format.prefaces, ...samples, ...offered].flatMap((text) => text.split(/[。；]/));
  const sentences = texts.map((text) => ({
    text: comparable(fold(text.replace(/\{[^}]*\}|N/g, '0').replace(/【[^】]*】/g, '')).text, []),
    place: undefined,
  }));
  const index = new SentenceIndex(sentences);
  proposals.set(format, index);
  return index;
}

const proposals = new WeakMap<Format, SentenceIndex<undefined>>();
