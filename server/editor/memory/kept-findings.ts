import type { LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import * as z from 'zod/mini';
import { filePathsIn, picturePathsIn } from '../../language/attachments.ts';
import { addressOf } from '../../language/readable-file.ts';
import { digestOf } from '../../language/report-digest.ts';
import type { ReportChangedNotification } from '../../shared/editor-protocol.ts';
import { isAbsent } from '../../workspace/link-problems.ts';
import type { EditorEngine } from '../module.ts';
import { reportState } from '../report-state.ts';
import { notForLater } from './report-memory.ts';

const place = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: place, end: place });

const diagnostic = z.object({
  severity: z.literal([DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information]),
  range,
  message: z.string(),
  source: z.string(),
  code: z.string(),
  codeDescription: z.object({ href: z.string() }),
  relatedInformation: z.exactOptional(
    z.array(z.object({ location: z.object({ uri: z.string(), range }), message: z.string() })),
  ),
});

const counts = z.object({ holds: z.number(), broken: z.number(), unchecked: z.number() });

const kept = z.object({
  diagnostics: z.array(diagnostic),
  state: z.object({
    findings: z.object({ errors: z.number(), warnings: z.number() }),
    verdicts: counts,
    missing: z.exactOptional(z.object({ chapters: z.number(), tables: z.number(), rows: z.number() })),
    format: z.exactOptional(z.string()),
    lengths: z.array(z.object({ chapter: z.string(), count: z.number(), most: z.number() })),
  }),
});

type State = ReportChangedNotification.State;

const recalled = new WeakMap<LangiumDocument, State>();

/** How a report stands that was recalled instead of read; undefined for others. */
export function recalledState(document: LangiumDocument): State | undefined {
  return digestOf(document) && recalled.get(document);
}

/** Has what is published of reports kept for the next start. */
export function keepFindings({ shared, reader, pictures }: EditorEngine): void {
  const { FileSystemProvider } = shared.workspace;
  const addresses = (document: LangiumDocument, paths: readonly string[]) =>
    paths.flatMap((path) => addressOf(document, path) ?? []);
  /** Whether something of it is known only because the report was open: pictures, files that are not there, its published page. */
  const knowsMore = (document: LangiumDocument): boolean =>
    reader.comparedWith(document.uri) !== undefined ||
    addresses(document, filePathsIn(document)).some((uri) => isAbsent(uri, FileSystemProvider)) ||
    addresses(document, picturePathsIn(document)).some((uri) => pictures.stateOf(uri) !== undefined);
  shared.editor.memory.add('findings', {
    keep(document) {
      const { diagnostics } = document;
      const state = reportState(document, reader);
      return diagnostics && state && !knowsMore(document) ? { diagnostics, state } : notForLater;
    },
    recall(document, given) {
      const { diagnostics, state } = kept.parse(given);
      document.diagnostics = diagnostics satisfies Diagnostic[];
      recalled.set(document, state);
    },
  });
}
