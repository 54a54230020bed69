import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { type FileTarget, fileTargets } from '../../server/shared/export-targets.ts';
import { uriArgument } from './open-preview.ts';

const target = z.enum(fileTargets);

/** What is left out is asked for. */
const exportArguments = z.object({
  /** The reports; the active one when left out. */
  uri: z.optional(z.union([uriArgument, z.array(uriArgument)])),
  to: z.optional(z.union([target, z.array(target)])),
  /** The file to write, where it is only one. */
  target: z.optional(uriArgument),
  /** The folder to write into. */
  folder: z.optional(uriArgument),
  /** Answers whether to export reports that have errors. */
  allowErrors: z.optional(z.boolean()),
  /** Answers whether to overwrite files. */
  overwrite: z.optional(z.boolean()),
});

/** What a command is asked to export, and what of it is answered already. */
export interface WantedExport {
  /** Empty for the active report. */
  readonly uris: readonly vscode.Uri[];
  readonly targets?: readonly FileTarget[] | undefined;
  readonly target?: vscode.Uri | undefined;
  readonly folder?: vscode.Uri | undefined;
  readonly allowErrors?: boolean | undefined;
  readonly overwrite?: boolean | undefined;
}

/** Menus pass the file clicked on and, where files can be selected, all that are; other callers an object. */
export function readExportArguments(argument: unknown, selected: unknown): WantedExport {
  if (argument instanceof vscode.Uri) {
    const all = Array.isArray(selected) ? selected.filter((each) => each instanceof vscode.Uri) : [];
    const reports = all.filter(({ path }) => path.endsWith('.gkreport'));
    return { uris: reports.length > 0 ? reports : [argument] };
  }
  const { uri, to, ...answers } = exportArguments.parse(argument ?? {});
  return { ...answers, uris: [uri ?? []].flat(), targets: to === undefined ? undefined : [to].flat() };
}
