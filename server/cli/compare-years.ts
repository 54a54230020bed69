import { dirname, join } from 'node:path';
import { compareYears } from '../render/years/year-comparison.ts';
import { yearsFile } from '../render/years/years-file.ts';
import { yearsJson, yearsText } from '../render/years/years-text.ts';
import { noLastYear } from '../report/links/no-last-year.ts';
import type { Report } from '../report/report.ts';
import type { YearsTarget } from '../shared/export-targets.ts';
import type { otherEncodings } from './decode-bytes.ts';
import { loadReports } from './load-reports.ts';
import { type ExitCode, exitCodes, notAReport, Refusal } from './refusal.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, oneToOutput, writeFileWhole, written } from './write-file.ts';

/** How a comparison with last year is told, and where it goes. */
export interface YearsOptions {
  /** Files to write; none, it is printed. */
  readonly to: readonly YearsTarget[];
  readonly format: 'text' | 'json';
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly replaceReadOnly?: boolean | undefined;
  readonly encoding?: (typeof otherEncodings)[number] | undefined;
}

/** `compare --last-year REPORT`: a report beside the one that its 上年 names. */
export async function compareWithLastYear(path: string, options: YearsOptions, terminal: Terminal): Promise<ExitCode> {
  if (!path.endsWith('.gkreport')) throw new Refusal(notAReport(path));
  const { encoding, to, format } = options;
  const { reports, refusals, notes } = await loadReports([path], { workingFolder: process.cwd(), encoding });
  for (const refusal of refusals) throw refusal;
  for (const note of notes) terminal.note(note);
  const [loaded] = reports;
  const report = loaded?.reader.read(loaded.document);
  if (!report) throw new Refusal(notAReport(path));
  const { lastYear } = report;
  if (!lastYear) {
    const { zh, en } = noLastYear(report);
    throw new Refusal({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
  }
  if (to.length > 0) return writeFiles(path, report, lastYear, options, terminal);
  const comparison = compareYears(report, lastYear);
  if (format === 'json') terminal.write(`${JSON.stringify(yearsJson(comparison), null, 2)}\n`);
  else terminal.write(yearsText(comparison, terminal.language));
  return exitCodes.ok;
}

async function writeFiles(
  path: string,
  report: Report,
  lastYear: Report,
  { to, out, force = false, replaceReadOnly }: YearsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [only, ...more] = to;
  if (out === '-' && more.length > 0) throw new Refusal(oneToOutput());
  const isFile = out !== undefined && out !== '-' && (await namesFile(out, more.length === 0 ? only : undefined));
  for (const target of to) {
    const { fileName, content } = await yearsFile(report, lastYear, target, terminal.language);
    if (out === '-') terminal.write(content);
    else {
      const place = isFile ? out : join(out ?? dirname(path), fileName);
      await writeFileWhole(place, content, { force, replaceReadOnly });
      terminal.write(`${printable(written(place)[terminal.language])}\n`);
    }
  }
  return exitCodes.ok;
}
