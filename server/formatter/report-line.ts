import { narrowedValue } from '../language/header-values.ts';
import { narrowed } from '../language/punctuation.ts';
import type { Piece, SourceLine, Word } from './edits.ts';
import { spaced } from './expression-spacing.ts';

/** What a line of a report is; `unknown` when the parser took nothing of it. */
export type LineKind =
  | 'header'
  | 'heading'
  | 'prose'
  | 'table'
  | 'chart'
  | 'picture'
  | 'row'
  | 'rule'
  | 'explanation'
  | 'note'
  | 'footnote'
  | 'comment'
  | 'unknown';

const kinds: ReadonlyMap<string, LineKind> = new Map(
  Object.entries({
    COMMENT: 'comment',
    FORMAT_KEY: 'header',
    HEADER_KEY: 'header',
    TITLE_MARK: 'heading',
    EXTRA_TITLE_MARK: 'heading',
    CHAPTER_MARK: 'heading',
    SECTION_MARK: 'heading',
    SUBSECTION_MARK: 'heading',
    TEXT: 'prose',
    BOUND_OPEN: 'prose',
    TABLE_MARK: 'table',
    CHART_MARK: 'chart',
    PICTURE_MARK: 'picture',
    ROW_OPEN: 'row',
    STRAY_ROW_OPEN: 'row',
    HEADER_OPEN: 'row',
    HEADER_END: 'row',
    RULE_MARK: 'rule',
    STRAY_RULE_MARK: 'rule',
    EXPLAIN_MARK: 'explanation',
    NOTE_MARK: 'note',
    FOOTNOTE_NAME: 'footnote',
  }),
);

/** Its first word says what a line is. A line that the scanner refused looks like a comment but is none. */
export function kindOf({ words, understood }: SourceLine): LineKind {
  const kind = kinds.get(words[0]?.type ?? '') ?? 'unknown';
  return kind === 'comment' && !understood ? 'unknown' : kind;
}

/** How a line is written that is no row of a table; undefined where it must stay as it is. */
export function writeLine(line: SourceLine, text: string): readonly Piece[] | undefined {
  if (!line.understood) return undefined;
  const { words } = line;
  switch (kindOf(line)) {
    case 'header':
      return headerPieces(words);
    case 'explanation':
      return words.map((word) => piece(word, word.type === 'CHECK_NAME' || word.type === 'REASON' ? ' ' : ''));
    case 'table':
    case 'picture':
      return words.map((word, index) => piece(word, index === 0 ? '' : ' '));
    case 'chart':
      return spaced(words, '');
    case 'rule':
      return namesColumnWord(words) ? undefined : spaced(words, '');
    default:
      return words.map((word, index) => inProse(word, words[index - 1], text));
  }
}

function piece(word: Word, before: string): Piece {
  return { start: word.start, end: word.end, text: narrowed(word), before };
}

/** Words are the author's; numbers and dates are not. */
function headerPieces(words: readonly Word[]): readonly Piece[] {
  const key = words[0]?.text ?? '';
  return words.map((word) => {
    if (word.type !== 'HEADER_VALUE') return piece(word, '');
    return { start: word.start, end: word.end, text: narrowedValue(key, word.text), before: ' ' };
  });
}

/**
 * Prose is the author's, and so are the blanks within its braces; only the marks of headings, the braces, and the
 * marks and numbers within them are ours.
 */
function inProse(word: Word, above: Word | undefined, text: string): Piece {
  if (above && (kinds.get(above.type) === 'heading' || above.type === 'COLON')) return piece(word, ' ');
  if (above && word.type === 'COLON') return piece(word, '');
  return piece(word, above ? text.slice(above.end, word.start) : '');
}

/** In `规则 列= 甲` a row is called 列; a blank behind it would turn it into the word that stands for columns. */
function namesColumnWord([, name]: readonly Word[]): boolean {
  return name?.type === 'NAME' && name.text === '\u5217';
}
