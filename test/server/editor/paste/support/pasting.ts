import { readFileSync } from 'node:fs';
import { type Clipboard, type Pasted, paste } from '../../../../../server/editor/paste/paste.ts';
import type { AlignmentStyle } from '../../../../../server/formatter/table-alignment.ts';
import type { ParsedReport } from '../../../../../server/grid/write-rows.ts';
import { isReportFile } from '../../../../../server/language/generated/ast.ts';
import { readReportTree } from '../../../../../server/report/read/read-report.ts';
import { applied } from '../../../../support/edits.ts';
import { open, readFormats } from '../../../../support/engine.ts';
import { marked } from '../../../../support/marked.ts';

const style: AlignmentStyle = { align: 'display', ambiguousWidth: 'wide' };
const engine = open('').then((opened) => opened.engine);

/** Reads a text in the national format that it names in its first line, or in that of 2021. */
export async function read(text: string): Promise<ParsedReport> {
  return (await reader(text))(text);
}

/** Pastes where the `«»` mark is; `form` is the text of the format that the report names. */
export async function pasted(source: string, clipboard: Clipboard, form?: string): Promise<Pasted | undefined> {
  const { text, ranges } = marked(source);
  const position = ranges[0]?.start;
  if (!position) throw new Error('There is no mark.');
  const readAgain = await reader(text, form);
  return paste(readAgain(text), position, clipboard, { read: readAgain, style });
}

/** The text after a paste that filled rows. */
export async function afterPaste(source: string, clipboard: Clipboard, form?: string): Promise<string> {
  const result = await pasted(source, clipboard, form);
  if (result?.kind !== 'rows') throw new Error(`Rows were expected, not ${JSON.stringify(result)}.`);
  return applied(marked(source).text, result.edits);
}

/** Why a paste was refused. */
export async function refusal(source: string, clipboard: Clipboard, language: 'zh' | 'en' = 'zh'): Promise<string> {
  const result = await pasted(source, clipboard);
  if (result?.kind !== 'refused') throw new Error(`A refusal was expected, not ${JSON.stringify(result)}.`);
  return result.message[language];
}

/** The HTML that a program put on the clipboard, with the line breaks of Windows. */
export function copiedFrom(name: 'excel' | 'wps' | 'word' | 'web-page'): Clipboard {
  const html = readFileSync(new URL(`../../../../fixtures/clipboards/${name}.html`, import.meta.url), 'utf8');
  return { html: html.replaceAll('\n', '\r\n') };
}

/** Text as a spreadsheet copies it: `规章 ¦ 2 ¦ 0` for a line of three cells. */
export function tabbed(...lines: readonly string[]): Clipboard {
  const cells = lines.map((line) => line.split('¦').map((cell) => cell.trim()));
  return { text: cells.map((line) => `${line.join('\t')}\r\n`).join('') };
}

/** `form` is a file of formats, the first of which counts; left out, the national ones are known. */
async function reader(text: string, form?: string): Promise<(text: string) => ParsedReport> {
  const { reader, report } = await engine;
  const name = /^格式: (\S+)/.exec(text)?.[1] ?? '国办2021';
  const formats = form === undefined ? reader.formats() : await readFormats(form);
  const format = formats.find((candidate) => candidate.name === name);
  return (content) => {
    const parseResult = report.parser.LangiumParser.parse(content);
    if (!isReportFile(parseResult.value)) throw new Error('The text is not a report.');
    return { text: content, parseResult, report: readReportTree(parseResult.value, { uri: 'memory:///报告', format }) };
  };
}
