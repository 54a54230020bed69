import type { TextRange } from '../../../../server/report/text-range.ts';
import { type ClientOptions, startServer, type TestServer } from '../../../support/lsp.ts';
import { marked, textAt } from '../../../support/marked.ts';

/** A marked text, open in an editor. */
export interface Opened extends AsyncDisposable {
  readonly server: TestServer;
  readonly uri: string;
  readonly textDocument: { readonly uri: string };
  /** Without its « » marks. */
  readonly text: string;
  readonly ranges: readonly TextRange[];
  /** The first mark. */
  readonly range: TextRange;
  /** Where the first mark begins. */
  readonly position: TextRange['start'];
  /** The text of a range. */
  at(range: TextRange): string;
}

/** Opens a text with « » marks in an editor; its file is a report unless `path` says otherwise. */
export async function opened(
  source: string,
  { path = '报告.gkreport', ...options }: ClientOptions & { readonly path?: string } = {},
): Promise<Opened> {
  const { text, ranges } = marked(source);
  const server = await startServer(options);
  const uri = await server.open(path, text);
  const start = { line: 0, character: 0 };
  const range = ranges[0] ?? { start, end: start };
  return {
    server,
    uri,
    textDocument: { uri },
    text,
    ranges,
    range,
    position: range.start,
    at: (place) => textAt(text, place),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** A format small enough to see through, with one of everything. */
export const smallFormat = `格式 小格式 "小格式年度报告" {
  依据 "某办函〔2021〕1号"
  适用 2021 起

  章 情况 "一、总体情况" { 字数 不超过 20 }

  章 申请 "二、申请情况" {
    表 办理 "办理情况" {
      表头 "项目"
      列组 "申请人" {
        列 个人 "自然人", 组织 "法人"
      }
      列 总计 合计列
      行 新收 "一、本年新收"
      行组 不公开 "（二）不予公开" {
        行 秘密 "1.属于国家秘密", 隐私
      }
      行 结果 别名 办结

      规则 总计列 每行 总计 = 个人 + 组织
      规则 结果行 每列 结果 = 新收 - 合计(不公开)
    }
  }
}
`;

/** The header of a report in the small format. */
export const smallHeader = `格式: 小格式
机关: 示例局
年度: 2024
`;

/** The small format as a file of the workspace. */
export const smallFormatFile = { '小格式.gkformat': smallFormat };
