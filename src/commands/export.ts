import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { extensionOf, type FileTarget, fileTargets } from '../../server/shared/export-targets.ts';
import type { ExportRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer } from '../client.ts';
import type { Feature, Host } from '../feature.ts';
import { fileName } from '../preview/shell.ts';
import { exportPdfFonts } from '../settings.ts';
import { readExportArguments, type WantedExport } from './export-arguments.ts';
import { type PlacedFile, placeFiles, writeWhole } from './export-places.ts';
import { type MadeReport, makeFiles, offerToOpen, withProgress } from './make-files.ts';
import { targetReport, uriArgument } from './open-preview.ts';

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

const rememberedAs = 'export.targets';

const remembered = z.catch(z.array(z.enum(fileTargets)), []);

/** Whether PDF was among them the last time; whoever exports the first time may want it. */
function mayWantPdf(memory: vscode.Memento): boolean {
  const last = remembered.parse(memory.get(rememberedAs));
  return last.length === 0 || last.includes('pdf');
}

/** Asks for one or several file types; those of the last time are ticked already, the first time Word is. */
async function askTargets(memory: vscode.Memento): Promise<readonly FileTarget[] | undefined> {
  const last = remembered.parse(memory.get(rememberedAs));
  const ticked: readonly FileTarget[] = last.length > 0 ? last : ['docx'];
  const items = fileTargets.map((target) => ({
    target,
    label: nameOf(target),
    description: `.${extensionOf(target)}`,
    detail: useOf(target),
  }));
  const chosen = await askSeveral(
    items,
    items.filter(({ target }) => ticked.includes(target)),
  );
  if (chosen === undefined) {
    return undefined;
  }
  const targets = chosen.map(({ target }) => target);
  await memory.update(rememberedAs, targets);
  return targets;
}

/** Goes on asking while nothing is ticked, and says why; undefined when the author breaks off. */
function askSeveral<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  ticked: readonly Item[],
): Promise<readonly Item[] | undefined> {
  const question = vscode.window.createQuickPick<Item>();
  question.canSelectMany = true;
  question.placeholder = vscode.l10n.t('Export as… (one or several)');
  question.items = items;
  question.selectedItems = ticked;
  return new Promise((resolve) => {
    question.onDidAccept(() => {
      if (question.selectedItems.length === 0) {
        question.title = vscode.l10n.t('Tick at least one file type.');
      } else {
        resolve(question.selectedItems);
        question.hide();
      }
    });
    question.onDidHide(() => {
      resolve(undefined);
      question.dispose();
    });
    question.show();
  });
}

/** What people call a format. */
function nameOf(target: FileTarget): string {
  switch (target) {
    case 'docx':
      return 'Word';
    case 'xlsx':
      return 'Excel';
    case 'md':
      return 'Markdown';
    case 'txt':
      return vscode.l10n.t('Plain text');
    default:
      return target.toUpperCase();
  }
}

function useOf(target: FileTarget): string {
  switch (target) {
    case 'docx':
      return vscode.l10n.t('In the layout of official documents, to edit and print');
    case 'pdf':
      return vscode.l10n.t('In the layout of official documents, to publish and print');
    case 'html':
      return vscode.l10n.t('One self-contained page to publish or print');
    case 'xlsx':
      return vscode.l10n.t('Prescribed tables in their official layout; totals as formulas');
    case 'md':
      return vscode.l10n.t('Text and tables for web sites written in Markdown');
    case 'txt':
      return vscode.l10n.t('Text and tables without layout');
    case 'json':
      return vscode.l10n.t('All text and numbers as data');
    case 'csv':
      return vscode.l10n.t('All numbers of the tables, one per line');
  }
}

/** Has the server begin, while the author chooses, with what takes long the first time. What goes wrong is told later. */
async function prepareExport(report: vscode.Uri, server: ReportServer): Promise<void> {
  try {
    // An open document is sent to the server as it is in the editor.
    await vscode.workspace.openTextDocument(report);
    await server.prepareExport(report, { pdfFonts: exportPdfFonts(report) });
  } catch {
    // The export itself meets the same trouble, and tells it.
  }
}

/** What is left out is asked for. */
const copyArguments = z.object({ uri: z.optional(uriArgument), allowErrors: z.optional(z.boolean()) });

/**
 * `gkreport.copyHtml [uri | { uri, allowErrors }]`: the report as markup for the source view of a web editor; says
 * whether it was copied. VS Code's clipboard takes text only, so the markup goes there as text.
 */
export const copyHtml: Feature = ({ server, previews }) =>
  vscode.commands.registerCommand('gkreport.copyHtml', async (argument: unknown) => {
    const { uri, allowErrors } =
      argument instanceof vscode.Uri ? { uri: argument, allowErrors: undefined } : copyArguments.parse(argument ?? {});
    try {
      const report = targetReport(uri, previews);
      const [made] = (report && (await makeFiles([report], ['fragment'], allowErrors, server))) ?? [];
      const [file] = made?.result.files ?? [];
      if (file === undefined || !('text' in file.content)) {
        return false;
      }
      await vscode.env.clipboard.writeText(file.content.text);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The report was copied as HTML. Paste it where the web editor shows its source.'),
      );
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be exported: {0}', reason));
      return false;
    }
  });
