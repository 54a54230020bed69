import { readFileSync } from 'node:fs';
import { ProtocolRequestType, type TextEdit } from 'vscode-languageserver-protocol';
import { DropRequest, PasteRequest } from '../../../../../server/protocol.ts';
import { applied } from '../../../../support/edits.ts';
import type { ClientOptions } from '../../../../support/lsp.ts';
import { opened } from '../../support/opened.ts';

/** What stands on the clipboard. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

type Options = ClientOptions & { readonly path?: string };

const pasteType = new ProtocolRequestType<PasteRequest.Params, PasteRequest.Result | null, never, void, void>(
  PasteRequest.type.method,
);
const dropType = new ProtocolRequestType<DropRequest.Params, DropRequest.Result | null, never, void, void>(
  DropRequest.type.method,
);

/** The HTML that a program put on the clipboard, with the line breaks of Windows. */
export function copiedFrom(name: string): Clipboard {
  const html = readFileSync(new URL(`../clipboards/${name}.html`, import.meta.url), 'utf8');
  return { html: html.replaceAll('\n', '\r\n') };
}

/** Lines of cells as a spreadsheet writes them: `2 | 0 | 11` for a line of three cells. */
export function tabbed(...lines: readonly string[]): Clipboard {
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  return { text: lines.map((line) => `${cells(line).join('\t')}\r\n`).join('') };
}

/** Pastes where the `«»` mark is. */
export async function pasted(source: string, clipboard: Clipboard, options: Options = {}): Promise<PasteRequest.Result | null> {
  await using document = await opened(source, options);
  const { server, uri, position } = document;
  return server.request(pasteType, { uri, position, ...clipboard });
}

/** The text after a paste that filled rows. */
export async function afterPaste(source: string, clipboard: Clipboard, options: Options = {}): Promise<string> {
  await using document = await opened(source, options);
  const { server, uri, position, text } = document;
  const result = await server.request(pasteType, { uri, position, ...clipboard });
  if (result?.kind !== 'rows') throw new Error(`Rows were expected, not ${JSON.stringify(result)}.`);
  return applied(text, result.edits);
}

/** Why a paste was refused. */
export async function refusal(source: string, clipboard: Clipboard, options: Options = {}): Promise<string> {
  const result = await pasted(source, clipboard, options);
  if (result?.kind !== 'refused') throw new Error(`A refusal was expected, not ${JSON.stringify(result)}.`);
  return result.message;
}

/** The text after files of the workspace were dropped where the `«»` mark is; undefined when that means nothing. */
export async function afterDrop(source: string, files: readonly string[], options: Options = {}): Promise<string | undefined> {
  await using document = await opened(source, options);
  const { server, uri, position, text } = document;
  const result = await server.request(dropType, { uri, position, files: files.map((file) => server.uri(file)) });
  return result ? applied(text, result.edits as TextEdit[]) : undefined;
}
