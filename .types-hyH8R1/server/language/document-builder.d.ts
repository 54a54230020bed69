import { type AstNode, type BuildOptions, Cancellation, DefaultDocumentBuilder, DefaultIndexManager, DocumentState, type LangiumDocument, type LangiumSharedCoreServices, type MaybePromise, type ReferenceDescription, type Stream, URI } from 'langium';
/** Hears what is worked at, which may be nothing, and what has just been checked to the end. */
type WorkListener = (document: LangiumDocument | undefined, checked?: LangiumDocument) => Promise<void>;
/**
 * Builds what changed, and what depends on it, which is less than Langium would: links lead into the document itself and into
 * the formats it uses, so that a report is linked anew when its format, or the choice of it, has changed, and checked
 * anew when last year's report has. An editor's text counts, whatever becomes of its file. What throws at one document costs no
 * other one its build.
 */
export declare class GkDocumentBuilder extends DefaultDocumentBuilder {
    #private;
    constructor(services: LangiumSharedCoreServices);
    /** Hears which document is being worked at, before that begins. */
    onWork(listener: WorkListener): void;
    /** Hears of whatever was thrown at a document, which goes on without that step. */
    onFailure(listener: (document: LangiumDocument, error: unknown) => void): void;
    update(changed: URI[], deleted: URI[], token?: Cancellation.CancellationToken): Promise<void>;
    protected buildDocuments(documents: LangiumDocument[], options: BuildOptions, token: Cancellation.CancellationToken): Promise<void>;
    /** Langium would take in every file it is told of; only what the workspace is found to hold at the start belongs to it. */
    protected findChangedUris(changed: URI): Promise<URI[]>;
    /** Langium would also link every document that has a link to nowhere, at every change of any other. */
    protected shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean;
    /**
     * As Langium does it, but whoever waits for all documents to reach a state is told in every case: also when there was nothing
     * to do, and when they began to wait while others were being told. Langium would leave them waiting until the next change.
     */
    protected runCancelable(documents: LangiumDocument[], state: DocumentState, token: Cancellation.CancellationToken, callback: (document: LangiumDocument) => MaybePromise<unknown>): Promise<void>;
    protected awaitBuilderState(state: DocumentState, token: Cancellation.CancellationToken): Promise<void>;
    /**
     * Tells of what a document has reached even when a later change ends the build at that very moment. Langium keeps it to
     * itself then, and since the document is as far as that already, nobody ever hears of it: a report that was opened right
     * before another one would show no findings, and a request that waits for it would wait for good.
     */
    protected notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void>;
    protected notifyBuildPhase(documents: LangiumDocument[], state: DocumentState, token: Cancellation.CancellationToken): Promise<void>;
    /** Whoever waits for a document that goes is told so. Langium would leave them waiting. */
    protected awaitDocumentState(state: DocumentState, uri: URI, token: Cancellation.CancellationToken): Promise<URI>;
}
/**
 * What a report depends on that its links do not show: last year's report, those of 下级. Which formats it depends on is known only when
 * they have been read, see the document builder.
 */
export declare class GkIndexManager extends DefaultIndexManager {
    #private;
    isAffected(document: LangiumDocument, changedUris: Set<string>): boolean;
    /** In the order of their places, whatever was read last. */
    findAllReferences(target: AstNode, path: string): Stream<ReferenceDescription>;
}
export {};
