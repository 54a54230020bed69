import { type HeaderKey } from '../language/header-keys.ts';
import type { Report } from '../report/report.ts';
import type { HeaderEntry } from '../report/written.ts';
import { type YearRange } from '../shared/report-years.ts';
import { type Check, type CheckGroup } from './check.ts';
import type { FixData } from './fix-data.ts';
/** A header field that the language does not know: its value would be lost. */
export declare const unknownKey: Check<{
    readonly key: string;
    readonly proposal: string | undefined;
}>;
/** A field that the header already gives. */
export declare const repeatedKey: Check<{
    readonly key: string;
}>;
/** 机关 or 年度 is absent or empty: nobody could tell whose report of which year this is. */
export declare const missingKey: Check<{
    readonly key: string;
}>;
/** 年度 that is no year of four digits, or none that a report can be about. */
export declare const unreadableYear: Check<{
    readonly value: string;
    readonly allowed: YearRange;
}>;
/** 发布日期 or 成文日期 that is no calendar day. */
export declare const unreadableDate: Check<{
    readonly key: string;
    readonly value: string;
}>;
/** 机关类型 outside the kinds of agencies the format tells apart. */
export declare const unknownBodyKind: Check<{
    readonly value: string;
    readonly kinds: readonly string[];
    readonly proposal: string | undefined;
}>;
/** The keys that lines under other names mean. */
export declare function keysMeant({ header }: Report): ReadonlySet<string>;
/** A header line with one of these values: in place of the one there is, or else below those that a new report has above it. */
export declare function headerChoice(report: Report, key: HeaderKey, values: readonly string[]): FixData;
/** In front of which line a header line that is missing goes: below the last of those that a new report has above it. */
export declare function lineForKey(report: Report, key: HeaderKey): number;
/** The first header line with this key. */
export declare function entryOf({ header }: Report, key: HeaderKey): HeaderEntry | undefined;
export declare const headerChecks: CheckGroup;
