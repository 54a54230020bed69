import { DefaultDocumentValidator, interruptAndCheck, type LangiumDocument, type ValidationOptions } from 'langium';
import {
  type CancellationToken,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver-protocol';
import type { Finding, Level } from '../checks/check.ts';
import type { Language } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { CheckReferences } from './check-references.ts';
import { logError } from './log.ts';
import type { EditorServices } from './services.ts';
import { findingsToShow } from './writing/held-back.ts';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** Publishes what the checks find; parser and linker messages go through the same catalogue. */
export class FindingDiagnostics extends DefaultDocumentValidator {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    super(services);
    this.#services = services;
  }

  override async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken?: CancellationToken,
  ): Promise<Diagnostic[]> {
    if (cancelToken) await interruptAndCheck(cancelToken);
    const { reader, language, references, writing } = this.#services.editor;
    const found = findingsOf(document, reader, (error) => logError(this.#services.shared, error));
    const findings = found.filter((finding) => finding.explained === undefined);
    const shown = findingsToShow(findings, reader.read(document), document.textDocument, writing.at(document.uri));
    return shown.map((finding) => toDiagnostic(finding, language.current, references));
  }
}

/**
 * A finding in the editor's language. Hints are shown as information: VS Code draws hints too faintly to be seen. What a fix
 * needs is not sent: fixes are made from the findings themselves.
 */
export function toDiagnostic(finding: Finding, language: Language, references: CheckReferences): Diagnostic {
  return {
    severity: severities[finding.level],
    range: finding.range,
    message: finding.message[language],
    source: 'gkreport',
    code: references.codeOf(finding, language),
    codeDescription: { href: references.pageOf(finding, language) },
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(
        ({ uri, range, message }): DiagnosticRelatedInformation => ({
          location: { uri, range },
          message: message[language],
        }),
      ),
    }),
  };
}
