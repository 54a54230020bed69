import type { AuditedReport } from '../audit/audited-report.ts';
import type { FolderSum } from '../audit/folder-sums.ts';
import type { TabulatedReport } from '../audit/named-values.ts';
import type { FindingCounts } from '../checks/check.ts';
import type { CheckLevels } from '../checks/check-levels.ts';
import type { Language, Text } from '../shared/text.ts';
import type { FormatNote, InputOptions } from './open-engine.ts';

// Threads are given and answer what is described here, so all of it is data.

/** How a check is written: for people, as one JSON document, as a line of JSON for each file, or as annotations of GitHub. */
export const checkOutputs = ['text', 'json', 'ndjson', 'github'] as const;

/** What all files of a check have in common. */
export interface CheckManner {
  readonly reading: InputOptions;
  /** The paths of the command line: in their manner other paths are written. */
  readonly given: readonly string[];
  /** `audit`, `table`: nothing is written; what an audit keeps, or the numbers of a table, are given instead. */
  readonly output: (typeof checkOutputs)[number] | 'audit' | 'table';
  /** The numbers of a table: their names, or expressions. */
  readonly names?: readonly string[];
  /** How checks count that do not as they are; threads are given it. */
  readonly levels?: CheckLevels;
  readonly language: Language;
  /** Whether text has colours, and in how many columns lines of source are shown. */
  readonly isColoured: boolean;
  readonly width: number;
}

/** Files that are checked together, since they have the same formats at hand, whose absolute paths are given. */
export interface CheckBatch {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
}

/** What came of a file. */
interface CheckedReport {
  /** As it is printed, without what stands between files. */
  readonly written: string;
  readonly counts: FindingCounts;
  /** For an audit. */
  readonly audited?: AuditedReport;
  /** For a table. */
  readonly tabulated?: TabulatedReport;
}

/** A file that was not checked, or only in part, and why. */
export interface FileRefusal {
  readonly path: string;
  readonly reason: Text;
}

/** A text that findings follow from: the absolute path of its file, and its fingerprint; null where there is no such file. */
export type TextBehind = readonly [path: string, print: string | null];

/** What came of a batch. */
export interface CheckedBatch {
  /** How many there were. */
  readonly files: number;
  /** In the order of the paths, without those that could not be read. */
  readonly reports: readonly CheckedReport[];
  /** Told once, however many batches have the format. */
  readonly formatNotes: readonly FormatNote[];
  readonly notes: readonly Text[];
  readonly refused: readonly FileRefusal[];
  /** For an audit: what the reports of the batch come to together. */
  readonly sums?: readonly FolderSum[];
  /** All that this follows from besides the manner; left out where that is more than texts, or where a file was refused. */
  readonly from?: readonly TextBehind[];
}
