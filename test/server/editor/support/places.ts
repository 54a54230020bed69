import type { Location } from 'vscode-languageserver-protocol';
import { textAt } from '../../../support/marked.ts';

/** Places as `file:line text`, in order. */
export function places(found: readonly Location[], texts: Readonly<Record<string, string>>): string[] {
  const inOrder = found
    .map(({ uri, range }) => ({ name: decodeURI(uri).replace('file:///workspace/', ''), range }))
    .sort((a, b) => order(a.name, b.name) || a.range.start.line - b.range.start.line);
  return inOrder.map(({ name, range }) => {
    const text = texts[name];
    return `${name}:${range.start.line}${text === undefined ? '' : ` ${textAt(text, range)}`}`;
  });
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
