import { EmptyFileSystem } from 'langium';
import { applyEdits, type Edit, type LineRange, type ParsedText } from '../../../../server/formatter/edits.ts';
import { formatDefinitions } from '../../../../server/formatter/format-definitions.ts';
import { reportFormattingEdits } from '../../../../server/formatter/format-report.ts';
import type { AlignmentStyle } from '../../../../server/formatter/table-alignment.ts';
import { createLanguages } from '../../../../server/language/module.ts';

const languages = createLanguages(EmptyFileSystem);

const usualStyle: AlignmentStyle = { align: 'display', ambiguousWidth: 'wide' };

/** A report as the parser sees it. */
export function reportSource(text: string): ParsedText {
  return { text, parseResult: languages.report.parser.LangiumParser.parse(text) };
}

export function definitionSource(text: string): ParsedText {
  return { text, parseResult: languages.format.parser.LangiumParser.parse(text) };
}

export function reportEdits(text: string, style: Partial<AlignmentStyle> = {}, range?: LineRange): readonly Edit[] {
  return reportFormattingEdits(reportSource(text), { ...usualStyle, ...style }, range);
}

export function definitionEdits(text: string, range?: LineRange): readonly Edit[] {
  return formatDefinitions(definitionSource(text), 'wide', range);
}

/** A report after formatting. */
export function formattedReport(text: string, style: Partial<AlignmentStyle> = {}, range?: LineRange): string {
  return applyEdits(text, reportEdits(text, style, range));
}

/** A format file after formatting. */
export function formattedDefinitions(text: string, range?: LineRange): string {
  return applyEdits(text, definitionEdits(text, range));
}

/** Lines with a line break behind each. */
export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
