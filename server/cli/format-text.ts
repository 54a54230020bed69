import { EmptyFileSystem } from 'langium';
import { applyEdits } from '../format/edits.ts';
import { formatDefinitions } from '../format/format-definitions.ts';
import { formatReport } from '../format/format-report.ts';
import { sourceLines } from '../format/source.ts';
import type { TableStyle } from '../format/table-alignment.ts';
import { createLanguages } from '../language/module.ts';
import type { Text } from '../text.ts';
import { brokenFormatKept, brokenLinesKept } from './format-messages.ts';

/** A text in its one form, and what was left as it is because it is broken. */
export interface FormattedText {
  readonly text: string;
  readonly note: Text | undefined;
}

/** Makes a function that formats the text of a report or format, told apart by the ending of its path. */
export function textFormatter(style: TableStyle): (path: string, text: string) => FormattedText {
  const { report, format } = createLanguages(EmptyFileSystem);
  return (path, text) => {
    const isFormat = path.endsWith('.gkformat');
    const source = { text, parseResult: (isFormat ? format : report).parser.LangiumParser.parse(text) };
    const broken = sourceLines(source).filter(({ understood }) => !understood).length;
    const edits = isFormat ? formatDefinitions(source, style.ambiguousWidth) : formatReport(source, style);
    const kept = isFormat ? brokenFormatKept(path) : brokenLinesKept(path, broken);
    return { text: applyEdits(text, edits), note: broken > 0 ? kept : undefined };
  };
}
