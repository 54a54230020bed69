import type { LangiumDocument } from 'langium';
import { isFormatFile } from '../../language/generated/ast.ts';
import type { ReportReader } from '../../report-reader.ts';
import { formatOutline } from './format-outline.ts';
import type { Part } from './outline.ts';
import { reportOutline } from './report-outline.ts';

/** The parts of a report or of a format file, outermost first. */
export function outlineOf(document: LangiumDocument, reader: ReportReader): readonly Part[] {
  const file = document.parseResult.value;
  if (isFormatFile(file)) return formatOutline(file);
  const report = reader.read(document);
  return report ? reportOutline(report, document.textDocument) : [];
}
