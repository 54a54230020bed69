import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { extensionOf, type FileTarget, fileTargets } from '../../server/protocol.ts';

const rememberedAs = 'export.targets';

const remembered = z.catch(z.array(z.enum(fileTargets)), []);

/** Whether PDF was among them the last time; whoever exports the first time may want it. */
export function mayWantPdf(memory: vscode.Memento): boolean {
  const last = remembered.parse(memory.get(rememberedAs));
  return last.length === 0 || last.includes('pdf');
}

/** Asks for one or several file types; those of the last time are ticked already, the first time Word is. */
export async function askTargets(memory: vscode.Memento): Promise<readonly FileTarget[] | undefined> {
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
export function nameOf(target: FileTarget): string {
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
