import * as z from 'zod';
import type { Report } from '../report/report.ts';
import type { ReportData } from './report-data.ts';
/**
 * The report as data, see {@link ReportJson}: every header value, all prose, every number with its origin, and how many
 * errors the checks found.
 */
export declare function reportJson(report: Report, errors: number): ReportJson;
/** The same as a text file, without characters that have no shape: see {@link printedText}. */
export declare function renderJson(report: Report, errors: number): string;
/** What is in that file. */
export declare function reportData(report: Report, errors: number): ReportData;
/** A report as data: what `export --to json` writes, see {@link ReportData}. */
export declare const ReportJson: z.ZodObject<{
    schemaVersion: z.ZodLiteral<1>;
    format: z.ZodNullable<z.ZodString>;
    header: z.ZodRecord<z.ZodString, z.ZodString>;
    year: z.ZodNullable<z.ZodInt>;
    published: z.ZodNullable<z.ZodISODate>;
    signer: z.ZodNullable<z.ZodString>;
    dated: z.ZodNullable<z.ZodISODate>;
    title: z.ZodNullable<z.ZodString>;
    preface: z.ZodArray<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"paragraph">;
        text: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"note">;
        text: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"table">;
        name: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"free-table">;
        title: z.ZodString;
        corner: z.ZodString;
        columns: z.ZodArray<z.ZodString>;
        columnHeadings: z.ZodArray<z.ZodArray<z.ZodString>>;
        rows: z.ZodArray<z.ZodObject<{
            label: z.ZodString;
            group: z.ZodNullable<z.ZodString>;
            cells: z.ZodArray<z.ZodObject<{
                text: z.ZodString;
                value: z.ZodNullable<z.ZodString>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"chart">;
        title: z.ZodString;
        form: z.ZodNullable<z.ZodEnum<{
            折线: "折线";
            柱图: "柱图";
            饼图: "饼图";
        }>>;
        categories: z.ZodArray<z.ZodString>;
        series: z.ZodArray<z.ZodObject<{
            name: z.ZodNullable<z.ZodString>;
            values: z.ZodArray<z.ZodObject<{
                text: z.ZodString;
                value: z.ZodNullable<z.ZodString>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"picture">;
        title: z.ZodString;
        path: z.ZodString;
        alternative: z.ZodNullable<z.ZodString>;
    }, z.core.$strict>], "kind">>;
    chapters: z.ZodArray<z.ZodObject<{
        name: z.ZodNullable<z.ZodString>;
        heading: z.ZodString;
        blocks: z.ZodArray<z.ZodDiscriminatedUnion<[z.ZodObject<{
            kind: z.ZodLiteral<"paragraph">;
            text: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"note">;
            text: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"table">;
            name: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"free-table">;
            title: z.ZodString;
            corner: z.ZodString;
            columns: z.ZodArray<z.ZodString>;
            columnHeadings: z.ZodArray<z.ZodArray<z.ZodString>>;
            rows: z.ZodArray<z.ZodObject<{
                label: z.ZodString;
                group: z.ZodNullable<z.ZodString>;
                cells: z.ZodArray<z.ZodObject<{
                    text: z.ZodString;
                    value: z.ZodNullable<z.ZodString>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"chart">;
            title: z.ZodString;
            form: z.ZodNullable<z.ZodEnum<{
                折线: "折线";
                柱图: "柱图";
                饼图: "饼图";
            }>>;
            categories: z.ZodArray<z.ZodString>;
            series: z.ZodArray<z.ZodObject<{
                name: z.ZodNullable<z.ZodString>;
                values: z.ZodArray<z.ZodObject<{
                    text: z.ZodString;
                    value: z.ZodNullable<z.ZodString>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"picture">;
            title: z.ZodString;
            path: z.ZodString;
            alternative: z.ZodNullable<z.ZodString>;
        }, z.core.$strict>], "kind">>;
        sections: z.ZodArray<z.ZodObject<{
            level: z.ZodUnion<readonly [z.ZodLiteral<3>, z.ZodLiteral<4>]>;
            heading: z.ZodString;
            blocks: z.ZodArray<z.ZodDiscriminatedUnion<[z.ZodObject<{
                kind: z.ZodLiteral<"paragraph">;
                text: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"note">;
                text: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"table">;
                name: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"free-table">;
                title: z.ZodString;
                corner: z.ZodString;
                columns: z.ZodArray<z.ZodString>;
                columnHeadings: z.ZodArray<z.ZodArray<z.ZodString>>;
                rows: z.ZodArray<z.ZodObject<{
                    label: z.ZodString;
                    group: z.ZodNullable<z.ZodString>;
                    cells: z.ZodArray<z.ZodObject<{
                        text: z.ZodString;
                        value: z.ZodNullable<z.ZodString>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"chart">;
                title: z.ZodString;
                form: z.ZodNullable<z.ZodEnum<{
                    折线: "折线";
                    柱图: "柱图";
                    饼图: "饼图";
                }>>;
                categories: z.ZodArray<z.ZodString>;
                series: z.ZodArray<z.ZodObject<{
                    name: z.ZodNullable<z.ZodString>;
                    values: z.ZodArray<z.ZodObject<{
                        text: z.ZodString;
                        value: z.ZodNullable<z.ZodString>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"picture">;
                title: z.ZodString;
                path: z.ZodString;
                alternative: z.ZodNullable<z.ZodString>;
            }, z.core.$strict>], "kind">>;
            sections: z.ZodArray<z.ZodObject</*elided*/ any, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    attachments: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        path: z.ZodNullable<z.ZodString>;
    }, z.core.$strict>>;
    footnotes: z.ZodArray<z.ZodObject<{
        number: z.ZodInt;
        text: z.ZodString;
    }, z.core.$strict>>;
    facts: z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        table: z.ZodString;
        row: z.ZodString;
        column: z.ZodString;
        value: z.ZodNullable<z.ZodString>;
        unit: z.ZodNullable<z.ZodString>;
        origin: z.ZodEnum<{
            blank: "blank";
            computed: "computed";
            filled: "filled";
            missing: "missing";
            typed: "typed";
            uncounted: "uncounted";
            unreadable: "unreadable";
        }>;
    }, z.core.$strict>>;
    verdicts: z.ZodObject<{
        holds: z.ZodInt;
        broken: z.ZodInt;
        unchecked: z.ZodInt;
    }, z.core.$strict>;
    errors: z.ZodInt;
}, z.core.$strict>;
export type ReportJson = z.infer<typeof ReportJson>;
/** The schema of the JSON export for other programs, as JSON Schema 2020-12. */
export declare function reportJsonSchema(): object;
