import { PassThrough } from 'node:stream';
import { URI } from 'langium';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type CancellationToken,
  type ClientCapabilities,
  type ConfigurationParams,
  ConfigurationRequest,
  createMessageConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MessageConnection,
  type NotificationHandler,
  type NotificationType,
  type ProgressToken,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressCreateParams,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import type { ReportStore } from '../../server/editor/memory/report-store.ts';
import { startReportServer } from '../../server/editor/start.ts';
import { readSource } from '../../server/import/read-source.ts';
import type { RenderPdf } from '../../server/render/export.ts';
import { PreviewRequest, ReportChangedNotification } from '../../server/shared/editor-protocol.ts';
import { everything } from './client-capabilities.ts';
import { MemoryWorkspace } from './memory-workspace.ts';
import { OpenDocument } from './open-document.ts';

/** The editor that a test pretends to be. */
export interface ClientOptions {
  /** Files of the workspace folder by path; the server finds and reads them when it starts. */
  readonly files?: Readonly<Record<string, string>>;
  /** Prepares the disk before the server starts. */
  readonly prepare?: (disk: MemoryWorkspace) => void;
  /** Language of the editor; Chinese unless given. */
  readonly locale?: string;
  /** Settings below `gkreport`, nested: `{ inlayHints: { computedValues: false } }`. */
  readonly settings?: object;
  /** The same where they are set for a part of the workspace, whose address is given. */
  readonly scopedSettings?: (scopeUri: string) => object;
  /** What the editor can do; an editor that can do everything unless given. */
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Without it the test introduces the editor itself. */
  readonly introduced?: false;
  /** What the server makes PDF files with; it makes none unless given. */
  readonly renderPdf?: RenderPdf;
  /** What keeps reports for the next start; nothing does unless given. */
  readonly store?: ReportStore;
  /** Milliseconds after which a line left alone is judged; a second unless given. */
  readonly restAfter?: number;
}

/** A language server in this process, spoken to in LSP. Dispose of it when the test is done: `await using`. */
export interface TestServer extends AsyncDisposable {
  readonly initialized: InitializeResult;
  /** The URI of a file of the workspace folder. */
  uri(path: string): string;
  /** Opens a text in the editor, whether or not there is such a file; resolves when it has been checked. */
  open(path: string, text: string): Promise<string>;
  /** Replaces the whole text of an open document; resolves when it has been checked. */
  change(path: string, text: string): Promise<void>;
  /** Edits an open document as an editor does, piece by piece; resolves when it has been checked. */
  edit(path: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<readonly Diagnostic[]>;
  close(path: string): Promise<void>;
  /** Writes a file behind the editor's back and tells the server so. */
  write(path: string, text: string): Promise<void>;
  /** Deletes a file behind the editor's back and tells the server so. */
  remove(path: string): Promise<void>;
  /** The disk, for what happens there without the server being told. */
  readonly disk: MemoryWorkspace;
  /** The address of a document each time that findings were published for it. */
  readonly published: readonly string[];
  /** What the server wrote into the log of the editor. */
  readonly log: readonly string[];
  /** Everything last published for a document, once its newest text has been checked. */
  diagnostics(path: string): Promise<readonly Diagnostic[]>;
  /** The codes of what was published last for a document, open or not; of an open one once its newest text has been checked. */
  found(path: string): Promise<readonly string[]>;
  /** As {@link diagnostics}, by address, and of documents that are not open too. */
  foundAt(uri: string): Promise<readonly Diagnostic[]>;
  /** Resolves when everything that the server has been told is built and checked. */
  settle(): Promise<void>;
  /** Introduces the editor, where the test starts the server without; resolves when the workspace is loaded. */
  introduce(): Promise<void>;
  /** Sends any request at all. */
  send(method: string, parameters: unknown): Promise<unknown>;
  /** Sends a request as it is; it can be taken back by the token. */
  request<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    params: P,
    token?: CancellationToken,
  ): Promise<R>;
  notify<P, RO>(type: ProtocolNotificationType<P, RO> | NotificationType<P>, params: P): Promise<void>;
  /** Changes the settings below `gkreport`, as {@link ClientOptions.settings}. */
  configure(settings: object): Promise<void>;
  /** Hears what the server sends of itself. */
  onNotification<P, RO>(type: ProtocolNotificationType<P, RO>, handler: NotificationHandler<P>): void;
  /** Hears of work that takes long, as the server reports it: by its token, what it says. */
  onProgress(handler: (token: ProgressToken, value: WorkDone) => void): void;
  /** How often the server asked for this so far: `workspace/inlayHint/refresh`. */
  asked(method: string): number;
  /** The edits the server asked to apply; they are noted, not applied. */
  readonly applied: readonly ApplyWorkspaceEditParams[];
}

