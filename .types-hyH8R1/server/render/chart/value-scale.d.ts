/** An axis of numbers: from where to where, and how far its marks are apart. */
export interface ValueScale {
    readonly min: number;
    readonly max: number;
    readonly interval: number;
    readonly ticks: readonly number[];
}
/** A scale with round marks, nothing among them, that holds all values; of whole numbers only, with whole marks. */
export declare function valueScale(values: readonly number[], mostTicks: number): ValueScale;
/** One digit, of those that are easily counted in, with noughts: the least that is not less. */
export declare function roundStep(least: number): number;
