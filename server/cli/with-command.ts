import { existsSync } from 'node:fs';

const commands: ReadonlySet<string> = new Set(['check', 'export', 'format', 'new', 'lsp', 'help']);

/** Options that stand before a command and take the next word. */
const takesValue: ReadonlySet<string> = new Set(['--lang', '--format', '--encoding']);

/**
 * The words of the command line with `check` in front of a file that no command stands before, or `export` where they say
 * into what: `gkreport 报告.gkreport` is what people type first, and what a file manager does.
 */
export function withCommand(words: readonly string[]): readonly string[] {
  const index = words.findIndex((word, at) => !word.startsWith('-') && !takesValue.has(words[at - 1] ?? ''));
  const first = words[index];
  if (first === undefined || commands.has(first)) return words;
  if (!/\.gk(?:report|format)$/i.test(first) && !existsSync(first)) return words;
  return [words.some((word) => /^--to(?:=|$)/.test(word)) ? 'export' : 'check', ...words];
}
