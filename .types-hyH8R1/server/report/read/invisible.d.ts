/**
 * The text without characters that have no shape: control characters, marks of format such as zero-width blanks and
 * those that turn the direction of writing, halves of characters. A joiner within an emoji stays.
 */
export declare function withoutInvisible(text: string): string;
/** The characters that {@link withoutInvisible} leaves out, each with its place. */
export declare function invisibleIn(text: string): readonly {
    readonly character: string;
    readonly index: number;
}[];
