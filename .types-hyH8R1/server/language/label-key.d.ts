/**
 * What a label is compared by: numbering in front (一、 （一） 1. ①), punctuation, blanks and width of characters do not count.
 * `（三）不予公开` and `不予公开` have one key; `四类过程性信息` keeps its 四, which numbers nothing.
 */
export declare const labelKey: (label: string) => string;
/**
 * The first thing whose label has the key of a name. Of several it is the one that reads so with what looks like its
 * numbering: nothing else tells 1.5吨以下 from 3.5吨以下. Things that stay in one list are gone through once, however many
 * names are asked for: `labelOf` has to be the same for all of them.
 */
export declare function findLabelled<T>(things: readonly T[], labelOf: (thing: T) => string, name: string | undefined): T | undefined;
/** Full-width letters, digits and marks as those of ASCII; as long as the text itself. */
export declare function folded(text: string): string;
/** Full-width digits, signs and points as half-width ones; everything else as it is. */
export declare function halfWidth(text: string): string;
