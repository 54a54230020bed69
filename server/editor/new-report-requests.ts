import { URI, UriUtils } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { reportFileName, reportOfYearBefore } from '../render/new-report-file.ts';
import { kindByName, likelyKinds } from '../report/body-kind.ts';
import type { Format } from '../report/format.ts';
import { newReportText, openedForWriting } from '../report/new-report.ts';
import { formatOfFollowingYear, notToBeFollowed, reportFromLastYear } from '../report/report-from-last-year.ts';
import { openNoteOf } from '../shared/line-kinds.ts';
import { BodyKindsRequest, NewReportFromRequest, NewReportRequest } from '../shared/report-protocol.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument, workspaceRead } from './nearby-documents.ts';

/** Answers what new reports begin with. */
export function addNewReportRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(NewReportRequest.type, (wanted) => answerNewReport(wanted, engine));
  connection.onRequest(NewReportFromRequest.type, ({ uri }, token) =>
    answerFollowingYear(URI.parse(uri), engine, token),
  );
  connection.onRequest(BodyKindsRequest.type, (wanted) => answerBodyKinds(wanted, engine));
}

async function answerNewReport(
  wanted: NewReportRequest.Params,
  { reader, report, shared }: EditorEngine,
): Promise<NewReportRequest.Result | null> {
  const { body, bodyKind, year, folder } = wanted;
  await workspaceRead(shared);
  const format = formatFor(wanted, reader);
  if (!format) return null;
  const files = shared.workspace.FileSystemProvider;
  const earlier = folder && (await reportOfYearBefore(wanted, URI.parse(folder), files, report));
  const text = newReportText({ body, bodyKind, year, format, ...(earlier && { lastYear: `./${earlier}` }) });
  return { fileName: reportFileName(wanted), ...openedForWriting(text) };
}

async function answerBodyKinds(
  wanted: BodyKindsRequest.Params,
  { reader, shared }: EditorEngine,
): Promise<BodyKindsRequest.Result | null> {
  await workspaceRead(shared);
  const format = formatFor(wanted, reader);
  if (!format) return null;
  const told = kindByName(wanted.body, format)?.name;
  return {
    kinds: format.bodyKinds.map(({ name, label }) => ({ name, label })),
    ...(told !== undefined && { told }),
    likely: likelyKinds(wanted.body, format).map(({ name }) => name),
  };
}

/** The format of a new report: by its name, or else by the year. */
function formatFor(
  { format, year, isSchoolYear }: Pick<NewReportRequest.Params, 'format' | 'year' | 'isSchoolYear'>,
  reader: ReportReader,
): Format | undefined {
  return format
    ? reader.formats().find(({ name }) => name === format)
    : reader.formatOfYear(year, undefined, isSchoolYear);
}

/** The report of the year after, which goes beside the one it begins from. */
async function answerFollowingYear(
  uri: URI,
  { reader, shared, language }: EditorEngine,
  token: CancellationToken,
): Promise<NewReportFromRequest.Result> {
  const document = await linkedDocument(shared, uri, token);
  const report = document && reader.read(document);
  const { body, year } = report?.header ?? {};
  if (!report || body === undefined || year === undefined)
    return { problem: notToBeFollowed(UriUtils.basename(uri))[language.current] };
  const format = formatOfFollowingYear(report, year + 1, reader.formatOfYear(year + 1));
  if (!format)
    return {
      problem: { zh: `没有适用于${year + 1}年的格式`, en: `No format applies to ${year + 1}` }[language.current],
    };
  const path = `./${UriUtils.basename(uri)}`;
  const text = reportFromLastYear({ report, text: document.textDocument.getText(), format, year: year + 1, path });
  const note = text.split('\n').findIndex((line) => openNoteOf(line)?.kind === 'reread');
  const opened = note < 0 ? openedForWriting(text) : { text, cursor: { line: note, character: 0 } };
  return { fileName: reportFileName({ body, year: year + 1 }), ...opened };
}
