import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver-protocol';
import type { FixData } from '../checks/fix-data.ts';
import { findingsOf } from '../findings.ts';
import { isAbout, isWanted, quickFix } from './code-actions.ts';
import { exchangeFix } from './fixes/fixes-for.ts';
import type { EditorServices } from './services.ts';

/** Quick fixes for names in a format that there are not. Each of them is a guess, so none is for "fix all". */
export class DefinitionCodeActions implements CodeActionProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    if (!isWanted(CodeActionKind.QuickFix, context)) return [];
    const { reader } = this.#services.editor;
    return findingsOf(document, reader)
      .filter((finding) => isAbout(finding, range))
      .flatMap((finding) => {
        const data = finding.data as FixData | undefined;
        if (data?.kind !== 'replace') return [];
        return [quickFix(exchangeFix(data, false), finding, document.uri.toString(), this.#services.editor)];
      });
  }
}
