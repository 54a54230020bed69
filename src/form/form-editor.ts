import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { targetReport, uriArgument } from '../commands/open-preview.ts';
import type { Feature, Host } from '../feature.ts';
import type { Unfinished } from '../preview/messages.ts';
import { PreviewView } from '../preview/preview-view.ts';
import { Form } from './form.ts';
import { formParts } from './form-words.ts';

/** Also in the manifest. */
export const formType = 'gkreport.form';

/**
 * The finished report as a form to fill in: an editor of the same text as any other. Undo, saving and what is kept over a
 * crash are the workbench's own.
 */
export const formEditor: Feature = (host) =>
  vscode.window.registerCustomEditorProvider(formType, new FormEditorProvider(host), {
    // What is being typed must not be lost with a change of tabs.
    webviewOptions: { retainContextWhenHidden: true, enableFindWidget: true },
  });

/** `gkreport.openForm [uri]`: the form in place of the text. */
export const openForm: Feature = ({ previews }) =>
  vscode.commands.registerCommand('gkreport.openForm', async (argument: unknown) => {
    const uri = targetReport(z.optional(uriArgument).parse(argument), previews);
    if (uri !== undefined) {
      const text = vscode.window.tabGroups.activeTabGroup.tabs.find((tab) => showsText(tab, uri));
      await vscode.commands.executeCommand('vscode.openWith', uri, formType);
      // In its place: but a text that is not saved asks before its tab closes.
      if (text !== undefined && !text.isDirty) {
        await vscode.window.tabGroups.close(text, true);
      }
    }
  });

function showsText({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

class FormEditorProvider implements vscode.CustomTextEditorProvider {
  readonly #host: Host;
  readonly #drafts = new Map<string, Unfinished>();

  constructor(host: Host) {
    this.#host = host;
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { context, server, previews } = this.#host;
    const view = new PreviewView(panel, context.extensionUri, document.uri, { bundle: 'form', form: formParts() });
    const form = new Form(view, document, server, this.#drafts);
    const known = previews.addForm(form.preview);
    panel.onDidDispose(() => {
      known.dispose();
      form.dispose();
    });
  }
}
