import { pinyin } from 'pinyin-pro';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestServer } from '../../../support/lsp.ts';

/**
 * How keys become text: one by one; with closing brackets put in by the editor; by an input method, whose letters stand
 * in the text until a word replaces them; or by one that puts in words only, where a cell comes with its bar.
 */
export type Manner = 'plain' | 'pairs' | 'composition' | 'words';

/** What was on the screen while a text was typed. */
export interface Session {
  readonly keys: number;
  /** Findings that were there after one key and gone after another, by `code@line`. */
  readonly flashes: readonly string[];
  /** Findings on the screen, a key at a time. */
  readonly mean: number;
  /** Every message that was shown. */
  readonly messages: ReadonlySet<string>;
}

const splitting: Readonly<Record<Manner, RegExp>> = {
  plain: /./gsu,
  pairs: /./gsu,
  composition: /\p{Script=Han}{1,2}|./gsu,
  words: /(?:\p{Script=Han}{1,4}|\d+)(?: *\| ?)?|[ ]+|./gsu,
};

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '（': '）', '"': '"', '“': '”' };

/** Types a text into an empty document, at its end, and notes what is found after each key. */
export async function typeText(server: TestServer, path: string, text: string, manner: Manner): Promise<Session> {
  let document = TextDocument.create(server.uri(path), 'gkreport', 1, '');
  let shown = new Map<string, Diagnostic>();
  let keys = 0;
  let total = 0;
  const flashes: string[] = [];
  const messages = new Set<string>();
  /** Puts a text in place of a part of the document, offsets into it. */
  const put = async (from: number, to: number, inserted: string) => {
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    const change = { range, text: inserted };
    document = TextDocument.update(document, [change], document.version + 1);
    const found = await server.edit(path, [change]);
    const now = new Map(found.map((one) => [`${String(one.code)}@${one.range.start.line}`, one]));
    flashes.push(...[...shown.keys()].filter((key) => !now.has(key)));
    for (const { message } of found) messages.add(String(message));
    shown = now;
    keys += 1;
    total += found.length;
  };

  await server.open(path, '');
  const parts = text.match(splitting[manner]) ?? [];
  let caret = 0;
  for (const part of parts) {
    const ahead = document.getText().slice(caret);
    if (manner === 'pairs' && ahead.startsWith(part) && ahead !== '') caret += part.length;
    else if (manner === 'pairs' && part in closing) {
      await put(caret, caret, part + closing[part]);
      caret += part.length;
    } else if (manner === 'composition' && /\p{Script=Han}/u.test(part)) {
      const letters = pinyin(part, { toneType: 'none', type: 'array' }).join("'");
      for (let typed = 1; typed <= letters.length; typed += 1)
        await put(caret, caret + typed - 1, letters.slice(0, typed));
      await put(caret, caret + letters.length, part);
      caret += part.length;
    } else {
      await put(caret, caret, part);
      caret += part.length;
    }
  }
  return { keys, flashes, mean: total / keys, messages };
}
