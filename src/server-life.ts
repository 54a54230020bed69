import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { AtWorkNotification } from '../server/shared/editor-protocol.ts';
import { BlamedDocuments } from './blamed-documents.ts';

/** How long a server may be at one document, in milliseconds: the largest that are read take a tenth of it. */
const patience = 60_000;

/** How long a client may stand still before it counts as ended, in milliseconds: it does so for a moment when it starts again. */
const pause = 3_000;

/**
 * Keeps the language server alive: starts it again when it ends at work, leaves a document out that ends it again and again,
 * and, when nothing helps, lets everybody know that nothing is checked, until somebody wants it started again.
 */
export class ServerLife implements vscode.Disposable {
  readonly #limit = new RestartLimit(4, 3 * 60_000, Date.now);
  readonly #blamed = new BlamedDocuments();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[] = [this.#changed];
  #client: BaseLanguageClient | undefined;
  #hasEnded = false;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #still: ReturnType<typeof setTimeout> | undefined;

  /** Tells when the server has ended for good, and when it is up again. */
  readonly onChange = this.#changed.event;

  /** Whether nothing is checked, and nothing will be before {@link restart}. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** What a client has to be made with for {@link start}. */
  options(initializationOptions: object): LanguageClientOptions {
    return {
      initializationOptions: () => ({ ...initializationOptions, tellsAtWork: true, setAside: this.#blamed.setAside }),
      initializationFailedHandler: () => false,
      errorHandler: {
        // Writing to a server that has ended is no reason to shut it down: that it has ended is told next.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.#closed(), handled: true }),
      },
    };
  }

  start(client: BaseLanguageClient): void {
    this.#client = client;
    this.#listeners.push(
      client.onNotification(AtWorkNotification.type, ({ uri, checked }) => this.#workAt(uri, checked)),
      client.onDidChangeState(({ newState }) => this.#follow(newState)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#blamed.closed(this.#wireUri(uri))),
    );
    void this.#run(client.start());
  }

  /** Starts the server again, whatever it did before. */
  async restart(): Promise<void> {
    const client = this.#client;
    this.#blamed.forget();
    this.#limit.forget();
    if (client) {
      await this.#run(client.state === State.Running ? client.stop().then(() => client.start()) : client.start());
    }
  }

  dispose(): void {
    clearTimeout(this.#watch);
    clearTimeout(this.#still);
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  async #run(starting: Promise<void>): Promise<void> {
    try {
      await starting;
    } catch {
      this.#end(vscode.l10n.t('gkreport’s checker could not be started.'));
    }
  }

  #closed(): CloseAction {
    clearTimeout(this.#watch);
    const uri = this.#blamed.ended();
    if (uri !== undefined) {
      tellSetAside(uri);
    }
    if (this.#client?.initializeResult !== undefined && this.#limit.mayRestart()) {
      return CloseAction.Restart;
    }
    this.#end(vscode.l10n.t('gkreport’s checker stopped unexpectedly several times.'));
    return CloseAction.DoNotRestart;
  }

  #workAt(uri: string | undefined, checked: string | undefined): void {
    clearTimeout(this.#watch);
    this.#blamed.workAt(uri, checked);
    if (uri !== undefined) {
      this.#watch = setTimeout(() => this.#giveUpOnDocument(), patience);
    }
  }

  /** A server that does not answer any more has to be ended before another one can be started. */
  #giveUpOnDocument(): void {
    const uri = this.#blamed.stuck();
    if (uri === undefined || this.#client === undefined) {
      return;
    }
    tellSetAside(uri);
    const client = this.#client;
    void this.#run(
      client
        .stop()
        .catch(() => undefined)
        .then(() => client.start()),
    );
  }

  #follow(state: State): void {
    clearTimeout(this.#still);
    if (state === State.Running) {
      this.#setEnded(false);
    } else if (state === State.Stopped) {
      const wasRunning = vscode.l10n.t('gkreport’s checker stopped unexpectedly several times.');
      this.#still = setTimeout(() => this.#end(wasRunning), pause);
    }
  }

  #end(what: string): void {
    if (this.#hasEnded) {
      return;
    }
    this.#setEnded(true);
    void tellServerEnded(what, this.#client);
  }

  #setEnded(hasEnded: boolean): void {
    if (this.#hasEnded !== hasEnded) {
      this.#hasEnded = hasEnded;
      this.#changed.fire();
    }
  }

  #wireUri(uri: vscode.Uri): string {
    return this.#client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }
}

/** Something that ended may be started again so many times in a span; oftener means that starting does not help. */
export class RestartLimit {
  readonly #times: number;
  readonly #span: number;
  readonly #now: () => number;
  readonly #ends: number[] = [];

  /** `span` and `now` are in milliseconds. */
  constructor(times: number, span: number, now: () => number) {
    this.#times = times;
    this.#span = span;
    this.#now = now;
  }

  /** Starts counting anew. */
  forget(): void {
    this.#ends.length = 0;
  }

  /** Notes that it ended, and says whether to start it again. */
  mayRestart(): boolean {
    this.#ends.push(this.#now());
    const first = this.#ends.at(-1 - this.#times);
    return first === undefined || this.#now() - first > this.#span;
  }
}

/** The command that starts the checker again: behind every button that offers it. */
export const restartCommand = 'gkreport.restartServer';

/** Says that nothing is checked any more, why, and what to do: start it again, or look into the log. */
async function tellServerEnded(what: string, client: BaseLanguageClient | undefined): Promise<void> {
  const startAgain = vscode.l10n.t('Start Again');
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('{0} Reports are neither checked nor previewed.', what);
  const answer = await vscode.window.showErrorMessage(message, startAgain, showLog);
  if (answer === startAgain) {
    await vscode.commands.executeCommand(restartCommand);
  } else if (answer === showLog) {
    client?.outputChannel.show();
  }
}

/** Says which document is left out because the checker ended at it. */
function tellSetAside(uri: string): void {
  const { path } = vscode.Uri.parse(uri);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const message = vscode.l10n.t(
    'gkreport’s checker stopped several times while reading {0}, so this file is left out. All others are checked. Close the file and open it again to try once more.',
    name,
  );
  void vscode.window.showWarningMessage(message);
}
