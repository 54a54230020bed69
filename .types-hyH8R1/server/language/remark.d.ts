/** A label and what stands behind it in brackets, or as the number of a footnote: `规章`, `（本级）`. */
export interface RemarkedLabel {
    readonly label: string;
    readonly remark: string;
}
/** A label without the last remark behind it; undefined where there is none, or nothing else. */
export declare function withoutRemark(text: string): RemarkedLabel | undefined;
/** The ways to read a label with remarks, the one that drops fewest first. */
export declare function remarkedLabels(text: string): RemarkedLabel[];
/** Something, everything it may be called, and the unit its numbers are in. */
export interface NamedThing<Thing> {
    readonly thing: Thing;
    readonly names: readonly (string | undefined)[];
    readonly unit?: string | undefined;
}
/**
 * What a label with a remark means: what is called so without it. Nothing where brackets tell names apart (规章（下级）
 * beside 规章（本级）), or where the remark names another unit than that of the numbers.
 */
export declare function findRemarked<Thing>(text: string, things: readonly NamedThing<Thing>[]): {
    readonly found: Thing;
    readonly remark: string;
} | undefined;
