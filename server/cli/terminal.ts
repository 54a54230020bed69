import { styleText } from 'node:util';
import type { Level } from '../checks/check.ts';
import type { Language, Text } from '../shared/text.ts';
import { graphemesOf, textWidth } from '../shared/text-width.ts';

/** Where a command speaks, and how. */
export interface Terminal {
  readonly language: Language;
  /** What was asked for: standard output. */
  readonly write: (content: string | Uint8Array) => void;
  /** What went wrong: a line of standard error that begins with 错误. */
  readonly error: (text: Text) => void;
  /** What should be known besides: a line of standard error that begins with 注意. */
  readonly note: (text: Text) => void;
  /** Shows how far the work is, in place of what was shown before, or no longer; people only are told, never a file or a pipe. */
  readonly showProgress: (text: Text | undefined) => void;
  /** Colours of standard output. */
  readonly paint: Paint;
  /** Whether there are any. */
  readonly isColoured: boolean;
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
  const line = new StatusLine(stderr, env);
  const say = (kind: string, text: Text) => {
    line.show('');
    stderr.write(`${kind}${language === 'zh' ? '：' : ': '}${printable(text[language])}\n`);
  };
  return {
    language,
    write(content) {
      line.show('');
      stdout.write(content);
    },
    error: (text) => say(errorPaint.error(language === 'zh' ? '错误' : 'error'), text),
    note: (text) => say(errorPaint.warning(language === 'zh' ? '注意' : 'note'), text),
    showProgress: (text) => line.show(text?.[language] ?? ''),
    paint: painter(stdout.isTTY, env),
    isColoured: hasColours(stdout.isTTY, env),
    width: Math.max(stdout.columns || usualWidth, leastWidth),
  };
}

/** Colours by what they mean. */
export type Paint = Readonly<Record<Level | 'strong' | 'faint', (text: string) => string>>;

const styles = { error: 'red', warning: 'yellow', hint: 'cyan', strong: 'bold', faint: 'dim' } as const;

/** A line at the end of a terminal that is written over; of a file, a pipe, or a terminal that cannot do it, none. */
export class StatusLine {
  readonly #stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;
  readonly #isAble: boolean;
  #shown = '';

  constructor(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>, environment: Environment) {
    this.#stream = stream;
    this.#isAble = stream.isTTY && environment.TERM !== 'dumb';
  }

  /** Shows a text in place of the one before; an empty one leaves nothing behind. */
  show(text: string): void {
    if (!this.#isAble || text === this.#shown) return;
    // A line that the terminal wraps could not be taken back.
    const columns = Math.max(this.#stream.columns || usualWidth, 1) - 1;
    this.#stream.write(`\r\u001b[K${firstColumns(printable(text), columns)}`);
    this.#shown = text;
  }
}

function firstColumns(text: string, columns: number): string {
  let shown = '';
  for (const piece of graphemesOf(text)) {
    if (textWidth(shown + piece) > columns) break;
    shown += piece;
  }
  return shown;
}

/** Whether what is written to a terminal, or elsewhere, is to have colours. */
function hasColours(isTerminal: boolean, environment: Environment): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** Colours for a terminal that has them, unless NO_COLOR is set to anything (no-color.org). */
export function painter(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  const coloured = hasColours(isTerminal, environment);
  // Node would look at its own standard output, which need not be what is painted for.
  const style = (name: keyof Paint) => (text: string) =>
    coloured && text !== '' ? styleText(styles[name], text, { validateStream: false }) : text;
  return {
    error: style('error'),
    warning: style('warning'),
    hint: style('hint'),
    strong: style('strong'),
    faint: style('faint'),
  };
}

// Control characters, and marks that reverse the order of what follows, could make a terminal show what is not there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const invisible = /[\u200b\u2060\ufeff]/g;

/** Text of a file or file name as a terminal may show it: tabs become spaces, line breaks stay. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(invisible, '').replace(unprintable, '\ufffd');
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: `--lang` when it names one, else the first of LC_ALL, LC_MESSAGES and LANG that is set.
 * `C` and `POSIX` name none, and what names none is Chinese: that is what the authors of reports read.
 */
export function chooseLanguage(words: readonly string[], environment: Environment): Language {
  const wanted = optionValue(words, '--lang');
  if (wanted === 'zh' || wanted === 'en') return wanted;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale === '' || /^(?:zh|C|POSIX)(?![a-z])/i.test(locale) ? 'zh' : 'en';
}

/** Read before the command line is parsed, because what is wrong with it has to be said in some language. */
function optionValue(words: readonly string[], option: string): string | undefined {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  const index = options.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  return options[index] === option ? options[index + 1] : options[index]?.slice(option.length + 1);
}
