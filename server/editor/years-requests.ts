import { URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { noLastYear } from '../report/links/no-last-year.ts';
import { base64 } from '../shared/base64.ts';
import { yearsTargets } from '../shared/export-targets.ts';
import { YearsRequest } from '../shared/report-protocol.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';

const params = z.object({ uri: z.string(), target: z.enum(yearsTargets) });

/** Answers how a report differs from last year's. */
export function addYearsRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(YearsRequest.type, (asked, token) => answerYears(params.parse(asked), engine, token));
}

async function answerYears(
  { uri, target }: YearsRequest.Params,
  { shared, reader, language: { current: language } }: EditorEngine,
  token: CancellationToken,
): Promise<YearsRequest.Result | null> {
  const document = await linkedDocument(shared, URI.parse(uri), token);
  const report = document && reader.read(document);
  if (!report) return null;
  const { lastYear } = report;
  if (!lastYear) return { problem: noLastYear(report)[language] };
  const { yearsFile } = await import('../render/years/years-file.ts');
  const { fileName, content } = await yearsFile(report, lastYear, target, language);
  const sent = typeof content === 'string' ? { text: content } : { base64: base64(content) };
  return { lastYear: lastYear.uri, fileName, content: sent };
}
