/**
 * The formats a report may choose from besides the built-in ones, as absolute paths: those in its folder, then those in
 * the folders above it up to `top`, which is its own folder where it does not lie below. The nearest comes first, because of
 * one name the first counts.
 */
export declare function formatsBeside(report: string, top: string): Promise<readonly string[]>;
