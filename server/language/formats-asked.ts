import type { ReportFile } from './generated/ast.ts';

const asked = new WeakSet<ReportFile>();

/** Notes that what is found in a report depends on all formats there are, not on its own alone: advice names others. */
export function noteFormatsAsked(file: ReportFile): void {
  asked.add(file);
}

/** Whether what was found in a report depends on all formats there are. */
export function hasAskedForFormats(file: ReportFile): boolean {
  return asked.has(file);
}
