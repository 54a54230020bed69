import { Cancellation, URI } from 'langium';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { isReportFile } from '../language/generated/ast.ts';
import { headerOf } from '../language/header-text.ts';
import { headerValue, reportYear } from '../language/header-values.ts';
import { isReportName } from '../language/readable-file.ts';
import { ReportListRequest } from '../shared/report-protocol.ts';
import { writtenSchoolYear } from '../shared/report-years.ts';
import { isMissing } from '../workspace/file-problems.ts';
import type { EditorEngine } from './module.ts';

const params = z.object({ uris: z.optional(z.array(z.string())) });

/** So many headers are read before something else may come in between. */
const inOneGo = 50;

/** Answers whose reports on which years there are: thousands of them, of which only the headers are read. */
export function addReportListRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(ReportListRequest.type, async (asked, token) => {
    const { uris } = params.parse(asked);
    await engine.shared.workspace.WorkspaceManager.ready;
    const wanted = uris ? uris.map((uri) => URI.parse(uri)) : reportsOf(engine);
    const listed: ReportListRequest.Report[] = [];
    for (const [index, uri] of wanted.entries()) {
      if (index % inOneGo === inOneGo - 1) await pause(token);
      try {
        const report = await listedReport(uri, engine);
        if (report) listed.push(report);
      } catch (error) {
        // What cannot be read has no header: what is wrong with it is a finding. What is gone is no report, but where it is asked for.
        if (uris !== undefined || !isMissing(error)) listed.push({ uri: uri.toString(), yearText: '' });
      }
    }
    return listed;
  });
}

/** The reports of the opened folders. */
function reportsOf({ shared: { workspace } }: EditorEngine): readonly URI[] {
  const isListed = (uri: URI) =>
    isReportName(uri) && workspace.WorkspaceManager.isWithin({ uri, isFile: true, isDirectory: false });
  return workspace.LangiumDocuments.all
    .map(({ uri }) => uri)
    .filter(isListed)
    .toArray();
}

/** What the header of a report says, as its editor shows it, or else its file; undefined where there is none. */
async function listedReport(
  uri: URI,
  { shared: { workspace } }: EditorEngine,
): Promise<ReportListRequest.Report | undefined> {
  const { FileSystemProvider, LangiumDocumentFactory, TextDocuments } = workspace;
  const text = TextDocuments.get(uri)?.getText() ?? (await FileSystemProvider.readFile(uri));
  const document = await LangiumDocumentFactory.fromString(headerOf(text), uri, Cancellation.CancellationToken.None);
  const file = document.parseResult.value;
  if (!isReportFile(file)) return undefined;
  const [body, year] = [headerValue(file, '机关'), reportYear(file)];
  const isSchoolYear = writtenSchoolYear(headerValue(file, '年度') ?? '') !== undefined;
  return {
    uri: uri.toString(),
    ...(body !== undefined && { body }),
    ...(year !== undefined && { year }),
    yearText: year === undefined ? '' : isSchoolYear ? `${year}-${year + 1}学年` : String(year),
  };
}

/** Lets other work come in between, or ends where nobody waits any more. */
export async function pause(token: CancellationToken): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
