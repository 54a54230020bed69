import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/protocol.ts';
import type { Feature, Host } from '../feature.ts';
import { fileName } from '../preview/words.ts';
import { readExportArguments, type WantedExport } from './export-arguments.ts';
import { askTargets, mayWantPdf } from './export-choice.ts';
import { type PlacedFile, placeFiles } from './export-places.ts';
import { type MadeReport, makeFiles } from './make-files.ts';
import { offerToOpen } from './open-exported.ts';
import { prepareExport } from './prepare-export.ts';
import { withProgress } from './progress.ts';
import { targetReport } from './target.ts';
import { writeWhole } from './write-file.ts';

/**
 * `gkreport.export [uri [, uris] | { uri, to, target, folder, allowErrors, overwrite }]`: gives the files written.
 * `uri` and `to` may be several.
 */
export const exportReports: Feature = (host) =>
  vscode.commands.registerCommand('gkreport.export', async (argument: unknown, selected: unknown) => {
    const wanted = readExportArguments(argument, selected);
    try {
      return (await runExport(wanted, host)).map(({ place }) => place);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be exported: {0}', reason));
      return [];
    }
  });

async function runExport(wanted: WantedExport, { context, server, previews }: Host): Promise<readonly PlacedFile[]> {
  const active = wanted.uris.length > 1 ? undefined : targetReport(wanted.uris[0], previews);
  const reports = active === undefined ? wanted.uris : [active];
  const [first] = reports;
  if (first !== undefined && wanted.targets === undefined && mayWantPdf(context.globalState)) {
    void prepareExport(first, server);
  }
  const targets = reports.length > 0 ? (wanted.targets ?? (await askTargets(context.globalState))) : undefined;
  const made = targets && (await makeFiles(reports, targets, wanted.allowErrors, server));
  if (made === undefined) {
    return [];
  }
  tellProblems(made);
  const files = made.flatMap(({ report, result }) => result.files.map((file) => ({ report, file })));
  const placed = files.length > 0 ? await placeFiles(files, wanted) : undefined;
  const written = placed && (await writeFiles(placed));
  void offerToOpen(written ?? []);
  return written ?? [];
}

/** One after the other; those written before it is stopped stay. */
async function writeFiles(files: readonly PlacedFile[]): Promise<readonly PlacedFile[]> {
  const written: PlacedFile[] = [];
  await withProgress(vscode.l10n.t('Exporting'), async (tell, token) => {
    for (const each of files) {
      if (token.isCancellationRequested) {
        return;
      }
      tell(fileName(each.place));
      await writeWhole(each.place, contentOf(each.file), { overwrite: true });
      written.push(each);
    }
  });
  return written;
}

function contentOf({ content }: ExportRequest.File): string | Uint8Array {
  return 'text' in content ? content.text : Uint8Array.from(atob(content.base64), (byte) => byte.charCodeAt(0));
}

/** What could not be made, each reason once; the other files are written all the same. */
function tellProblems(made: readonly MadeReport[]): void {
  const messages = made.flatMap(({ report, result }) =>
    result.problems.map(({ kind, message }) =>
      kind === 'missing-characters' && made.length > 1 ? `${fileName(report)}: ${message}` : message,
    ),
  );
  for (const message of new Set(messages)) {
    void vscode.window.showErrorMessage(message);
  }
}
