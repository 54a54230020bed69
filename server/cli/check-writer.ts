import { resolve } from 'node:path';
import type { FindingCounts } from '../checks/check.ts';
import type { Text } from '../shared/text.ts';
import type { CheckedBatch, CheckManner } from './check-manner.ts';
import { noFindings, sumOf, totalText } from './check-text.ts';
import type { Terminal } from './terminal.ts';

/** Prints what comes of a check, batch by batch, and keeps nothing but sums. */
export class CheckWriter {
  readonly #terminal: Terminal;
  readonly #output: CheckManner['output'];
  /** Absolute: of a format that is checked itself everything is told anyway. */
  readonly #files: ReadonlySet<string>;
  readonly #told = new Set<string>();
  readonly #began = Date.now();
  #counts: FindingCounts = noFindings;
  #written = 0;
  #refused = 0;

  constructor(terminal: Terminal, { output, reading }: CheckManner, files: readonly string[]) {
    this.#terminal = terminal;
    this.#output = output;
    this.#files = new Set(files.map((path) => resolve(reading.workingFolder, path)));
    if (output === 'json') terminal.write('{\n  "files": [');
  }

  /** How many files could not be checked, or only in part. */
  get refused(): number {
    return this.#refused;
  }

  /** What was found in all of them. */
  get counts(): FindingCounts {
    return this.#counts;
  }

  add({ reports, formatNotes, notes, refused }: CheckedBatch): void {
    for (const { written, counts } of reports) {
      if (this.#output !== 'audit' && this.#output !== 'table') this.#terminal.write(this.#separated(written));
      this.#written += 1;
      this.#counts = sumOf(this.#counts, counts);
    }
    for (const { format, text } of formatNotes) {
      if (this.#files.has(format) || this.#told.has(text.en)) continue;
      this.#told.add(text.en);
      this.#terminal.note(text);
    }
    for (const note of notes) this.#terminal.note(note);
    for (const { reason } of refused) this.#terminal.error(reason);
    this.#refused += refused.length;
  }

  end(): void {
    if (this.#output === 'json') this.#terminal.write(this.#written > 0 ? '\n  ]\n}\n' : ']\n}\n');
    if (this.#output === 'text' && this.#written > 1)
      this.#terminal.write(`\n${totalText(this.#written, this.#counts, this.#terminal)}`);
  }

  /** How far it is when so many files are done: how many have errors, how long it takes yet. */
  progress(done: number): Text {
    const all = this.#files.size;
    const seconds = Math.ceil(((Date.now() - this.#began) / 1000 / done) * (all - done));
    const { error } = this.#counts;
    return {
      zh: `已检查 ${done}/${all} 个文件，${error} 处错误，约需 ${seconds} 秒`,
      en: `${done} of ${all} files checked, ${error} ${error === 1 ? 'error' : 'errors'}, about ${seconds} s left`,
    };
  }

  #separated(written: string): string {
    const isFirst = this.#written === 0;
    if (this.#output === 'ndjson' || this.#output === 'github') return written;
    if (this.#output === 'text') return isFirst ? written : `\n${written}`;
    return `${isFirst ? '' : ','}\n    ${written.split('\n').join('\n    ')}`;
  }
}