/** What is said of work that takes long. */
type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const folder = 'file:///workspace';

/** Starts a server on a workspace in memory and introduces an editor to it; resolves when the workspace is loaded. */
export async function startServer(options: ClientOptions = {}): Promise<TestServer> {
  const fileSystem = new MemoryWorkspace();
  for (const [path, text] of Object.entries(options.files ?? {})) fileSystem.write(uriOf(path), text);
  options.prepare?.(fileSystem);
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  // Reader and writer rather than the streams: on the end of a stream the library ends the process.
  const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  const server = createConnection(ProposedFeatures.all, reader, writer);
  const { renderPdf, restAfter, store } = options;
  startReportServer({
    connection: server,
    readSource,
    fileSystemProvider: () => fileSystem,
    ...(renderPdf && { renderPdf }),
    ...(store && { openStore: () => store }),
    ...(restAfter && { restAfter }),
  });
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const end = () => {
    client.dispose();
    server.dispose();
  };
  const session = new Session(client, fileSystem, options, end);
  if (options.introduced ?? true) await session.introduce();
  return session;
}

class Session implements TestServer {
  readonly applied: ApplyWorkspaceEditParams[] = [];
  readonly published: string[] = [];
  readonly log: string[] = [];
  initialized: InitializeResult = { capabilities: {} };
  readonly #client: MessageConnection;
  readonly disk: MemoryWorkspace;
  readonly #options: ClientOptions;
  readonly #end: () => void;
  readonly #documents = new Map<string, OpenDocument>();
  readonly #last = new Map<string, readonly Diagnostic[]>();
  readonly #asked = new Map<string, number>();
  #settings: object;

  constructor(client: MessageConnection, files: MemoryWorkspace, options: ClientOptions, end: () => void) {
    this.#client = client;
    this.disk = files;
    this.#options = options;
    this.#settings = options.settings ?? {};
    this.#end = end;
    this.#answerServer();
    this.#listen();
    this.#client.listen();
  }

  send(method: string, parameters: unknown): Promise<unknown> {
    return this.#client.sendRequest(method, parameters);
  }

