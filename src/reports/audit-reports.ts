import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { base64 } from '../../server/shared/base64.ts';
import { type AuditTarget, auditTargets } from '../../server/shared/export-targets.ts';
import type { AuditRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer, WantedAudit } from '../client.ts';
import { fileExists, writeWhole } from '../commands/export-places.ts';
import { confirmOverwriting } from '../commands/export-questions.ts';
import { bytesOf } from '../commands/import-report.ts';
import { uriArgument } from '../commands/open-preview.ts';
import type { Feature } from '../feature.ts';
import { fileName } from '../preview/shell.ts';

/** What is left out is asked for. */
const auditArguments = z.object({
  /** Of a year of the view; else the reports of `folder`. */
  uris: z.optional(z.array(uriArgument)),
  folder: z.optional(uriArgument),
  to: z.optional(z.array(z.enum(auditTargets))),
  /** Null for none. */
  roster: z.optional(z.nullable(uriArgument)),
  out: z.optional(uriArgument),
  overwrite: z.optional(z.boolean()),
});

type Wanted = z.infer<typeof auditArguments>;

/**
 * `gkreport.auditReports [folder | report [, reports] | { uris, folder, to, roster, out, overwrite }]`: audits many reports together, and gives the files
 * written.
 */
export const auditReports: Feature = ({ server }) =>
  vscode.commands.registerCommand('gkreport.auditReports', async (argument: unknown, selected: unknown) => {
    try {
      return await run(wantedBy(argument, selected), server);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The reports could not be audited: {0}', reason));
      return [];
    }
  });

function wantedBy(argument: unknown, selected: unknown): Wanted {
  const isReport = (uri: unknown): uri is vscode.Uri => uri instanceof vscode.Uri && uri.path.endsWith('.gkreport');
  const several = Array.isArray(selected) ? selected.filter(isReport) : [];
  if (several.length > 1) return { uris: several };
  if (argument instanceof vscode.Uri) return isReport(argument) ? { uris: [argument] } : { folder: argument };
  return auditArguments.parse(argument ?? {});
}

async function run(wanted: Wanted, server: ReportServer): Promise<readonly vscode.Uri[]> {
  const folder = wanted.uris ? undefined : (wanted.folder ?? (await askFolderToAudit()));
  if (!wanted.uris && !folder) return [];
  const uris = wanted.uris ?? (await reportsBelow(folder, server));
  if (uris.length === 0) throw new Error(vscode.l10n.t('there is no report in this folder'));
  const targets = wanted.to ?? (await askTargets());
  const roster = targets && (wanted.roster === undefined ? await askRoster() : wanted.roster);
  const out = roster === undefined ? undefined : (wanted.out ?? (await askPlace(folder ?? uris[0])));
  if (!targets || roster === undefined || !out) return [];
  const reports = uris.map((uri) => ({ uri, path: vscode.workspace.asRelativePath(uri) }));
  const named = roster && { name: fileName(roster), content: base64(await bytesOf(roster)) };
  const result = await audit({ reports, targets, roster: named ?? undefined }, server);
  if (!result) return [];
  if ('problem' in result) throw new Error(result.problem);
  const written = await writeFiles(result, out, wanted.overwrite);
  if (written.length > 0) void offerToOpen(result.summary, written);
  return written;
}

/** Says how far it is; undefined when it is stopped. */
async function audit(wanted: WantedAudit, server: ReportServer): Promise<AuditRequest.Result | undefined> {
  const all = wanted.reports.length;
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Auditing reports'),
      cancellable: true,
    },
    async (progress, token) => {
      let told = 0;
      const tell = (done: number) => {
        progress.report({ message: `${done + 1}/${all}`, increment: ((done - told) / all) * 100 });
        told = done;
      };
      try {
        return await server.audit(wanted, tell, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}

async function askFolderToAudit(): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const [only] = workspaceFolders;
  if (!only) throw new Error(vscode.l10n.t('open the folder of the reports first'));
  if (workspaceFolders.length === 1) return only.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('The folder whose reports are audited'),
  });
  return picked?.uri;
}

