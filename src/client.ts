import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { base64 } from '../server/shared/base64.ts';
import { chartFiles } from '../server/shared/chart-files.ts';
import {
  AlignTableRequest,
  CaretNotification,
  DropRequest,
  FormRequest,
  PasteRequest,
  PreviewRequest,
  ReportChangedNotification,
} from '../server/shared/editor-protocol.ts';
import type { YearsTarget } from '../server/shared/export-targets.ts';
import { ChartResources, ClientFiles } from '../server/shared/files-protocol.ts';
import { largestFile, largestPicture } from '../server/shared/largest-files.ts';
import { PageReceiver, PagesAtHand } from '../server/shared/page-pieces.ts';
import {
  AuditRequest,
  BodyKindsRequest,
  CompareRequest,
  ExportRequest,
  FeeRequest,
  ImportRequest,
  LedgerRequest,
  NewReportFromRequest,
  NewReportRequest,
  PrepareExportNotification,
  ReportListRequest,
  YearsRequest,
} from '../server/shared/report-protocol.ts';
import { manualFolder } from './manuals/pages.ts';
import type { Platform } from './platform.ts';
import { randomName } from './random.ts';
import { ServerLife } from './server-life.ts';
import { NotesBehindRows } from './tables/notes-behind-rows.ts';

/** The language server as the features of the extension see it. Every request waits for the server to be up. */
export interface ReportServer {
  /** `fields`: for a page to be filled in. */
  preview(uri: vscode.Uri, signal: AbortSignal, fields: boolean): Promise<PreviewPage | null>;
  /** What becomes of what was typed or pasted into a field of that page. */
  form(uri: vscode.Uri, done: Omit<FormRequest.Params, 'uri'>): Promise<FormRequest.Result | null>;
  export(
    uri: vscode.Uri,
    wanted: Omit<ExportRequest.Params, 'uri'>,
    token: vscode.CancellationToken,
  ): Promise<ExportRequest.Result | null>;
  /** How the rows of the table with a row on a line are written below each other; null where that is not known. */
  alignTable(uri: vscode.Uri, line: number): Promise<AlignTableRequest.Result | null>;
  /** Tells that an export is about to be asked for. */
  prepareExport(uri: vscode.Uri, wanted: Omit<PrepareExportNotification.Params, 'uri'>): Promise<void>;
  /** The caret is on another line than the one edited last. */
  caretMoved(uri: vscode.Uri, line: number): Promise<void>;
  /** What is known of the kind of a body; null where there is no format for the year. */
  bodyKinds(parameters: BodyKindsRequest.Params): Promise<BodyKindsRequest.Result | null>;
  newReport(parameters: NewReportRequest.Params): Promise<NewReportRequest.Result | null>;
  /** The report of the year after another one. */
  newReportFrom(lastYear: vscode.Uri): Promise<NewReportFromRequest.Result>;
  /** The report that a file of another program holds. */
  import(parameters: ImportRequest.Params): Promise<ImportRequest.Result>;
  /** Compares a report with its published page from now on; without one, no longer. */
  compare(uri: vscode.Uri, page: CompareRequest.Params['page']): Promise<CompareRequest.Result | null>;
  /** A report beside last year's, as a file. */
  years(uri: vscode.Uri, target: YearsTarget): Promise<YearsRequest.Result | null>;
  /** What applicants are charged; without a report, by the format of this year. */
  fee(parameters: { readonly uri?: vscode.Uri | undefined; readonly written: string }): Promise<FeeRequest.Result>;
  /** What a register of applications comes to in a report. */
  ledger(
    uri: vscode.Uri,
    ledger: LedgerRequest.Params['ledger'],
    memory: string | undefined,
  ): Promise<LedgerRequest.Result | null>;
  /** Whose reports on which years there are: these, or all of the opened folders. */
  reports(uris?: readonly vscode.Uri[]): Promise<ReportListRequest.Result>;
  /** What many reports come to together; `tell` is told how many are done. */
  audit(
    wanted: WantedAudit,
    tell: (done: number) => void,
    token: vscode.CancellationToken,
  ): Promise<AuditRequest.Result>;
  paste(
    uri: vscode.Uri,
    position: vscode.Position,
    copied: Pick<PasteRequest.Params, 'html' | 'text'>,
    token: vscode.CancellationToken,
  ): Promise<PasteRequest.Result | null>;
  drop(
    uri: vscode.Uri,
    position: vscode.Position,
    files: readonly vscode.Uri[],
    token: vscode.CancellationToken,
  ): Promise<DropRequest.Result | null>;
  /** A report was checked anew. */
  readonly onReportChanged: vscode.Event<ReportChangedNotification.Params>;
  /** Whether it has ended for good: nothing is checked before {@link restart}. */
  readonly hasEnded: boolean;
  /** It has ended for good, or is up again after that. */
  readonly onLifeChanged: vscode.Event<void>;
  /** Starts it again, whatever it did before. */
  restart(): Promise<void>;
}

