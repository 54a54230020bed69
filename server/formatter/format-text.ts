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

/** Brings the text of a report, or of a file of formats, into its one form; its content stays the same. */
export function formatText(text: string, kind: 'report' | 'format', style: AlignmentStyle): FormattedText {
  languages ??= createLanguages(EmptyFileSystem);
  const source = { text, parseResult: languages[kind].parser.LangiumParser.parse(text) };
  const edits =
    kind === 'format' ? formatDefinitions(source, style.ambiguousWidth) : reportFormattingEdits(source, style);
  return { text: applyEdits(text, edits), broken: sourceLines(source).filter(({ understood }) => !understood).length };
}
