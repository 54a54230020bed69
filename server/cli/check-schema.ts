import * as z from 'zod';
import { catalogue } from '../checks/index.ts';

const position = z.strictObject({
  line: z.int().min(0).describe('From 0.'),
  character: z.int().min(0).describe('UTF-16 code units from the start of the line, from 0.'),
});

const range = z
  .strictObject({ start: position, end: position })
  .describe('From "start" up to, not including, "end", as in the Language Server Protocol.');

const count = z.int().min(0);

const finding = z.strictObject({
  check: z.enum(catalogue.map(({ id }) => id)).describe('Public and stable name of the check.'),
  level: z.enum(['error', 'warning', 'hint']),
  message: z.string().describe('In the language asked for by --lang.'),
  range,
  related: z
    .array(z.strictObject({ path: z.string(), range, message: z.string() }))
    .optional()
    .describe('Other places that the finding is about; left out when there are none.'),
});

const file = z.strictObject({
  path: z.string().describe('As given on the command line; below a folder joined to it.'),
  format: z.string().nullable().describe('Short name of the form, such as 国办2021; null while not known.'),
  verdicts: z
    .strictObject({ holds: count, broken: count, unchecked: count })
    .describe('How many of the sums and balances agree, disagree, and lack a number.'),
  findings: z.array(finding).describe('In the order of the text, without those that a 说明 line explains.'),
});

/** What `check --format json` writes: one entry for each file that could be read. */
export const CheckJson = z.strictObject({ files: z.array(file) });

/** See the schema of this name. */
export type CheckJson = z.infer<typeof CheckJson>;

/** One file of it. */
export type CheckedFile = CheckJson['files'][number];

/** The schema of `check --format json` for other programs, as JSON Schema 2020-12. */
export function checkJsonSchema(): object {
  return z.toJSONSchema(CheckJson, { target: 'draft-2020-12' });
}
