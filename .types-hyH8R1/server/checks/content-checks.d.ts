import { type Check, type CheckGroup } from './check.ts';
/** The text has no `#` line, or an empty one. */
export declare const missingTitle: Check<{
    readonly title: string | undefined;
}>;
/** A second `#` line. */
export declare const secondTitle: Check<{
    readonly text: string;
}>;
/** A `###` or `####` heading with nothing below it. */
export declare const emptySection: Check<{
    readonly heading: string;
}>;
/** Rows, rules or sections where they mean nothing. */
export declare const strayLine: Check<{
    readonly kind: 'row' | 'rule' | 'section';
    readonly count: number;
    readonly table: string | undefined;
}>;
/** A chapter without a paragraph or a table. */
export declare const emptyChapter: Check<{
    readonly label: string;
}>;
export declare const contentChecks: CheckGroup;
