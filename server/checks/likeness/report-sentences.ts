import type { Format } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import type { Paragraph } from '../../report/written.ts';
import { blocksWithin, boundChapters } from '../outline.ts';
import { fold, type Prose, paragraphsOf, proseOf } from '../prose.ts';
import { type ComparedSentence, comparable, likenessOf } from './likeness.ts';

/** Where a sentence stands. */
export interface SentencePlace {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** What the author of a report wrote in a chapter, sentence by sentence: without what the format itself proposes. */
export function sentencesByChapter(report: Report): ReadonlyMap<string, readonly ComparedSentence<SentencePlace>[]> {
  const known = read.get(report) ?? readChapters(report);
  read.set(report, known);
  return known;
}

// Last year's report is read once, however often this year's changes.
const read = new WeakMap<Report, ReadonlyMap<string, readonly ComparedSentence<SentencePlace>[]>>();

function readChapters(report: Report): ReadonlyMap<string, readonly ComparedSentence<SentencePlace>[]> {
  const names = [fold(report.header.body ?? '').text.trim()];
  const proposed = report.format ? proposedBy(report.format) : [];
  return new Map(
    boundChapters(report).map((chapter) => {
      const sentences = paragraphsOf(blocksWithin(chapter)).flatMap((paragraph) => sentencesIn(paragraph, names));
      return [chapter.definition.name, sentences.filter((sentence) => !isProposed(sentence, proposed))];
    }),
  );
}

function sentencesIn(paragraph: Paragraph, names: readonly string[]): readonly ComparedSentence<SentencePlace>[] {
  const prose = proseOf(paragraph);
  return [...prose.text.matchAll(/[^。！？!?；;]+[。！？!?；;]?/g)].map(({ index, 0: sentence }) => ({
    text: comparable(sentence, names),
    place: { prose, start: index, end: index + sentence.length },
  }));
}

/** The sentences that the format offers to everybody, as they are compared. */
function proposedBy(format: Format): readonly ComparedSentence<undefined>[] {
  const known = proposals.get(format);
  if (known) return known;
  const samples = format.chapters.flatMap((chapter) => chapter.samples.flatMap(({ paragraphs }) => paragraphs));
  const texts = [...format.prefaces, ...samples].flatMap((text) => text.split(/[。；]/));
  const sentences = texts.map((text) => ({
    text: comparable(fold(text.replace(/\{[^}]*\}/g, '0').replace(/【[^】]*】/g, '')).text, []),
    place: undefined,
  }));
  proposals.set(format, sentences);
  return sentences;
}

const proposals = new WeakMap<Format, readonly ComparedSentence<undefined>[]>();

function isProposed(sentence: ComparedSentence<unknown>, proposed: readonly ComparedSentence<undefined>[]): boolean {
  return likenessOf([{ text: sentence.text, place: undefined }], proposed).share > 0;
}
