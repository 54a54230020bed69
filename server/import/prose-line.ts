import {
  behindWord,
  headingMarks,
  isBareMark,
  isChartLine,
  isComment,
  isPictureLine,
  isRowLine,
  opensTable,
} from '../shared/line-kinds.ts';
import type { TextWithMarks } from './source.ts';

/** A piece of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly strong?: boolean;
  /** Where it links to. */
  readonly href?: string;
}

const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const breakWithinChinese = new RegExp(`(?<=${han}) *\\n *(?=${han})`, 'g');

/** A line as readers see it: blanks of all kinds are one, those around it and those that only wrap a Chinese text none. */
export function asLine(text: string): string {
  return text
    .replace(/[\u00a0\u2002-\u200a\u202f\u205f\t\f\v]/g, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(breakWithinChinese, '')
    .replace(/[ \n]+/g, ' ')
    .replace(/^[ \u3000]+|[ \u3000]+$/g, '');
}

/** Runs of one line put together. Where all of it is bold, that is how the page shows headings, and says nothing. */
export function lineOfRuns(runs: readonly TextRun[]): TextWithMarks {
  const text = asLine(runs.map((run) => run.text).join(''));
  const said = runs.filter((run) => run.text.trim() !== '');
  const isPlain = said.every(({ strong, href }) => !href && strong === said[0]?.strong);
  return {
    text,
    written: isPlain
      ? escapedProse(text)
      : asLine(
          merged(said.length === 0 ? [] : runs)
            .map(written)
            .join(''),
        ),
  };
}

/** A line without any style. */
export function plainLine(text: string): TextWithMarks {
  return lineOfRuns([{ text }]);
}

function merged(runs: readonly TextRun[]): readonly TextRun[] {
  const all: TextRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isSame = last && last.strong === run.strong && last.href === run.href;
    if (isSame) all[all.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') all.push(run);
  }
  return all;
}

function written({ text, strong, href }: TextRun): string {
  if (text.trim() === '') return text;
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const linked = href === undefined ? escapedProse(inner) : `[${escapedProse(inner)}](${href})`;
  return before + (strong ? `**${linked}**` : linked) + after;
}

/** A text whose marks mean nothing. */
export function escapedProse(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~\uff03\uff5b\uff5c\uff5d])/g, '\\\\')
    .replace(/[{\uff5b]/g, '\\$&')
    .replace(/\*\*/g, '\\*\\*')
    .replace(/\](?=\()/g, '\\]');
}

/** A paragraph of a report, whatever it begins with. */
export function asParagraph(line: string): string {
  const means =
    isComment(line) ||
    isRowLine(line) ||
    opensTable(line) ||
    isChartLine(line) ||
    isPictureLine(line) ||
    isBareMark(line) ||
    headingMarks(line) > 0 ||
    behindWord(line, '图', '图片', '规则', '核实', '说明') !== undefined;
  return means ? `\\${line}` : line;
}

/** The path of a file beside the report, as reports write it. */
export function decodedPath(path: string): string {
  try {
    return decodeURI(path).replace(/[()\s]/g, encodeURIComponent);
  } catch {
    return path;
  }
}
