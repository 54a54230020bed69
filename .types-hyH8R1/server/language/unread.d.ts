import type { LangiumDocument } from 'langium';
import type { Text } from '../shared/text.ts';
/** Why the text of a document is not known: it then counts as empty, and nothing is checked in it. */
export interface Unread {
    /** The last part of its address, as people read it. */
    readonly fileName: string;
    /** In words that follow the name of the file. */
    readonly reason: Text;
    /** There is no such file, though there was a moment ago: the document is to be forgotten. */
    readonly missing: boolean;
}
/** Why a document could not be read; undefined for one that was. */
export declare function whyUnreadDocument(document: LangiumDocument): Unread | undefined;
/** Notes that a document could not be read, or that it could. */
export declare function noteReading(document: LangiumDocument, problem: Unread | undefined): void;
/**
 * Notes that something in the engine threw at a document, which is not to happen and must not end anything: the document
 * gets a finding, until its text changes. The first error is kept.
 */
export declare function noteFailure({ parseResult }: Pick<LangiumDocument, 'parseResult'>, error: unknown): void;
/** What the engine threw at the text of a document, if anything. */
export declare function failureOf({ parseResult }: LangiumDocument): unknown;
