import { halfWidth, labelKey } from '../../language/label-key.ts';
import { type CalendarDay, dayText, readDay } from '../calendar-day.ts';
import type { WordEntry } from '../evaluated.ts';
import type { FormatColumn } from '../format.ts';

/** What a cell of words says, of a choice or of a day; undefined for a blank, or what is none of what the form asks for. */
export function readEntry(text: string, form: FormatColumn): WordEntry | undefined {
  const { kind, choices = [], several = false } = form;
  const said = text.trim();
  if (isBlankEntry(said, form)) return undefined;
  if (kind === 'date') {
    const day = readDay(said);
    return day && { kind, day, text: dayText(day) };
  }
  if (kind !== 'choice') return { kind: 'text', text: said };
  const chosen = choicesIn(said, choices);
  return chosen && (several || chosen.length === 1)
    ? { kind, chosen, text: chosen.map(({ value, remark }) => value + remark).join('、') }
    : undefined;
}

/** Whether a cell says nothing yet: `=` computes no words, and printed boxes that nobody ticked say nothing. */
export function isBlankEntry(text: string, { kind }: FormatColumn): boolean {
  const said = text.trim();
  return said === '' || halfWidth(said) === '=' || (kind === 'choice' && boxed.test(said) && !ticked.test(said));
}

/** A day that is written otherwise: `20250105`, `2025年1月5号`, `2025、1、5`. */
export function looseDay(text: string): CalendarDay | undefined {
  const plain = halfWidth(text).replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (year !== undefined) return readDay(`${year}-${month}-${day}`);
  return readDay(plain.replace(/[\u53f7\u66f0]$/, '\u65e5').replace(/[\u3001,\uff0c_]/g, '-')); // 号曰, 日
}

type Chosen = Extract<WordEntry, { readonly kind: 'choice' }>['chosen'][number];

const boxes = '\u25a1\u2610\u25a2\u25cb'; // □☐▢○
const ticks = '\u25a0\u2611\u2612\u2713\u2714\u221a\u25cf\u25a3'; // ■☑☒✓✔√●▣
const boxed = new RegExp(`[${boxes}]`);
const ticked = new RegExp(`[${ticks}]`);
const oneOfForm = new RegExp(`([${boxes}${ticks}])([^${boxes}${ticks}]*)`, 'g');

/** Whether a choice is written as the form prints it, boxes and all: `■是　□否`. */
export function isTicked(text: string): boolean {
  return ticked.test(text);
}

/** What is chosen, in the order written; undefined where something is none of the values. */
function choicesIn(text: string, choices: readonly string[]): readonly Chosen[] | undefined {
  const pieces = ticked.test(text) ? tickedPieces(text) : listed(text, choices);
  const chosen = pieces.map((piece) => choiceOf(piece, choices));
  return chosen.length > 0 && chosen.every((one) => one !== undefined) ? chosen : undefined;
}

/** The words behind the ticked boxes; where the marks stand behind, in front of them. */
function tickedPieces(text: string): readonly string[] {
  const first = text.search(new RegExp(`[${boxes}${ticks}]`));
  if (first > 0) {
    const behind = new RegExp(`([^${boxes}${ticks}]*)([${boxes}${ticks}])`, 'g');
    return [...text.matchAll(behind)].flatMap(([, words = '', mark = '']) => (ticked.test(mark) ? [words.trim()] : []));
  }
  return [...text.matchAll(oneOfForm)].flatMap(([, mark = '', words = '']) =>
    ticked.test(mark) ? [words.trim()] : [],
  );
}

/** A value may hold the marks that separate several. */
function listed(text: string, choices: readonly string[]): readonly string[] {
  return choiceOf(text, choices) ? [text] : text.split(/[\u3001,\uff0c;\uff1b]|\s+/).filter((piece) => piece !== '');
}

/** A value, or one with more said of it in brackets: 其他（数字人播报）. */
function choiceOf(text: string, choices: readonly string[]): Chosen | undefined {
  const named = (words: string) => choices.find((choice) => labelKey(choice) === labelKey(words));
  const whole = named(text);
  if (whole !== undefined) return { value: whole, remark: '' };
  const at = text.search(/[(\uff08]/);
  const value = at > 0 && /[)\uff09]$/.test(text) ? named(text.slice(0, at)) : undefined;
  return value === undefined ? undefined : { value, remark: text.slice(at) };
}
