import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Block, Header, Section } from '../../report/written.ts';
import { dayInWords } from '../dates.ts';
import { isWebPageLine } from '../foreign-text-checks.ts';
import { dayMeant } from '../header-proposals.ts';
import { fold, type ProseLine, proseOf } from '../prose.ts';
import { type ComparedWord, foldedWords, wordsIn } from './words.ts';

/** A heading, paragraph or note, as its words. */
export interface Passage {
  readonly words: readonly ComparedWord[];
  /** Folded; the offsets of the words count in it. */
  readonly text: string;
  readonly printed: (start: number, end: number) => string;
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/** The passages of a part of a report; the preface is the first part and has no name. */
export interface PassageGroup {
  /** The chapter of the format, or the heading of one that it does not have; empty for the preface. */
  readonly name: string;
  readonly heading?: TextRange;
  readonly passages: readonly Passage[];
}

/** What a report says in words, part by part. Headings of the chapters of the format go by their chapter, in whatever words. */
export function passageGroups(report: Report): readonly PassageGroup[] {
  const { preface, chapters, header } = report;
  const parts = [
    { name: '', passages: preface.flatMap(inBlock) },
    ...chapters.map(({ heading, definition, blocks, sections }): PassageGroup => {
      const own = [...blocks.flatMap(inBlock), ...sections.flatMap(inSection)];
      return {
        name: definition?.label ?? foldedWords(heading.text).join(''),
        heading: heading.textRange,
        passages: own,
      };
    }),
  ];
  const last = parts.at(-1);
  const notes = report.footnotes.map(passageOf);
  const ending = [...notes, ...signature(header), ...attachments(header)];
  if (last) parts[parts.length - 1] = { ...last, passages: [...last.passages, ...ending] };
  return parts;
}

function inSection({ heading, blocks, sections }: Section): readonly Passage[] {
  return [passageOf(heading), ...blocks.flatMap(inBlock), ...sections.flatMap(inSection)];
}

function inBlock(block: Block): readonly Passage[] {
  if (block.kind !== 'paragraph' && block.kind !== 'note') return [];
  return isAroundText(block.text) ? [] : [passageOf(block)];
}

/** What sites print around a text, units above tables, what says that there is a text. */
function isAroundText(text: string): boolean {
  return (
    isWebPageLine(text) ||
    /^\s*[（(【[]?\s*(?:计量)?单位\s*[:：].{0,12}$|^\s*特此(?:报告|公告|说明)[。.]?\s*$/.test(text)
  );
}

/** Says that there is nothing to report: in whatever words. */
const nothingToSay =
  /^(?:本?(?:单位|机关|部门|局|委|办|镇|乡|街道|年度?))*(?:暂?无|没有|未有|不存在)(?:其[他它])?(?:需要?|应当?|应予|需予)?(?:予以)?(?:报告|说明)?的?(?:其[他它])?(?:事项|情况|问题)?$/;

function passageOf(line: ProseLine): Passage {
  const { text, printed, rangeOf } = proseOf(line);
  return { text, printed, rangeOf, words: wordsOfPassage(text) };
}

function wordsOfPassage(text: string): readonly ComparedWord[] {
  const words = wordsIn(text);
  const whole = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  if (words.length < 24 && nothingToSay.test(words.map(({ key }) => key).join('')))
    return [{ key: '没有需要报告的事项', ...whole }];
  const day = words.length < 14 && /^\s*\S{8,}\s*$/.test(text) ? dayMeant(text, undefined) : undefined;
  return day === undefined ? words : day.split('-').map((key) => ({ key, ...whole }));
}

/** Who signs and when, whether header or text say it. */
function signature({ signer, dated, entries }: Header): readonly Passage[] {
  const line = (key: string, text: string | undefined) => {
    const range = entries.find((entry) => entry.key === key)?.valueRange;
    return text && range ? [told(text, range)] : [];
  };
  return [...line('落款', signer), ...line('成文日期', dated && dayInWords(dated).zh)];
}

function attachments({ attachments: files }: Header): readonly Passage[] {
  return files.map(({ name, range }) => told(name, range));
}

function told(written: string, range: TextRange): Passage {
  const { text } = fold(written);
  return { text, words: wordsOfPassage(text), printed: (start, end) => text.slice(start, end), rangeOf: () => range };
}
