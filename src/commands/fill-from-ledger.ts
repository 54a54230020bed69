import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { base64 } from '../../server/shared/base64.ts';
import type { LedgerRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer } from '../client.ts';
import type { Feature } from '../feature.ts';
import { reportEdit } from '../paste/paste-tables.ts';
import { fileName } from '../preview/shell.ts';
import { fileExists } from './export-places.ts';
import { bytesOf } from './import-report.ts';
import { uriArgument } from './open-preview.ts';
import { askChoice } from './questions.ts';

/** What other extensions and tests may say instead of being asked: `confirm: false` makes the changes without showing them. */
const ledgerArguments = z.tuple([
  z.optional(uriArgument),
  z.optional(uriArgument),
  z.optional(z.object({ confirm: z.boolean() })),
]);

type Counted = Extract<LedgerRequest.Result, { kind: 'counted' }>;

/**
 * `gkreport.fillFromLedger [report, ledger]`: counts a register of applications into the tables of a report. What it does not know
 * it asks once and keeps in a file beside the register. Gives how many changes were made; undefined where the author gave up.
 */
export const fillFromLedger: Feature = ({ server, homeFolder }) =>
  vscode.commands.registerCommand(
    'gkreport.fillFromLedger',
    async (first: unknown, second: unknown, third: unknown) => {
      const isUri = second instanceof vscode.Uri;
      const [given, file, { confirm } = { confirm: true }] = ledgerArguments.parse([
        first,
        isUri ? second : undefined,
        isUri ? third : undefined,
      ]);
      const report = given ?? vscode.window.activeTextEditor?.document.uri;
      if (!report) return undefined;
      const folder = report.scheme === 'untitled' ? homeFolder : vscode.Uri.joinPath(report, '..');
      const ledger = file ?? (await askLedger(folder));
      if (!ledger) return undefined;
      try {
        return await fill(report, ledger, confirm, server);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const message = vscode.l10n.t('The tables could not be filled from {0}: {1}', fileName(ledger), reason);
        void vscode.window.showErrorMessage(message);
        return undefined;
      }
    },
  );

async function askLedger(folder: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      ...(folder && { defaultUri: folder }),
      filters: { [vscode.l10n.t('Register of applications')]: ['xlsx', 'csv'] },
      openLabel: vscode.l10n.t('Fill Tables'),
    })) ?? [];
  return chosen;
}

async function fill(
  report: vscode.Uri,
  ledger: vscode.Uri,
  confirm: boolean,
  server: ReportServer,
): Promise<number | undefined> {
  // What is open is what the server reads.
  const document = await vscode.workspace.openTextDocument(report);
  const counted = await countAsking(report, ledger, server);
  if (!counted) return undefined;
  await vscode.window.showTextDocument(document, { preview: false });
  const told = await vscode.workspace.openTextDocument({ content: counted.told, language: 'plaintext' });
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true };
  await vscode.window.showTextDocument(told, beside);
  if (counted.edits.length === 0) return 0;
  if (document.version !== counted.version)
    throw new Error(vscode.l10n.t('The report was changed in the meantime. Choose again.'));
  const edit = reportEdit(report, counted.edits, confirm ? vscode.l10n.t('Numbers from the register') : undefined);
  return (await vscode.workspace.applyEdit(edit)) ? counted.edits.length : undefined;
}

/** Counts the register, and asks what is not known until everything is, or nobody answers. */
async function countAsking(report: vscode.Uri, ledger: vscode.Uri, server: ReportServer): Promise<Counted | undefined> {
  const memory = await LedgerAnswers.beside(ledger);
  const content = base64(await bytesOf(ledger));
  for (;;) {
    const result = await server.ledger(report, { name: fileName(ledger), content }, memory.text);
    if (result === null) throw new Error(vscode.l10n.t('it is no report'));
    if (result.kind === 'problem') throw new Error(result.problem);
    const answered = result.kind === 'columns' ? await askColumns(result, memory) : await askWords(result, memory);
    if (answered === 'cancelled') return undefined;
    if (answered === 'nothing' && result.kind === 'counted') return result;
    if (answered === 'nothing') return undefined;
    await memory.save();
  }
}

type Asked = 'answered' | 'nothing' | 'cancelled';

async function askColumns(
  { missing, headings }: Extract<LedgerRequest.Result, { kind: 'columns' }>,
  memory: LedgerAnswers,
): Promise<Asked> {
  for (const [index, { role, label }] of missing.entries()) {
    const answer = await askChoice(placeOf(index, missing.length), {
      placeholder: vscode.l10n.t('Which column of the register is {0}?', label),
      items: headings.map((heading) => ({ label: heading })),
    });
    if (answer === 'cancelled' || answer === 'back') return 'cancelled';
    memory.columns.set(role, answer.value.label);
  }
  return missing.length > 0 ? 'answered' : 'nothing';
}

async function askWords({ words }: Counted, memory: LedgerAnswers): Promise<Asked> {
  const open = words.filter(({ word }) => !memory.words.has(word) && !memory.leftOut.has(word));
  let isAnswered = false;
  for (const [index, { word, table, choices }] of open.entries()) {
    const leaveOut = {
      label: vscode.l10n.t('Leave it out'),
      description: vscode.l10n.t('Such applications are listed, and not counted'),
    };
    const items = choices.map(({ name, label }) => ({ label: name, ...(label !== name && { description: label }) }));
    const answer = await askChoice(placeOf(index, open.length), {
      placeholder: vscode.l10n.t('“{0}” in the register: where does it count in table “{1}”?', word, table),
      items: [leaveOut, ...items],
    });
    if (answer === 'cancelled' || answer === 'back') return 'cancelled';
    if (answer.value === leaveOut) memory.leftOut.add(word);
    else {
      memory.words.set(word, answer.value.label);
      isAnswered = true;
    }
  }
  return isAnswered ? 'answered' : 'nothing';
}

function placeOf(index: number, totalSteps: number) {
  const title = vscode.l10n.t('Filling tables from a register ({0}/{1})', index + 1, totalSteps);
  // Each answer stands for itself: there is no way back.
  return { title, step: 1, totalSteps: 1 };
}

const pairs = z._default(z.record(z.string(), z.string()), {});
const memoryFile = z.object({ columns: pairs, words: pairs });

/** What was answered about a register, in a file beside it. */
class LedgerAnswers {
  readonly columns: Map<string, string>;
  readonly words: Map<string, string>;
  /** Words that count nowhere, this time. */
  readonly leftOut = new Set<string>();
  readonly #file: vscode.Uri;

  private constructor(file: vscode.Uri, known: z.infer<typeof memoryFile>) {
    this.#file = file;
    this.columns = new Map(Object.entries(known.columns));
    this.words = new Map(Object.entries(known.words));
  }

  static async beside(ledger: vscode.Uri): Promise<LedgerAnswers> {
    const file = ledger.with({ path: `${ledger.path}.map.json` });
    if (!(await fileExists(file))) return new LedgerAnswers(file, { columns: {}, words: {} });
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      return new LedgerAnswers(file, memoryFile.parse(JSON.parse(text)));
    } catch {
      // Somebody's file is not replaced.
      throw new Error(vscode.l10n.t('{0} does not hold a mapping; rename or delete it.', fileName(file)));
    }
  }

  get text(): string {
    const known = { columns: Object.fromEntries(this.columns), words: Object.fromEntries(this.words) };
    return `${JSON.stringify(known, undefined, 2)}\n`;
  }

  async save(): Promise<void> {
    await vscode.workspace.fs.writeFile(this.#file, new TextEncoder().encode(this.text));
  }
}
