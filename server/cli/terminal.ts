import type { Language, Text } from '../text.ts';
import { chooseLanguage } from './language.ts';
import { type Paint, painter } from './paint.ts';
import { printable } from './printable.ts';

/** Where a command speaks, and how. */
export interface Terminal {
  readonly language: Language;
  /** What was asked for: standard output. */
  readonly write: (content: string | Uint8Array) => void;
  /** What went wrong: a line of standard error that begins with 错误. */
  readonly error: (text: Text) => void;
  /** What should be known besides: a line of standard error that begins with 注意. */
  readonly note: (text: Text) => void;
  /** Colours of standard output. */
  readonly paint: Paint;
  /** Columns that lines of source text may take. */
  readonly width: number;
}

// For files and pipes, and for terminals that do not say; less than the least leaves no room for a word and its mark.
const usualWidth = 100;
const leastWidth = 40;

/** The terminal of this process. */
export function processTerminal(words: readonly string[]): Terminal {
  const { stdout, stderr, env } = process;
  const language = chooseLanguage(words, env);
  const errorPaint = painter(stderr.isTTY, env);
  const say = (kind: string, text: Text) =>
    stderr.write(`${kind}${language === 'zh' ? '：' : ': '}${printable(text[language])}\n`);
  return {
    language,
    write: (content) => stdout.write(content),
    error: (text) => say(errorPaint.error(language === 'zh' ? '错误' : 'error'), text),
    note: (text) => say(errorPaint.warning(language === 'zh' ? '注意' : 'note'), text),
    paint: painter(stdout.isTTY, env),
    width: Math.max(stdout.columns || usualWidth, leastWidth),
  };
}
