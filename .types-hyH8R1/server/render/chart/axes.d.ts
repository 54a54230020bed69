import type { ValueScale } from './value-scale.ts';
/** Where bars or lines are drawn, in pixels. */
export interface Plot {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}
/** The plot and its axes, for the library. The names of categories are no part of it: we set them ourselves. */
export declare function axesOption(plot: Plot, picture: {
    readonly width: number;
    readonly height: number;
}, { min, max, interval }: ValueScale, categories: {
    readonly count: number;
    readonly lying: boolean;
}): object;
/** Where a value stands between two ends of a plot. */
export declare function positionOnScale(value: number, { min, max }: ValueScale, from: number, to: number): number;
