import { URI } from 'langium';
import { type CancellationToken, type Connection, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import manifest from '../../package.json' with { type: 'json' };
import type { AuditedReport, FailedFile } from '../audit/audited-report.ts';
import type { FolderSums } from '../audit/folder-sums.ts';
import type { RosterEntry } from '../audit/roster.ts';
import { ImportProblem } from '../import/problem.ts';
import { base64 } from '../shared/base64.ts';
import { auditTargets } from '../shared/export-targets.ts';
import { AuditRequest } from '../shared/report-protocol.ts';
import type { Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { ReadSource } from './import-requests.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';
import { pause } from './report-list.ts';

const params = z.object({
  reports: z.array(z.object({ uri: z.string(), path: z.string() })),
  roster: z.optional(z.object({ name: z.string(), content: z.string() })),
  targets: z.array(z.enum(auditTargets)),
  progress: z.string(),
});

/** Answers what many reports come to together: as they are in the editor where they are open. */
export function addAuditRequests(connection: Connection, engine: EditorEngine, readSource: ReadSource): void {
  connection.onRequest(AuditRequest.type, async (given, token) => {
    const asked = params.parse(given);
    const tell = (done: number) => connection.sendProgress(AuditRequest.progress, asked.progress, done);
    try {
      return await answerAudit(asked, engine, { readSource, token, tell });
    } catch (error) {
      if (error instanceof ImportProblem) return { problem: error.text[engine.language.current] };
      throw error;
    }
  });
}

interface Work {
  readonly readSource: ReadSource;
  readonly token: CancellationToken;
  readonly tell: (done: number) => Promise<void>;
}

async function answerAudit(
  { reports, roster, targets }: z.infer<typeof params>,
  engine: EditorEngine,
  { readSource, token, tell }: Work,
): Promise<AuditRequest.Result> {
  const { auditOf } = await import('../audit/audit.ts');
  const { auditFiles, auditSummary } = await import('../audit/audit-files.ts');
  const { FolderSums } = await import('../audit/folder-sums.ts');
  const language = engine.language.current;
  const entries = roster && (await rosterOf(roster, readSource));
  if (entries?.length === 0) return { problem: nobodyListed[language] };
  const sums = new FolderSums();
  const paths = new Map(reports.map(({ uri, path }) => [URI.parse(uri).toString(), path]));
  const pathOf = (uri: string) => paths.get(uri) ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const files: (AuditedReport | FailedFile)[] = [];
  for (const [index, report] of reports.entries()) {
    await pause(token);
    await tell(index);
    try {
      files.push(await auditOne(report, engine, { sums, pathOf, token }));
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      files.push({ kind: 'failed', path: report.path, reason: `${failed[language]}${String(error)}` });
    }
  }
  const audit = auditOf(files, sums.all(), entries && { entries });
  const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  const tool = { version: manifest.version, informationUri: manifest.homepage, addressOf };
  const made: AuditRequest.File[] = [];
  for (const target of targets)
    for (const { fileName, content } of await auditFiles(audit, target, language, tool))
      made.push({ fileName, content: typeof content === 'string' ? { text: content } : { base64: base64(content) } });
  return { files: made, summary: auditSummary(audit, language) };
}

async function rosterOf(
  { name, content }: { readonly name: string; readonly content: string },
  readSource: ReadSource,
): Promise<readonly RosterEntry[]> {
  const { readRoster } = await import('../audit/roster.ts');
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return readRoster(await readSource({ name, bytes, rows: mostBodies }));
}

const mostBodies = 30_000;

/** What the reports of an audit have in common. */
interface Together {
  readonly sums: FolderSums;
  readonly pathOf: (uri: string) => string;
  readonly token: CancellationToken;
}

/** A report that cannot be read, or that anything is thrown at, has not passed. */
async function auditOne(
  { uri, path }: { readonly uri: string; readonly path: string },
  { shared, reader, language: { current: language } }: EditorEngine,
  { sums, pathOf, token }: Together,
): Promise<AuditedReport | FailedFile> {
  const { auditReport } = await import('../audit/audited-report.ts');
  const document = await linkedDocument(shared, URI.parse(uri), token);
  if (!document) return { kind: 'failed', path, reason: notAtHand[language] };
  let thrown: unknown;
  const findings = findingsOf(document, reader, (error) => {
    thrown = error;
  });
  const report = reader.read(document);
  const failure = thrown === undefined ? undefined : `${failed[language]}${String(thrown)}`;
  if (!report)
    return { kind: 'failed', path, reason: failure ?? findings[0]?.message[language] ?? notAtHand[language] };
  const audited = auditReport(
    { path, report, findings, levels: reader.levelsAt(document.uri), failure },
    language,
    pathOf,
  );
  if (!audited.isSum) sums.add(report, audited.yearText);
  return audited;
}

const notAtHand: Text = {
  zh: '文件不在打开的文件夹中，或者已经删除',
  en: 'the file is not in an opened folder, or was deleted',
};

const failed: Text = { zh: '处理这个文件时程序出错：', en: 'gkreport itself failed at this file: ' };

const nobodyListed: Text = { zh: '名单里没有机关', en: 'there is no agency on the roster' };
