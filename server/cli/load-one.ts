import type { Report } from '../report/report.ts';
import { type LoadedReport, loadReports } from './load-reports.ts';
import type { InputOptions } from './open-engine.ts';
import { notAReport, Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/**
 * Loads the one report that a command is about, and notes what is not in order beside it; throws a {@link Refusal} where the path
 * leads to no report.
 */
export async function loadOne(
  path: string,
  encoding: InputOptions['encoding'],
  terminal: Terminal,
): Promise<{ readonly loaded: LoadedReport; readonly report: Report }> {
  if (!path.endsWith('.gkreport')) throw new Refusal(notAReport(path));
  const { reports, refusals, notes } = await loadReports([path], { workingFolder: process.cwd(), encoding });
  const [refusal] = refusals;
  if (refusal) throw refusal;
  for (const note of notes) terminal.note(note);
  const [loaded] = reports;
  const report = loaded?.reader.read(loaded.document);
  if (!loaded || !report) throw new Refusal(notAReport(path));
  return { loaded, report };
}
