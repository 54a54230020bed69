import { type Check, type CheckGroup } from './check.ts';
/** The word after a chart's title is no kind of chart, or is missing. */
export declare const unknownChartKind: Check<{
    readonly written: string;
    readonly proposal: string | undefined;
}>;
/** A chart without a single number. */
export declare const emptyChart: Check<{
    readonly title: string;
}>;
/** A number of a chart that no cell gives yet. */
export declare const unknownChartValue: Check<{
    readonly label: string;
}>;
/** A pie cannot be cut from parts that are negative, or that are all nothing. */
export declare const partsOfNothing: Check<{
    readonly title: string;
}>;
/** A line of text that was to be a chart. */
export declare const chartInText: Check<{
    readonly opening: string;
}>;
export declare const chartChecks: CheckGroup;