async function reportsBelow(folder: vscode.Uri | undefined, server: ReportServer): Promise<readonly vscode.Uri[]> {
  const below = folder?.toString().replace(/\/?$/, '/');
  const listed = (await server.reports()).map(({ uri }) => vscode.Uri.parse(uri));
  return listed
    .filter((uri) => below === undefined || uri.toString().startsWith(below))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function askTargets(): Promise<readonly AuditTarget[] | undefined> {
  const uses: Readonly<Record<AuditTarget, string>> = {
    xlsx: vscode.l10n.t('A sheet for each table, to filter and pass on'),
    csv: vscode.l10n.t('A file for each table'),
    html: vscode.l10n.t('One page to view or print'),
    md: vscode.l10n.t('The tables as Markdown'),
    json: vscode.l10n.t('All of it as data'),
    sarif: vscode.l10n.t('A log for viewers in editors and for GitHub'),
  };
  const items = auditTargets.map((target) => ({
    target,
    label: target === 'xlsx' ? 'Excel' : target === 'md' ? 'Markdown' : target.toUpperCase(),
    description: `.${target}`,
    detail: uses[target],
    picked: target === 'xlsx',
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Write the audit as… (one or several)'),
  });
  return picked && picked.length > 0 ? picked.map(({ target }) => target) : undefined;
}

/** Null for none; undefined when the author breaks off. */
async function askRoster(): Promise<vscode.Uri | null | undefined> {
  const without = {
    label: vscode.l10n.t('Without a roster'),
    detail: vscode.l10n.t('Audits the reports that are there'),
  };
  const choose = {
    label: vscode.l10n.t('Choose a roster…'),
    detail: vscode.l10n.t('Names agencies that have not reported, are late, or report twice (.xlsx, .csv, .txt)'),
  };
  const answer = await vscode.window.showQuickPick([without, choose], {
    placeHolder: vscode.l10n.t('Is there a roster of the agencies that have to report?'),
  });
  if (answer === undefined || answer === without) return answer && null;
  const [file] =
    (await vscode.window.showOpenDialog({
      filters: { [vscode.l10n.t('Roster')]: ['xlsx', 'csv', 'txt'] },
      openLabel: vscode.l10n.t('Choose'),
    })) ?? [];
  return file;
}

async function askPlace(near: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      ...(near && { defaultUri: near }),
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Save Here'),
      title: vscode.l10n.t('Folder for the audit'),
    })) ?? [];
  return folder;
}

async function writeFiles(
  { files }: Exclude<AuditRequest.Result, { readonly problem: string }>,
  out: vscode.Uri,
  overwrite: boolean | undefined,
): Promise<readonly vscode.Uri[]> {
  const placed = files.map((file) => ({ ...file, place: vscode.Uri.joinPath(out, file.fileName) }));
  const exist = await Promise.all(placed.map(({ place }) => fileExists(place)));
  const existing = placed.filter((_, index) => exist[index]).map(({ place }) => fileName(place));
  if (existing.length > 0 && !(overwrite ?? (await confirmOverwriting(existing)))) return [];
  for (const { place, content } of placed) {
    const bytes =
      'text' in content ? content.text : Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0));
    await writeWhole(place, bytes, { overwrite: true });
  }
  return placed.map(({ place }) => place);
}

/** Says what the audit came to, and offers to open the first of its files. */
async function offerToOpen(summary: readonly string[], written: readonly vscode.Uri[]): Promise<void> {
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(summary.join(' · '), open);
  const [first] = written;
  if (answer !== open || !first) return;
  // What VS Code cannot show is opened by the program for it, where that has the file.
  const isShown = !/\.(?:xlsx|html)$/.test(first.path);
  const isHere = first.scheme === 'file' && vscode.env.remoteName === undefined;
  if (isShown || !isHere) await vscode.commands.executeCommand('vscode.open', first);
  else await vscode.env.openExternal(first);
}
