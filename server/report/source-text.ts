import type { ReportFile } from '../language/generated/ast.ts';
import { invisibleIn } from './invisible.ts';
import type { InvisibleCharacters } from './report.ts';
import type { TextRange } from './text-range.ts';

/** Opens files that Windows programs wrote; it says how they are encoded. */
const byteOrderMark = '\ufeff';

/** The lines of a report as they were typed, without their ends. */
function linesOf(file: ReportFile): readonly string[] {
  return (file.$cstNode?.root.fullText ?? '').split(/\r\n|\n|\r/);
}

/** The empty place at the end of the text. */
export function endOfText(file: ReportFile): TextRange {
  const lines = linesOf(file);
  const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { start: place, end: place };
}

/** Characters that nobody sees, line by line, whatever the lines are; a mark that opens the file is none. */
export function invisibleCharacters(file: ReportFile): readonly InvisibleCharacters[] {
  return linesOf(file).flatMap((text, line): InvisibleCharacters[] => {
    const found = invisibleIn(text).filter(({ character, index }) => line + index > 0 || character !== byteOrderMark);
    return found.length === 0 ? [] : [found.map(({ character, index }) => placed(character, line, index))];
  });
}

function placed(character: string, line: number, index: number): InvisibleCharacters[number] {
  const range = { start: { line, character: index }, end: { line, character: index + character.length } };
  return { character, range };
}
