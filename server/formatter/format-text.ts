import { EmptyFileSystem } from 'langium';
import { createLanguages } from '../language/module.ts';
import { applyEdits, sourceLines } from './edits.ts';
import { formatDefinitions } from './format-definitions.ts';
import { reportFormattingEdits } from './format-report.ts';
import type { AlignmentStyle } from './table-alignment.ts';

/** A text in its one form. */
export interface FormattedText {
  readonly text: string;
  /** How many lines are left as they are, because they cannot be read; of formats, then every line is. */
  readonly broken: number;
}

let languages: ReturnType<typeof createLanguages> | undefined;

function parserOf(kind: 'report' | 'format') {
  languages ??= createLanguages(EmptyFileSystem);
  return languages[kind].parser;
}

/** Brings the text of a report, or of a file of formats, into its one form; its content stays the same. */
export function formatText(text: string, kind: 'report' | 'format', style: AlignmentStyle): FormattedText {
  const source = { text, parseResult: parserOf(kind).LangiumParser.parse(text) };
  const edits =
    kind === 'format' ? formatDefinitions(source, style.ambiguousWidth) : reportFormattingEdits(source, style);
  return { text: applyEdits(text, edits), broken: sourceLines(source).filter(({ understood }) => !understood).length };
}

/** Makes what {@link formatOwnReport} reads a text with, which takes a while, for who has time for it now. */
export function prepareFormatting(): void {
  parserOf('report').Lexer.tokenize('');
}

/** Brings the text of a report that gkreport has written itself into its one form, without asking whether it can be read. */
export function formatOwnReport(text: string, style: AlignmentStyle): string {
  return applyEdits(text, reportFormattingEdits({ text, scanned: parserOf('report').Lexer.tokenize(text) }, style));
}
