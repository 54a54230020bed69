import * as z from 'zod';
import { checkLevels } from '../checks/check-levels.ts';
import { rosterWords } from './audit-words.ts';
import type { RosterStatus } from './roster-verdicts.ts';

const position = z.strictObject({
  line: z.int().min(0).describe('From 0.'),
  character: z.int().min(0).describe('UTF-16 code units from the start of the line, from 0.'),
});
const range = z
  .strictObject({ start: position, end: position })
  .describe('From "start" up to, not including, "end", as in the Language Server Protocol.');
const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const share = z.number().min(0).max(1);

const finding = z.strictObject({
  check: z.string().describe('Public and stable name of the check, as check.schema.json lists them.'),
  name: z.string().describe('What the check is called in the language of the audit.'),
  level: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  basis: z.string().describe('The document or article that the check rests on.'),
  place: z.string().describe('The place in words.'),
  range,
  related: z.array(z.strictObject({ path: z.string(), range, message: z.string() })),
  explanation: z.string().optional().describe('Why the report accepts it (说明): such a finding does not count.'),
});

const adjusted = {
  check: z.string().describe('Public and stable name of the check.'),
  level: z.enum(checkLevels).describe('Not looked for, or a hint at most.'),
};

const report = z.strictObject({
  path: z.string(),
  outcome: z.enum(['passed', 'warnings', 'errors', 'failed']),
  reason: z.string().optional().describe('Why a part of it could not be audited.'),
  body: z.string().optional(),
  year: z.int().optional().describe('Of a school year the first.'),
  format: z.string().optional(),
  bodyKind: z.string().optional(),
  published: day.optional(),
  daysLate: count.optional().describe('By the format; left out while not known.'),
  verdicts: z.strictObject({ holds: count, broken: count, unchecked: count }),
  counts: z.strictObject({ error: count, warning: count, hint: count, explained: count }),
  checks: z.array(z.strictObject(adjusted)).optional().describe('Checks that count otherwise, by settings or --check.'),
  likeLastYear: share.optional().describe('How much of its text stood in the report of last year.'),
  likeOther: z
    .strictObject({ share, path: z.string() })
    .optional()
    .describe('The report of another agency that has most of it.'),
  isSum: z.boolean().describe('It names subordinate reports, and is not added up with them.'),
  alsoFor: z.array(z.string()).describe('Other reports of the same agency on the same year.'),
  findings: z.array(finding).describe('In the order of the text.'),
});

const failed = z.strictObject({ path: z.string(), outcome: z.literal('failed'), reason: z.string() });

const body = z.strictObject({
  body: z.string(),
  status: z.enum(Object.keys(rosterWords) as RosterStatus[]),
  kind: z.string().optional(),
  due: day.optional(),
  published: day.optional(),
  daysLate: count.optional(),
  paths: z.array(z.string()),
  unreadDue: z.string().optional().describe('What the roster has for the day, where it is none.'),
  otherKind: z.string().optional().describe('The type that the report says, where the roster has another.'),
});

const sum = z.strictObject({
  year: z.string(),
  format: z.string(),
  table: z.string(),
  row: z.string(),
  column: z.string(),
  path: z.string(),
  unit: z.string(),
  value: z.string().describe('Decimal, exact.'),
  reports: count.describe('How many reports have a number there.'),
});

/** What `audit --to json` writes. */
export const AuditJson = z.strictObject({
  files: z.array(z.union([report, failed])).describe('In the order of the paths.'),
  roster: z.strictObject({ year: z.int(), bodies: z.array(body) }).optional(),
  sums: z.array(sum),
  checks: z
    .array(z.strictObject({ ...adjusted, reports: count.describe('How many reports it holds for.') }))
    .optional()
    .describe('Checks that count otherwise in some of the reports.'),
});

/** The schema of `audit --to json` for other programs, as JSON Schema 2020-12. */
export function auditJsonSchema(): object {
  return z.toJSONSchema(AuditJson, { target: 'draft-2020-12' });
}
