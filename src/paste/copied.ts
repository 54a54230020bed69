import type { PasteRequest } from '../../server/protocol.ts';

/** What was copied, in the forms that the clipboard has it in. */
export type Copied = Pick<PasteRequest.Params, 'html' | 'text'>;

/** Whether there may be a table in it; most that is pasted is not worth asking the server. */
export function mayHoldTable({ html = '', text = '' }: Copied): boolean {
  return (
    /<t[rd]\b/i.test(html) ||
    text.includes('\t') ||
    // A table in Markdown: a line of dashes between bars.
    /(?:^|[\r\n])[ \t|:-]*-[ \t]*\|[ \t|:-]*(?:[\r\n]|$)/.test(text) ||
    /(?:^|[\r\n])[ \t]*\|[ \t:]*-[ \t|:-]*(?:[\r\n]|$)/.test(text) ||
    /^[\s\d.,+\u2212\uff0c\uff0e\uff10-\uff19-]*\d\s*[\r\n]/.test(text)
  );
}