  async introduce(): Promise<void> {
    this.initialized = await this.request(InitializeRequest.type, {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'workspace' }],
      capabilities: this.#options.capabilities ?? everything,
      locale: this.#options.locale ?? 'zh-cn',
      // Tests name checks by their ids, in whatever language the server speaks.
      initializationOptions: {
        codes: 'ids',
        storage: 'file:///storage',
        ...Object(this.#options.initializationOptions),
      },
    });
    await this.notify(InitializedNotification.type, {});
    // Answered once the workspace is loaded, and after the server has asked for its settings.
    await this.request(WorkspaceSymbolRequest.type, { query: '' });
  }

  uri(path: string): string {
    return uriOf(path).toString();
  }

  async open(path: string, text: string): Promise<string> {
    const uri = this.uri(path);
    this.#documents.set(uri, new OpenDocument(1));
    const languageId = path.endsWith('.gkformat') ? 'gkformat' : 'gkreport';
    await this.notify(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    await this.diagnostics(path);
    return uri;
  }

  async change(path: string, text: string): Promise<void> {
    await this.edit(path, [{ text }]);
  }

  async edit(path: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    const version = this.#document(uri).version + 1;
    this.#documents.set(uri, new OpenDocument(version));
    await this.notify(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [...changes],
    });
    return this.diagnostics(path);
  }

  async close(path: string): Promise<void> {
    this.#documents.delete(this.uri(path));
    await this.notify(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(path) } });
  }

  async write(path: string, text: string): Promise<void> {
    const uri = this.uri(path);
    const type = this.disk.existsSync(uriOf(path)) ? FileChangeType.Changed : FileChangeType.Created;
    this.disk.write(uriOf(path), text);
    await this.notify(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  async remove(path: string): Promise<void> {
    this.disk.delete(uriOf(path));
    const changes = [{ uri: this.uri(path), type: FileChangeType.Deleted }];
    await this.notify(DidChangeWatchedFilesNotification.type, { changes });
  }

  async settle(): Promise<void> {
    // Answered when no change waits to be built any more.
    const nowhere = this.uri('.nowhere.gkreport');
    await this.#client.sendRequest(PreviewRequest.type.method, { uri: nowhere });
  }

  async found(path: string): Promise<readonly string[]> {
    return (await this.foundAt(this.uri(path))).map(({ code }) => String(code));
  }

  async foundAt(uri: string): Promise<readonly Diagnostic[]> {
    await this.#documents.get(uri)?.checked;
    return this.#last.get(uri) ?? [];
  }

  diagnostics(path: string): Promise<readonly Diagnostic[]> {
    return this.#document(this.uri(path)).checked;
  }

  request<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    params: P,
    token?: CancellationToken,
  ): Promise<R> {
    return token ? this.#client.sendRequest(type.method, params, token) : this.#client.sendRequest(type.method, params);
  }

  notify<P, RO>(type: ProtocolNotificationType<P, RO> | NotificationType<P>, params: P): Promise<void> {
    return this.#client.sendNotification(type.method, params);
  }

  async configure(settings: object): Promise<void> {
    this.#settings = settings;
    await this.notify(DidChangeConfigurationNotification.type, { settings: { gkreport: settings } });
  }

  onNotification<P, RO>(type: ProtocolNotificationType<P, RO>, handler: NotificationHandler<P>): void {
    this.#client.onNotification(type.method, handler);
  }

  onProgress(handler: (token: ProgressToken, value: WorkDone) => void): void {
    this.#client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }: WorkDoneProgressCreateParams) => {
      this.#client.onProgress(WorkDoneProgress.type, token, (value) => handler(token, value));
    });
  }

  asked(method: string): number {
    return this.#asked.get(method) ?? 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // `exit` would end this process.
    await this.#client.sendRequest(ShutdownRequest.method);
    this.#end();
  }

  #document(uri: string): OpenDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    return document;
  }

  #answerServer(): void {
    this.#client.onRequest(ConfigurationRequest.type, ({ items }: ConfigurationParams) =>
      items.map(({ section, scopeUri }) => {
        if (section !== 'gkreport') return null;
        return scopeUri === undefined ? this.#settings : (this.#options.scopedSettings?.(scopeUri) ?? this.#settings);
      }),
    );
    this.#client.onRequest(RegistrationRequest.type, () => undefined);
    this.#client.onRequest(ApplyWorkspaceEditRequest.type, (parameters: ApplyWorkspaceEditParams) => {
      this.applied.push(parameters);
      return { applied: true };
    });
    this.#client.onRequest((method) => {
      this.#asked.set(method, this.asked(method) + 1);
      return null;
    });
  }

  #listen(): void {
    // A report's version is told right before its diagnostics are published; formats are checked in one go.
    this.#client.onNotification(ReportChangedNotification.type, ({ uri, version }) => {
      const document = this.#documents.get(uri);
      if (document) document.checking = version;
    });
    this.#client.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.#client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.push(uri);
      this.#last.set(uri, diagnostics);
      const document = this.#documents.get(uri);
      if (uri.endsWith('.gkformat') || document?.checking === document?.version) document?.publish(diagnostics);
    });
  }
}

/** Where a file of the workspace stands. */
export function uriOf(path: string): URI {
  return URI.parse(`${folder}/${encodeURI(path)}`);
}
