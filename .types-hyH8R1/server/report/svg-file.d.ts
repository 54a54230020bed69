import type { Text } from '../shared/text.ts';
/**
 * What in a drawing could run or be fetched, in words that follow its path; undefined for one that is safe wherever it is
 * shown. Nothing is taken out: a drawing that lacks a part is not the author's any more.
 */
export declare function svgProblem(text: string): Text | undefined;
/** How large a drawing wants to be, in pixels of CSS: by its width and height, or else by the part of the plane that it shows. */
export declare function svgSize(text: string): {
    readonly width: number;
    readonly height: number;
} | undefined;
