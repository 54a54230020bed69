import type { AstNode } from 'langium';
import { folded } from '../language/label-key.ts';
import { isName, quotedPattern, referenceTo } from '../language/name-syntax.ts';
import type { FormatTable, Named } from './format.ts';
import { groupsOf } from './names.ts';
import type { TextRange } from './text-range.ts';

/** A wording that is no name as it stands, and the name that a rule or braces should write for it. */
export interface Respelling {
  readonly written: string;
  readonly name: string;
}

/** A stretch of a rule or of braces that is such a wording, and what it should say. */
export interface UnquotedName {
  readonly written: string;
  readonly name: string;
  readonly range: TextRange;
}

/**
 * Labels of tables of the author's own as wordings; those that are names as they stand are none. Digits alone are a number,
 * until something says otherwise.
 */
export function ownWordings(labels: readonly string[]): readonly Respelling[] {
  const known = own.get(labels) ?? lookForOwn(labels);
  own.set(labels, known);
  return known;
}

// Every rule of a table asks, of the same list.
const own = new WeakMap<readonly string[], readonly Respelling[]>();

function lookForOwn(labels: readonly string[]): readonly Respelling[] {
  return labels.flatMap((written) => {
    const name = isName(written) || /^\s*\p{N}+\s*$/u.test(written) ? undefined : referenceTo(written);
    return name === undefined ? [] : [{ written, name }];
  });
}

/** The printed labels of a table of the form, of its rows and of its columns. */
export function wordingsOf(table: FormatTable): readonly Respelling[] {
  return [table, ...table.rows, ...groupsOf(table.rowTree), ...table.columns].flatMap(wordingsOfNamed);
}

function wordingsOfNamed({ name, label, aliases, formerNames }: Named): readonly Respelling[] {
  return [label, ...aliases, ...formerNames]
    .filter((written) => !isName(written))
    .map((written) => ({ written, name }));
}

/**
 * Wordings that stand in a rule, a chart or braces without quotes; of two that overlap the longer. With `within` only those
 * that reach over that place.
 */
export function unquotedNames(
  { $cstNode }: AstNode,
  wordings: readonly Respelling[],
  within?: TextRange,
): readonly UnquotedName[] {
  if (!$cstNode || wordings.length === 0) return [];
  const { fullText } = $cstNode.root;
  const { line, character } = $cstNode.range.start;
  const from = $cstNode.offset;
  const text = folded(fullText.slice(from, endOfStretch(fullText, from)));
  const quoted = [...text.matchAll(quotes)].map(({ 0: found, index }) => [index, index + found.length] as const);
  const taken: (readonly [number, number])[] = [...quoted];
  const found: UnquotedName[] = [];
  const longestFirst = [...wordings].sort((one, other) => other.written.length - one.written.length);
  for (const { written, name } of longestFirst)
    for (const { 0: match, index } of text.matchAll(patternOf(written))) {
      const end = index + match.length;
      if (match === '' || isCut(text, index, end) || taken.some(([from, until]) => index < until && from < end))
        continue;
      taken.push([index, end]);
      // A quote that is not closed goes with what it should enclose.
      const start = /["\u201c\u201d]/.test(text.charAt(index - 1)) ? index - 1 : index;
      const until = /["\u201c\u201d]/.test(text.charAt(end)) ? end + 1 : end;
      const range = {
        start: { line, character: character + start },
        end: { line, character: character + until },
      };
      const isMeant = !within || (reaches(range, within) && within.start.line === line);
      if (isMeant) found.push({ written: fullText.slice(from + index, from + end), name, range });
    }
  return found.sort((one, other) => one.range.start.character - other.range.start.character);
}

const quotes = new RegExp(quotedPattern, 'g');

/** Whether something stands right beside a stretch that is no sign between names: the stretch is a part of a longer one. */
function isCut(text: string, start: number, end: number): boolean {
  return [text.charAt(start - 1), text.charAt(end)].some((beside) => !betweenNames.test(beside));
}

const betweenNames = /^[\s+\-\u2212*/\u00d7\u00f7=<>\u2264\u2265().\u3002,\u3001{}"\u201c\u201d]?$/;

/** Braces end with their brace, everything else with its line. */
function endOfStretch(text: string, from: number): number {
  const end = /[{\uff5b]/.test(text.charAt(from)) ? /[}\uff5d\r\n]|$/g : /[\r\n]|$/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** A wording in either width, whatever blanks stand in it. */
function patternOf(written: string): RegExp {
  const characters = Array.from(folded(written).replace(/\s+/g, ''), (one) =>
    one.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'),
  );
  return new RegExp(characters.join('\\s*'), 'g');
}

function reaches(range: TextRange, within: TextRange): boolean {
  return range.start.character < within.end.character && within.start.character < range.end.character;
}
