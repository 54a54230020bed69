import { plainText } from '../report/read-inlines.ts';
import type { Block, Report, Section } from '../report/report.ts';
import { hollowChapter, missingMention } from './catalogue-wording.ts';
import { type Checker, type Finding, found } from './check.ts';
import { type BoundChapter, blocksWithin, boundChapters } from './outline.ts';

/** A chapter of fewer characters that lacks what it has to mention says nothing at all. */
const hollowBelow = 10;

function* checkChaptersMentionWhatTheyMust(report: Report): Iterable<Finding> {
  for (const chapter of boundChapters(report)) {
    const { definition, heading } = chapter;
    if (blocksWithin(chapter).length === 0) continue;
    const text = textOf(chapter);
    const lacking = definition.mentions.filter(({ words }) => !words.some((word) => text.includes(word)));
    if (lacking.length === 0) continue;
    const { label } = definition;
    const short = text.replace(/\s/g, '');
    if (short.length < hollowBelow) {
      const mentions = lacking.map(({ name }) => name);
      yield found(hollowChapter, heading.textRange, { label, text: short, mentions });
    } else
      for (const { name, words } of lacking)
        yield found(missingMention, heading.textRange, { label, mention: name, words });
  }
}

/** What a chapter says in words: its paragraphs, headings of its sections, labels and texts of free tables, charts. */
function textOf({ blocks, sections }: BoundChapter | Section): string {
  const within = sections.map((section) => `${section.heading.text}\n${textOf(section)}`);
  return [...blocks.map(textOfBlock), ...within].join('\n');
}

function textOfBlock(block: Block): string {
  if (block.kind === 'paragraph') return plainText(block.inlines);
  if (block.kind === 'table') return '';
  if (block.kind === 'chart') return [block.title, ...block.categories].join('\n');
  const rows = block.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  return [block.title, ...block.columns.map(({ name }) => name), ...rows].join('\n');
}

/** A chapter says what the form wants reported in it. */
export const wordingChecks: readonly Checker[] = [checkChaptersMentionWhatTheyMust];
