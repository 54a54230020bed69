import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  type LangiumDocument,
  type MaybePromise,
  OperationCancelled,
} from 'langium';
import { noteFailure } from './unread.ts';

/** Hears what is worked at, which may be nothing, and what has just been checked to the end. */
type WorkListener = (document: LangiumDocument | undefined, checked?: LangiumDocument) => Promise<void>;

/** Somebody who waits until all documents have reached a state. */
interface Waiter {
  readonly state: DocumentState;
  readonly reached: () => void;
}

/**
 * Langium's builder, on which what throws at one document costs no other one its build, and everybody who waits is told. It can build
 * beside what others wait for.
 */
export abstract class GuardedBuilder extends DefaultDocumentBuilder {
  readonly #waiters = new Set<Waiter>();
  readonly #failureListeners: ((document: LangiumDocument, error: unknown) => void)[] = [];
  #tellWork: WorkListener = async () => undefined;
  #atWork: LangiumDocument | undefined;
  #isBeside = false;

  /** Hears which document is being worked at, before that begins. */
  onWork(listener: WorkListener): void {
    this.#tellWork = listener;
  }

  /** Hears of whatever was thrown at a document, which goes on without that step. */
  onFailure(listener: (document: LangiumDocument, error: unknown) => void): void {
    this.#failureListeners.push(listener);
  }

  /** Whether what is built concerns nobody who waits for all documents. */
  protected get isBeside(): boolean {
    return this.#isBeside;
  }

  /** Builds something that concerns nobody who waits for all documents. */
  protected async beside(action: () => Promise<void>): Promise<void> {
    const before = this.#isBeside;
    this.#isBeside = true;
    try {
      await action();
    } finally {
      this.#isBeside = before;
    }
  }

  /** Says which document is worked at now, and which one has just been checked. */
  protected async workAt(document: LangiumDocument | undefined, checked?: LangiumDocument): Promise<void> {
    if (this.#atWork === document) return;
    this.#atWork = document;
    await this.#tellWork(document, checked);
  }

  /** A document is about to be linked. */
  protected beforeLinking(_document: LangiumDocument): void {}

  /**
   * As Langium does it, but whoever waits for all documents to reach a state is told in every case: also when there was nothing
   * to do, and when they began to wait while others were being told. Langium would leave them waiting until the next change.
   */
  protected override async runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    for (const document of documents) {
      if (document.state >= state) continue;
      await interruptAndCheck(token);
      await this.workAt(document);
      if (state === DocumentState.Linked) this.beforeLinking(document);
      await this.guarded(document, () => callback(document));
      document.state = state;
      await this.notifyDocumentPhase(document, state);
      if (state === DocumentState.Validated) await this.workAt(undefined, document);
    }
    await this.notifyBuildPhase(
      documents.filter((document) => document.state === state),
      state,
      token,
    );
    if (this.#isBeside) return;
    this.currentState = state;
    for (const waiter of [...this.#waiters]) if (waiter.state <= state) waiter.reached();
  }

  protected override awaitBuilderState(state: DocumentState, token: Cancellation.CancellationToken): Promise<void> {
    if (this.currentState >= state) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (action: () => void) => {
        this.#waiters.delete(waiter);
        cancelling.dispose();
        action();
      };
      const waiter: Waiter = { state, reached: () => settle(resolve) };
      const cancelling = token.onCancellationRequested(() => settle(() => reject(OperationCancelled)));
      this.#waiters.add(waiter);
    });
  }

  /**
   * Tells of what a document has reached even when a later change ends the build at that very moment. Langium keeps it to
   * itself then, and since the document is as far as that already, nobody ever hears of it: a report that was opened right
   * before another one would show no findings, and a request that waits for it would wait for good.
   */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    for (const listener of [...this.documentPhaseListeners.get(state)])
      await this.guarded(document, () => listener(document, Cancellation.CancellationToken.None));
  }

  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const [first] = documents;
    if (!first) return;
    for (const listener of [...this.buildPhaseListeners.get(state)]) {
      await interruptAndCheck(token);
      await this.guarded(first, () => listener(documents, token));
    }
  }

  /** An action that throws is told of, and over. */
  protected async guarded(document: LangiumDocument, action: () => MaybePromise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      noteFailure(document, error);
      for (const listener of this.#failureListeners) listener(document, error);
    }
  }
}
