/**
 * Packs an Office file anew so that it is the same for the same content: entries in one order and of one date, and no
 * moment of export in its properties. `rewrite` may change the text of its parts.
 */
export declare function repacked(file: Uint8Array, date: Date, rewrite?: (xml: string) => string): Uint8Array;
