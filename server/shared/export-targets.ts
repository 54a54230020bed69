/** What a report can be made into: a key that people write, and how the file ends. */
const extensions = {
  /** Word, in the layout of GB/T 9704-2012. */
  docx: 'docx',
  /** For print, in the same layout. */
  pdf: 'pdf',
  /** One page that needs nothing else. */
  html: 'html',
  /** Markup to paste into the page of a content-management system. */
  fragment: 'html',
  /** The tables of the form, a sheet each. */
  xlsx: 'xlsx',
  md: 'md',
  txt: 'txt',
  /** Everything, as data. */
  json: 'json',
  /** Every number of the form, a line each. */
  csv: 'csv',
} as const;

/** One of the outputs, by the key that people write. */
export type ExportTarget = keyof typeof extensions;

/** Every one of them. */
export const exportTargets = Object.keys(extensions) as readonly ExportTarget[];

/** What is written as a file of its own, in the order people are offered it; a fragment is for the clipboard. */
export const fileTargets = [
  'docx',
  'pdf',
  'html',
  'xlsx',
  'md',
  'txt',
  'json',
  'csv',
] as const satisfies ExportTarget[];

export type FileTarget = (typeof fileTargets)[number];

/** How the name of such a file ends, without the dot. */
export function extensionOf(target: ExportTarget): string {
  return extensions[target];
}

/**
 * The fonts that a PDF may be set in: those of the computer that makes it, with the bundled ones in their gaps; or the
 * bundled ones only, so that it is the same wherever it is made.
 */
export const pdfFonts = ['system', 'bundled'] as const;

/** Fonts of the computer with the bundled ones in their gaps (`system`), or the bundled ones only. */
export type PdfFonts = (typeof pdfFonts)[number];

/** What an audit of many reports can be written as, by the key that people write, which is also how the file ends. */
export const auditTargets = ['xlsx', 'csv', 'html', 'md', 'json', 'sarif'] as const;

/** One of the outputs of an audit. */
export type AuditTarget = (typeof auditTargets)[number];

/** What a report beside last year’s can be written as, by the key that people write, which is also how the file ends. */
export const yearsTargets = ['html', 'xlsx'] as const;

/** One of the outputs of a comparison with last year. */
export type YearsTarget = (typeof yearsTargets)[number];
