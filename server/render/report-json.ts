import * as z from 'zod';
import { chartKinds } from '../report/written.ts';
import type { ReportData } from './report-data.ts';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const paragraph = z
  .strictObject({ kind: z.literal('paragraph'), text: z.string() })
  .describe('One paragraph of prose: marks removed, bound numbers printed, the mark of a footnote as [^1].');

const note = z
  .strictObject({ kind: z.literal('note'), text: z.string() })
  .describe('What is said below the table in front of it.');

const tableReference = z
  .strictObject({ kind: z.literal('table'), name: z.string() })
  .describe('A table of the form; its numbers are in "facts".');

const freeTable = z
  .strictObject({
    kind: z.literal('free-table'),
    title: z.string(),
    corner: z.string(),
    columns: z.array(z.string()).describe('What each column goes by: its headings with points between.'),
    columnHeadings: z
      .array(z.array(z.string()))
      .describe('Of each column the headings over it, the outermost first, its own last.'),
    rows: z.array(
      z.strictObject({
        label: z.string(),
        group: z.string().nullable().describe('What heads the row together with those beside it that have the same.'),
        cells: z.array(
          z.strictObject({
            text: z.string().describe('As printed.'),
            value: decimal.nullable().describe('Exact; null for words and for what is not known.'),
          }),
        ),
      }),
    ),
  })
  .describe("A table of the author's own.");

const chart = z
  .strictObject({
    kind: z.literal('chart'),
    title: z.string(),
    form: z.enum(chartKinds).nullable().describe('Pie, bars or lines; null for a kind that is not known.'),
    categories: z.array(z.string()),
    series: z.array(
      z.strictObject({
        name: z.string().nullable().describe('Null for the only one.'),
        values: z
          .array(
            z.strictObject({
              text: z.string().describe('As printed.'),
              value: decimal.nullable().describe('Exact; null while not known.'),
            }),
          )
          .describe('One for each category.'),
      }),
    ),
  })
  .describe('Numbers of the report as a picture.');

const picture = z
  .strictObject({
    kind: z.literal('picture'),
    title: z.string(),
    path: z.string().describe('Where its file lies, seen from the report; empty where none is named.'),
    alternative: z.string().nullable().describe('Read aloud in its place; null where the title is.'),
  })
  .describe('A picture out of a file.');

const block = z.discriminatedUnion('kind', [paragraph, note, tableReference, freeTable, chart, picture]);

const section = z.strictObject({
  level: z.union([z.literal(3), z.literal(4)]),
  heading: z.string(),
  blocks: z.array(block),
  get sections() {
    return z.array(section);
  },
});

const chapter = z.strictObject({
  name: z.string().nullable().describe('Of the chapter of the form; null for one that the form does not have.'),
  heading: z.string(),
  blocks: z.array(block),
  sections: z.array(section),
});

const fact = z.strictObject({
  path: z.string().describe('table.row.column by their short names'),
  table: z.string(),
  row: z.string().describe('In the words of the form.'),
  column: z.string().describe('In the words of the form.'),
  value: decimal.nullable().describe('Exact, in "unit"; null while not known.'),
  unit: z.string().nullable().describe('Of "value"; null for numbers of things.'),
  text: z
    .string()
    .nullable()
    .describe('Words, the choices with 、 between, or a day as 2025-01-05 where the form asks for these; else null.'),
  origin: z
    .enum(['typed', 'computed', 'filled', 'blank', 'unreadable', 'uncounted', 'missing'])
    .describe(
      'typed; computed by =; filled by 其余; blank or unreadable cell; cells too few or too many; row not written',
    ),
});

/** A report as data: what `export --to json` writes, see {@link ReportData}. */
export const ReportJson = z.strictObject({
  // Raised whenever a reader of the older shape could be misled.
  schemaVersion: z.literal(1),
  format: z.string().nullable().describe('Short name of the form, such as 国办2021.'),
  header: z.record(z.string(), z.string()).describe('Every line of the header as written; of a doubled key the first.'),
  year: z.int().nullable(),
  published: z.iso.date().nullable(),
  signer: z.string().nullable().describe('Who signs at the end; null for a report that nobody signs.'),
  dated: z.iso.date().nullable().describe('The day it was signed.'),
  title: z.string().nullable(),
  preface: z.array(block),
  chapters: z.array(chapter),
  attachments: z
    .array(
      z.strictObject({
        name: z.string(),
        path: z.string().nullable().describe('Where its file lies, seen from the report.'),
      }),
    )
    .describe('What is attached to the report.'),
  footnotes: z
    .array(z.strictObject({ number: z.int(), text: z.string() }))
    .describe('What the marks [^1] in prose lead to, in the order of their numbers.'),
  facts: z.array(fact).describe("Every number of every table that the report fills in, in the form's order."),
  verdicts: z
    .strictObject({ holds: z.int(), broken: z.int(), unchecked: z.int() })
    .describe('How many of the sums and balances agree, disagree, and lack a number.'),
  errors: z.int().describe('How many errors the report still had when it was exported; 0 for a finished one.'),
}) satisfies z.ZodType<ReportData>;

export type ReportJson = z.infer<typeof ReportJson>;

/** The schema of the JSON export for other programs, as JSON Schema 2020-12. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(ReportJson, { target: 'draft-2020-12' });
}

/** What a file of the JSON export holds. */
export function reportData(file: string): ReportData {
  return ReportJson.parse(JSON.parse(file));
}
