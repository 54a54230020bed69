/** A word in its half-width form where width makes no difference to it: marks of the languages, digits, quotes. */
export declare function narrowed({ type, text }: {
    readonly type: string;
    readonly text: string;
}): string;
/** A text with the digits, signs and points of numbers in half width. */
export declare function narrowedNumber(text: string): string;
