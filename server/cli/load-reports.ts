import { resolve } from 'node:path';
import type { LangiumDocument } from 'langium';
import type { ReportReader } from '../report-reader.ts';
import type { Text } from '../text.ts';
import type { OtherEncoding } from './decode-bytes.ts';
import { formatFiles } from './format-files.ts';
import { loadGroup } from './load-group.ts';
import type { Refusal } from './refusal.ts';

/** How paths and bytes are understood. */
export interface Reading {
  /** Absolute. Relative paths start here, and formats are looked for no higher. */
  readonly workingFolder: string;
  /** Tried on files that are no UTF-8. */
  readonly encoding: OtherEncoding | undefined;
}

/** A document with everything at hand that it refers to. */
export interface LoadedReport {
  /** As asked for. */
  readonly path: string;
  readonly document: LangiumDocument;
  readonly reader: ReportReader;
  /** The path of a related document, as messages show it. */
  readonly pathOf: (uri: string) => string;
}

/** Reports and formats, read and linked, and what is to be told of the paths that lead to none. */
export interface LoadedReports {
  readonly reports: readonly LoadedReport[];
  /** Why others could not be loaded. */
  readonly refusals: readonly Refusal[];
  /** What was not there, or not in order, though a report needs it. */
  readonly notes: readonly Text[];
}

/** Loads reports, the formats of their folders, and last year's reports; in the order asked for. */
export async function loadReports(paths: readonly string[], reading: Reading): Promise<LoadedReports> {
  const groups = new Map<string, { readonly formats: readonly string[]; readonly paths: string[] }>();
  for (const path of paths) {
    const formats = await formatFiles(resolve(reading.workingFolder, path), reading.workingFolder);
    const key = formats.join('\n');
    const group = groups.get(key) ?? { formats, paths: [] };
    groups.set(key, group);
    group.paths.push(path);
  }
  const loaded: LoadedReports[] = [];
  for (const group of groups.values()) loaded.push(await loadGroup(group, reading));
  const reports = new Map(loaded.flatMap((group) => group.reports.map((report) => [report.path, report] as const)));
  return {
    reports: paths.flatMap((path) => reports.get(path) ?? []),
    refusals: loaded.flatMap(({ refusals }) => refusals),
    notes: loaded.flatMap(({ notes }) => notes),
  };
}
