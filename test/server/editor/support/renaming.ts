import { PrepareRenameRequest, RenameRequest, type TextEdit } from 'vscode-languageserver-protocol';
import { type Opened, smallHeader } from './opened.ts';

/** What is offered for renaming at the mark, or the reason why nothing is. */
export async function offered({ server, textDocument, position, at }: Opened): Promise<string | undefined> {
  try {
    const range = await server.request(PrepareRenameRequest.type, { textDocument, position });
    return range && 'start' in range ? at(range) : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Files by name. */
export type Texts = Readonly<Record<string, string>>;

/** The lines that a renaming changes, by file, or the reason why it is refused. */
export async function renamed(document: Opened, newName: string, files: Texts = {}): Promise<Texts | string> {
  const { server, textDocument, position, text, uri } = document;
  const texts = { ...files, [nameOf(uri)]: text };
  try {
    const edit = await server.request(RenameRequest.type, { textDocument, position, newName });
    return Object.fromEntries(
      Object.entries(edit?.changes ?? {}).map(([file, edits]) => [nameOf(file), changed(texts[nameOf(file)], edits)]),
    );
  } catch (error) {
    return (error as Error).message;
  }
}

function nameOf(uri: string): string {
  return decodeURI(uri).replace('file:///workspace/', '');
}

function changed(text: string | undefined, edits: readonly TextEdit[]): string {
  const lines = (text ?? '').split('\n');
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start.character - a.range.start.character)) {
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  const touched = new Set(edits.map(({ range }) => range.start.line));
  return lines
    .filter((_, line) => touched.has(line))
    .map((line) => line.trim())
    .join('\n');
}

/** A report with a table of its own, and one of the small format under official labels. */
export const report = `${smallHeader}
# 报告

共{渠道.网站.条数}条，其中{渠道.合计.条数 - 渠道.网站.条数}条在别处。

表 "渠道"
| 渠道 | 条数 |
| 网站 | 2 |
| 合计 | = |
规则 合计 = 网站

## 二、申请情况

表 办理
| 一、本年新收 | 3 | 1 | 4 |
| 秘密 | 1 | 0 | 1 |
| 其余 | 0 |
`;
