import { type LaidOutDocument } from '../document.ts';
import { type KnownFont } from './faces.ts';
/**
 * The characters of a document that none of the fonts has, in the order in which they are met, each with the lines of
 * the report that it stands in, counted from 1.
 */
export declare function charactersMissing(document: LaidOutDocument, fonts: readonly KnownFont[]): ReadonlyMap<string, readonly number[]>;
/** Whether a character has no meaning of its own: whatever font has it shows something else. */
export declare function isPrivate(character: string): boolean;
