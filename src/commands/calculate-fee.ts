import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { FeeRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer } from '../client.ts';
import type { Feature } from '../feature.ts';
import { uriArgument } from './open-preview.ts';

/** What other extensions and tests may say instead of being asked: what is charged for, and whether its sentence is written. */
const feeArguments = z.tuple([
  z.optional(uriArgument),
  z.optional(z.object({ written: z.string(), insert: z.optional(z.boolean()) })),
]);

type Bill = Extract<FeeRequest.Result, { amount: string }>;

/**
 * `gkreport.calculateFee [report, what]`: asks how many pieces or pages, says what they come to while they are typed, and writes
 * the sentence at the cursor on request. Gives the amount in 元; undefined where the author gave up.
 */
export const calculateFee: Feature = ({ server }) =>
  vscode.commands.registerCommand('gkreport.calculateFee', async (first: unknown, second: unknown) => {
    const [given, said] = feeArguments.parse([first, second]);
    const edited = vscode.window.activeTextEditor?.document;
    const uri = given ?? (edited?.languageId === 'gkreport' ? edited.uri : undefined);
    try {
      const written = said?.written ?? (await askQuantities(uri, server));
      if (written === undefined) return undefined;
      const bill = await server.fee({ uri, written });
      if ('problem' in bill) throw new Error(bill.problem);
      if (said ? said.insert : await wantsSentence(bill, uri)) await insert(bill.sentence);
      return bill.amount;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The fee could not be calculated: {0}', reason));
      return undefined;
    }
  });

/** The answer stands below the question while it is typed. */
async function askQuantities(uri: vscode.Uri | undefined, server: ReportServer): Promise<string | undefined> {
  const result = await vscode.window.showInputBox({
    title: vscode.l10n.t('Information Processing Fee'),
    prompt: vscode.l10n.t('Applications of one applicant in a calendar month (件), or pages of one application (页)'),
    placeHolder: vscode.l10n.t('such as 35件 or 120页; several are added up'),
    ignoreFocusOut: true,
    validateInput: async (written) => {
      if (written.trim() === '') return undefined;
      const answer = await server.fee({ uri, written });
      return 'problem' in answer
        ? { message: answer.problem, severity: vscode.InputBoxValidationSeverity.Error }
        : { message: summary(answer), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return result === undefined || result.trim() === '' ? undefined : result;
}

function summary({ amount, lines }: Bill): string {
  return vscode.l10n.t('{0} yuan: {1}', amount, lines.map((line) => line.trim()).join(' · '));
}

/** Says what it comes to, and asks whether the report is to say so. */
async function wantsSentence(bill: Bill, uri: vscode.Uri | undefined): Promise<boolean> {
  const offer = vscode.l10n.t('Insert Sentence');
  const isWritable = uri !== undefined && vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
  const detail = [...bill.lines, bill.bases.join(' · ')].join('\n');
  const message = vscode.l10n.t('Information processing fee: {0} yuan', bill.amount);
  const chosen = await vscode.window.showInformationMessage(
    message,
    { modal: true, detail },
    ...(isWritable ? [offer] : []),
  );
  return chosen === offer;
}

async function insert(sentence: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  await editor?.edit((edit) => edit.replace(editor.selection, sentence));
}
