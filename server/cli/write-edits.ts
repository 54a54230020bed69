import { type AstNode, type ParseResult, TextDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { AlignmentStyle } from '../formatter/table-alignment.ts';
import { readBytes } from '../node/read-bytes.ts';
import type { Text } from '../shared/text.ts';
import type { LoadedReport } from './load-reports.ts';
import { writeFileWhole } from './write-file.ts';

/** What edits of tables are made with: how texts are read, and how tables are aligned. */
interface TableWriter {
  readonly parse: (text: string) => ParseResult<AstNode>;
  readonly style: AlignmentStyle;
}

/** Carries edits out in the file of a report, which comes out as UTF-8, with a byte order mark where it had one. */
export async function writeEdits(
  { path, document, engine }: LoadedReport,
  edits: (text: string, writer: TableWriter) => readonly TextEdit[],
  replaceReadOnly: boolean | undefined,
): Promise<void> {
  const { textDocument } = document;
  const text = textDocument.getText();
  const parse = (next: string) => engine.report.parser.LangiumParser.parse(next);
  const made = edits(text, { parse, style: { align: 'display', ambiguousWidth: 'wide' } });
  const mark = '\ufeff';
  const hadMark = (await readBytes(path)).subarray(0, 3).equals(Buffer.from(mark)) && !text.startsWith(mark);
  await writeFileWhole(path, (hadMark ? mark : '') + TextDocument.applyEdits(textDocument, [...made]), {
    force: true,
    replaceReadOnly,
  });
}

/** The numbers were written. */
export function writtenInto(path: string): Text {
  return { zh: `已写入 ${path}\n`, en: `Written into ${path}\n` };
}
