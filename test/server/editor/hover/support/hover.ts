import assert from 'node:assert/strict';
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { startServer } from '../../../../support/lsp.ts';
import { marked } from '../../../../support/marked.ts';

interface Asked {
  readonly path?: string;
  readonly locale?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The hover inside the « » of a text, which enclose exactly what it is about; undefined where nothing is said. */
export async function hover(
  source: string,
  { path = 'a.gkreport', ...options }: Asked = {},
): Promise<string | undefined> {
  const { text, ranges } = marked(source);
  const [range] = ranges;
  assert.ok(range);
  await using server = await startServer(options);
  const uri = await server.open(path, text);
  const found: Hover | null = await server.request(HoverRequest.type, { textDocument: { uri }, position: range.start });
  if (!found) return undefined;
  assert.deepEqual(found.range, range);
  assert.ok(MarkupContent.is(found.contents));
  return found.contents.value;
}

/** The lines above the first chapter of a report of 国办2021. */
export const header = '格式: 国办2021\n机关: 某局\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';

/** A report whose table 复议诉讼 has one written row. */
export function disputes(row: string): string {
  return `${header}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n${row}\n| 其余 | 0 |\n`;
}

/** A report whose table 申请办理 has these rows. */
export function applications(rows: string): string {
  return `${header}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n${rows}\n`;
}