/** A report as a page, put together from what the server has sent. */
export type PreviewPage = Omit<PreviewRequest.Result, 'page'> & { readonly html: string };

/** Reports to audit together, each with its path. */
export interface WantedAudit extends Pick<AuditRequest.Params, 'roster' | 'targets'> {
  readonly reports: readonly { readonly uri: vscode.Uri; readonly path: string }[];
}

/** Starts the server; the extension goes on meanwhile, and stops the server with itself. */
export function startServer(context: vscode.ExtensionContext, { createClient, storage }: Platform): ReportServer {
  const life = new ServerLife();
  const notes = new NotesBehindRows();
  const client = createClient(context, {
    // Documents of every kind: files, unsaved texts, remote repositories.
    documentSelector: [{ language: 'gkreport' }, { language: 'gkformat' }],
    diagnosticCollectionName: 'gkreport',
    middleware: { provideInlayHints: notes.provideInlayHints },
    // Commands that the server may put behind its lenses and light bulbs.
    ...life.options({
      commands: [
        'gkreport.openPreviewToSide',
        'gkreport.export',
        'gkreport.calculateFee',
        'gkreport.fillFromBelow',
        'gkreport.internal.chooseFix',
      ],
      documentation: manualFolder,
      storage: storage(context)?.toString(),
    }),
  });
  const reportChanged = new vscode.EventEmitter<ReportChangedNotification.Params>();
  context.subscriptions.push(
    reportChanged,
    life,
    notes,
    client,
    offerFiles(client),
    client.onNotification(ReportChangedNotification.type, (parameters) => reportChanged.fire(parameters)),
  );
  life.start(client);
  const wireUri = (uri: vscode.Uri) => client.code2ProtocolConverter.asUri(uri);
  const pages = new PagesAtHand(() => new PageReceiver());
  return {
    preview: (uri, signal, fields) =>
      withToken(signal, (token) =>
        wholePage(pages.of({ uri: wireUri(uri), fields }), (known) =>
          ask(client, client.sendRequest(PreviewRequest.type, { uri: wireUri(uri), fields, known }, token)),
        ),
      ),
    form: (uri, done) => ask(client, client.sendRequest(FormRequest.type, { ...done, uri: wireUri(uri) })),
    alignTable: (uri, line) => ask(client, client.sendRequest(AlignTableRequest.type, { uri: wireUri(uri), line })),
    export: (uri, wanted, token) =>
      ask(client, client.sendRequest(ExportRequest.type, { ...wanted, uri: wireUri(uri) }, token)),
    prepareExport: (uri, wanted) =>
      client.sendNotification(PrepareExportNotification.type, { ...wanted, uri: wireUri(uri) }),
    caretMoved: (uri, line) => client.sendNotification(CaretNotification.type, { uri: wireUri(uri), line }),
    bodyKinds: (parameters) => ask(client, client.sendRequest(BodyKindsRequest.type, parameters)),
    newReport: (parameters) => ask(client, client.sendRequest(NewReportRequest.type, parameters)),
    newReportFrom: (lastYear) => ask(client, client.sendRequest(NewReportFromRequest.type, { uri: wireUri(lastYear) })),
    import: (parameters) => ask(client, client.sendRequest(ImportRequest.type, parameters)),
    compare: (uri, page) => ask(client, client.sendRequest(CompareRequest.type, { uri: wireUri(uri), page })),
    years: (uri, target) => ask(client, client.sendRequest(YearsRequest.type, { uri: wireUri(uri), target })),
    fee: ({ uri, written }) => ask(client, client.sendRequest(FeeRequest.type, { uri: uri && wireUri(uri), written })),
    ledger: (uri, ledger, memory) =>
      ask(client, client.sendRequest(LedgerRequest.type, { uri: wireUri(uri), ledger, memory })),
    reports: (uris) => ask(client, client.sendRequest(ReportListRequest.type, { uris: uris?.map(wireUri) })),
    audit: async ({ reports, ...wanted }, tell, token) => {
      const progress = randomName();
      const listener = client.onProgress(AuditRequest.progress, progress, tell);
      try {
        const named = reports.map(({ uri, path }) => ({ uri: wireUri(uri), path }));
        return await ask(client, client.sendRequest(AuditRequest.type, { ...wanted, reports: named, progress }, token));
      } finally {
        listener.dispose();
      }
    },
    paste: (uri, { line, character }, copied, token) => {
      const parameters = { uri: wireUri(uri), position: { line, character }, ...copied };
      return ask(client, client.sendRequest(PasteRequest.type, parameters, token));
    },
    drop: (uri, { line, character }, files, token) => {
      const parameters = { uri: wireUri(uri), position: { line, character }, files: files.map(wireUri) };
      return ask(client, client.sendRequest(DropRequest.type, parameters, token));
    },
    onReportChanged: reportChanged.event,
    get hasEnded() {
      return life.hasEnded;
    },
    onLifeChanged: life.onChange,
    restart: () => life.restart(),
  };
}

