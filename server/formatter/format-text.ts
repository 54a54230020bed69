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

/** Makes what reads such texts, which takes a while, for the sake of those who have time for it now. */
export function prepareFormatting(kind: 'report' | 'format'): void {
  parserOf(kind);
}

function parserOf(kind: 'report' | 'format') {
  languages ??= createLanguages(EmptyFileSystem);
  return languages[kind].parser.LangiumParser;
}

/** Brings the text of a report, or of a file of formats, into its one form; its content stays the same. */
export function formatText(text: string, kind: 'report' | 'format', style: AlignmentStyle): FormattedText {
  const source = { text, parseResult: parserOf(kind).parse(text) };
  const edits =
    kind === 'format' ? formatDefinitions(source, style.ambiguousWidth) : reportFormattingEdits(source, style);
  return { text: applyEdits(text, edits), broken: sourceLines(source).filter(({ understood }) => !understood).length };
}
