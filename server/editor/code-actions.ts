import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { Finding } from '../checks/check.ts';
import { bindings } from '../checks/narration/bindings.ts';
import { editsFromBelow } from '../grid/fill-from-below.ts';
import { isCharged } from '../report/fee-scale.ts';
import type { Report } from '../report/report.ts';
import { contains, touches } from '../report/text-range.ts';
import type { Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import { ClientCommands } from './code-lenses.ts';
import { toDiagnostic } from './diagnostics.ts';
import { bindingEdit, bindNumbersKind, bindNumbersTitle } from './fixes/bind-numbers.ts';
import { changesFromBelow, fillFromBelowKind, fillFromBelowTitle, offersFilling } from './fixes/fill-from-below.ts';
import { type Draft, draftOf, editShownFirst, type Fix } from './fixes/fix.ts';
import { exchangeFix, fixesFor } from './fixes/fixes-for.ts';
import { isAboutSums, mendAllFix } from './fixes/mend-all.ts';
import type { EditorContext, EditorServices } from './services.ts';

/** Applies every fix of a report that leaves no choice. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.gkreport`;

/** So many fixes of one finding a light bulb shows; of more it shows the likeliest few, and where to choose among all. */
const mostAtOnce = 7;
const likeliest = 4;

/** Run by the editor, with fixes as titles and edits to choose one of, or with `several` any of them, all to begin with. */
const chooseCommand = 'gkreport.internal.chooseFix';

/** Asks how many pieces or pages, and writes the sentence at the place it is run for. */
const feeCommand = 'gkreport.calculateFee';

const feeWords: Text = { zh: '计算信息处理费……', en: 'Calculate Information Processing Fee…' };

const chooseWords = (count: number): Text => ({
  zh: `选择要改的行……（共 ${count} 种改法）`,
  en: `Choose the row… (${count} ways to fix it)`,
});

/**
 * Quick fixes for what the checks find at a place, and "fix all". The findings are looked up anew, not taken from the
 * client's context, so that both work for clients that send no diagnostics.
 */
export class ReportCodeActions implements CodeActionProvider {
  readonly #services: EditorServices;

  readonly #commands = new ClientCommands();
  /** Whether the editor shows an edit to the author before it makes it, where it is asked to. */
  #confirms = false;

  constructor(services: EditorServices) {
    this.#services = services;
    services.shared.lsp.LanguageServer.onInitialize((parameters) => {
      this.#commands.read(parameters);
      this.#confirms = parameters.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    });
  }

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    const report = this.#services.editor.reader.read(document);
    if (!report) return [];
    const wants = (kind: string) => isWanted(kind, context);
    const findings = findingsOf(document, this.#services.editor.reader).filter((one) => one.explained === undefined);
    const draft = draftOf(report, document.textDocument.getText());
    const quickFixes = wants(CodeActionKind.QuickFix) ? this.#quickFixes(findings, draft, range, document) : [];
    // Offered only when asked for: "fix all" is no answer to one light bulb.
    const fixAll = context.only && wants(fixAllKind) ? this.#fixAll(findings, draft, document) : [];
    const bind = context.only && wants(bindNumbersKind) ? this.#bindNumbers(report, document) : [];
    const fee = wants(CodeActionKind.RefactorRewrite) ? this.#calculateFee(report, range) : [];
    const rewrites = wants(CodeActionKind.RefactorRewrite) && offersFilling(report, range);
    const asks = context.only !== undefined && wants(fillFromBelowKind);
    const kind = asks ? fillFromBelowKind : CodeActionKind.RefactorRewrite;
    const fill = asks || rewrites ? await this.#fillFromBelow(report, document, kind) : [];
    return [...quickFixes, ...fixAll, ...bind, ...fee, ...fill];
  }

  /** In a chapter that reports on a fee, what it comes to can be asked for. */
  #calculateFee(report: Report, { start }: Range): CodeAction[] {
    if (!this.#commands.knows(feeCommand)) return [];
    const chapter = report.chapters.findLast(({ range }) => contains(range, start));
    if (!chapter?.definition?.fees?.some((fee) => isCharged(fee, report))) return [];
    const title = feeWords[this.#services.editor.language.current];
    const command = { title, command: feeCommand, arguments: [report.uri] };
    return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
  }

  #quickFixes(findings: readonly Finding[], draft: Draft, range: Range, document: LangiumDocument): CodeAction[] {
    const found = findings
      .filter((finding) => isAbout(finding, range))
      .flatMap((finding) => this.#actionsFor(finding, fixesFor(finding, draft), document));
    // Two findings of one kind at one place have the same 说明 line.
    const known = new Set<string>();
    const distinct = found.filter(({ title, edit, command }) => {
      const same = JSON.stringify([title, edit, command]);
      return !known.has(same) && known.add(same);
    });
    const isAboutSum = findings.some((finding) => isAboutSums(finding) && isAbout(finding, range));
    return [...distinct, ...(isAboutSum ? this.#mendAll(findings, draft, document) : [])];
  }

  /** Everything that the sums tell at once, shown before it is done: some of it may be a guess. */
  #mendAll(findings: readonly Finding[], draft: Draft, { uri, textDocument }: LangiumDocument): CodeAction[] {
    const fix = mendAllFix(findings, draft);
    if (!fix) return [];
    const title = fix.title[this.#services.editor.language.current];
    const place = { uri: uri.toString(), version: textDocument.version };
    const edit = editShownFirst(fix.edits, { ...place, shown: this.#confirms, id: 'mend', label: title });
    return [{ title, kind: CodeActionKind.QuickFix, isPreferred: false, edit }];
  }

  /** A light bulb shows few; the others are in a list to choose from, where the editor has one, and none is left out. */
  #actionsFor(finding: Finding, fixes: readonly Fix[], document: LangiumDocument): CodeAction[] {
    const { editor } = this.#services;
    const language = editor.language.current;
    const uri = document.uri.toString();
    const actions = fixes.map((fix) => quickFix(fix, finding, uri, editor));
    if (fixes.length <= mostAtOnce || !this.#commands.knows(chooseCommand)) return actions;
    const { version } = document.textDocument;
    const choices = fixes.map(({ title, edits }) => ({ title: title[language], edits }));
    const title = chooseWords(fixes.length)[language];
    const choose: CodeAction = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, language, editor.references)],
      command: { title, command: chooseCommand, arguments: [{ uri, version, choices }] },
    };
    return [...actions.slice(0, likeliest), choose];
  }

  #bindNumbers(report: Report, document: LangiumDocument): CodeAction[] {
    const found = bindings(report);
    if (found.length === 0) return [];
    const language = this.#services.editor.language.current;
    const { uri, version } = document.textDocument;
    if (this.#commands.knows(chooseCommand)) {
      const choices = found.map(({ range, text, title }) => {
        return { title: title[language], edits: [{ range, newText: text }] };
      });
      const title = bindNumbersTitle[language];
      const command = { title, command: chooseCommand, arguments: [{ uri, version, choices, several: true }] };
      return [{ title, kind: bindNumbersKind, command }];
    }
    const edit = bindingEdit(found, { uri, version, shown: this.#confirms, language });
    return [{ title: bindNumbersTitle[language], kind: bindNumbersKind, edit }];
  }

  async #fillFromBelow(report: Report, { textDocument }: LangiumDocument, kind: string): Promise<CodeAction[]> {
    const { editor } = this.#services;
    const { uri, version } = textDocument;
    const text = textDocument.getText();
    const language = editor.language.current;
    const title = fillFromBelowTitle[language];
    const choices = this.#commands.knows(chooseCommand) ? changesFromBelow(draftOf(report, text), language) : [];
    if (choices.length > 0) {
      const command = { title, command: chooseCommand, arguments: [{ uri, version, choices, several: true }] };
      return [{ title, kind, command }];
    }
    const parse = (next: string) => this.#services.parser.LangiumParser.parse(next);
    const { format: style } = await editor.settings.read();
    const edits = editsFromBelow(report, text, { parse, style });
    if (edits.length === 0) return [];
    const edit = editShownFirst(edits, { uri, version, shown: this.#confirms, id: 'below', label: title });
    return [{ title, kind, edit }];
  }

  #fixAll(findings: readonly Finding[], draft: Draft, document: LangiumDocument): CodeAction[] {
    const edits = certainEdits(findings, draft);
    if (edits.length === 0) return [];
    const title = { zh: '修复全部可以确定的问题', en: 'Fix all problems that have only one fix' };
    return [
      {
        title: title[this.#services.editor.language.current],
        kind: fixAllKind,
        edit: { changes: { [document.uri.toString()]: edits } },
      },
    ];
  }
}

/** The edits of all fixes that leave no choice; of two that would touch the same text the first wins. */
export function certainEdits(findings: readonly Finding[], draft: Draft): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix: Fix | undefined = fixesFor(finding, draft).find(({ certain }) => certain);
    if (fix && !fix.edits.some((edit) => edits.some((taken) => conflict(taken.range, edit.range))))
      edits.push(...fix.edits);
  }
  return edits;
}

/** Two insertions at one place follow one another. */
function conflict(one: Range, other: Range): boolean {
  return touches(one, other) && !(isEmpty(one) && isEmpty(other));
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** A fix as the answer to a light bulb. */
function quickFix(
  { title, edits, preferred }: Fix,
  finding: Finding,
  uri: string,
  { language, references }: EditorContext,
): CodeAction {
  return {
    title: title[language.current],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, language.current, references)],
    isPreferred: preferred,
    edit: { changes: { [uri]: [...edits] } },
  };
}

/** Whether an editor asks for a kind of code action. */
function isWanted(kind: string, { only }: CodeActionContext): boolean {
  return !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}

/** Whether a finding is about a place. */
function isAbout({ range, alsoAt = [] }: Finding, place: Range): boolean {
  return [range, ...alsoAt].some((own) => touches(own, place));
}

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
        const data = finding.data;
        if (data?.kind !== 'replace') return [];
        return [quickFix(exchangeFix(data, false), finding, document.uri.toString(), this.#services.editor)];
      });
  }
}