/** Waits for an answer, and tells in plain words when there is nobody to give one. */
/** Asks for a page, and puts it together from what is here of it. */
async function wholePage(
  receiver: PageReceiver,
  send: (known: readonly number[]) => Promise<PreviewRequest.Result | null>,
): Promise<PreviewPage | null> {
  for (let { known } = receiver; ; known = []) {
    const result = await send(known);
    if (!result) return null;
    const { page, ...other } = result;
    // Several requests may be under way: the page that an answer is based on can have been let go meanwhile.
    const html = receiver.receive(page);
    if (html !== undefined) return { ...other, html };
  }
}

async function ask<Answer>(client: BaseLanguageClient, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw client.state === State.Running ? error : new Error(vscode.l10n.t('the checker is not running'));
  }
}

async function withToken<T>(signal: AbortSignal, send: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const cancel = () => source.cancel();
  signal.addEventListener('abort', cancel);
  try {
    return await send(source.token);
  } finally {
    signal.removeEventListener('abort', cancel);
    source.dispose();
  }
}

/** Reads for the server what only VS Code can reach: files of a remote repository, or of a page. */
function offerFiles(client: BaseLanguageClient): vscode.Disposable {
  const open = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(ClientFiles.read, async ({ uri }) => readText(open(uri))),
    client.onRequest(ClientFiles.stat, async ({ uri }) => statOf(open(uri))),
    client.onRequest(ClientFiles.picture, async ({ uri }) => readPicture(open(uri))),
    client.onRequest(ClientFiles.list, async ({ uri }) => orNull(() => listFolder(open(uri)))),
  );
}

/** A file of the size of reports, or why it is none; null where there is no such file. */
async function readText(uri: vscode.Uri): Promise<string | ClientFiles.Refusal | null> {
  const bytes = await readBytes(uri, largestFile);
  try {
    return bytes instanceof Uint8Array ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : bytes;
  } catch {
    return { code: 'GK_OTHER_ENCODING' };
  }
}

/** A file of the size of pictures, or why it is none; null where there is no such file. */
async function readPicture(uri: vscode.Uri): Promise<{ readonly base64: string } | ClientFiles.Refusal | null> {
  const bytes = await readBytes(uri, largestPicture);
  return bytes instanceof Uint8Array ? { base64: base64(bytes) } : bytes;
}

async function readBytes(uri: vscode.Uri, largest: number): Promise<Uint8Array | ClientFiles.Refusal | null> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) {
      return { code: 'GK_NOT_ORDINARY' };
    }
    if (size > largest) {
      return { code: 'GK_TOO_LARGE' };
    }
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return refusalOf(error);
  }
}

/** What is there, or why that cannot be told; null where nothing is. */
async function statOf(uri: vscode.Uri): Promise<ClientFiles.Found | ClientFiles.Refusal | null> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return {
      isFile: (type & vscode.FileType.File) !== 0,
      isDirectory: (type & vscode.FileType.Directory) !== 0,
      size,
      modified: mtime,
    };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): ClientFiles.Refusal | null {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  return code === 'FileNotFound' ? null : { code: codes[code] ?? 'EIO' };
}

/** What VS Code calls the troubles of file systems, as the operating system calls them. */
const codes: Readonly<Record<string, string>> = {
  NoPermissions: 'EACCES',
  Unavailable: 'ETIMEDOUT',
  FileIsADirectory: 'GK_NOT_ORDINARY',
};

async function listFolder(uri: vscode.Uri): Promise<ClientFiles.Entry[]> {
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({
    name,
    isFile: (type & vscode.FileType.File) !== 0,
    isDirectory: (type & vscode.FileType.Directory) !== 0,
  }));
}

/** What is not there is an answer, not a failure. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

/** Reads for a server in a web page what it makes pixels of charts with. `programs`: the folder that it came from. */
export function offerChartResources(client: BaseLanguageClient, programs: vscode.Uri): vscode.Disposable {
  const read = (file: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(programs, file));
  return client.onRequest(ChartResources.type, async () => {
    const [engine, fonts] = await Promise.all([read(chartFiles.engine), Promise.all(chartFiles.fonts.map(read))]);
    return { engine, fonts };
  });
}
