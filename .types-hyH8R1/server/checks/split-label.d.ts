/** A label, and the numbers that stand in it because the bars in front of them are missing: `行政强制 1`. */
export declare function splitLabel(label: string): {
    readonly name: string;
    readonly numbers: readonly string[];
};
