import type { Page } from '../host/browser-library.ts';

/** What an author types at one kind of place, and what an editor may be tempted to do to it there. */
export interface Passage {
  readonly place: string;
  readonly text: string;
}

/**
 * A report as an author types it, every place where a list may open included. `Enter` ends every line; braces close
 * themselves and are typed over.
 */
export const passages: readonly Passage[] = [
  {
    place: 'header keys and values',
    text: `年度: 2024
格式: 国办2021
机关: 示例县水务局
机关类型: 部门
发布日期: 2025-01-20
上年: ./2023.gkreport
网址: https://www.example.gov.cn/
联系电话: 0000-0000000

`,
  },
  { place: 'title', text: '# {机关}{年度}年政府信息公开工作年度报告\n\n' },
  { place: 'preface', text: '本报告由{机关}编制。统计期限为{年度}年1月1日至12月31日。\n\n' },
  {
    place: 'headings and prose',
    text: `## 一、总体情况

### （一）主动公开情况

本年
说明
表示
规则意识不断增强
全年公开{申请办理.本年新收}件，其中{申请办理.本年新收.自然人}件，同比{同比(申请办理.本年新收)}。
wtgj
// 待核

`,
  },
  {
    place: 'rows',
    text: `## 二、主动公开政府信息情况

表 第二十条第一项
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | = |

表 第二十条第五项
| 行政许可 | 46 |

表 第二十条第六项
| 其余 | 0 |

表 第二十条第八项
| 行政事业性收费 | 12.5 |

`,
  },
  {
    place: 'header row and cells',
    text: `## 三、收到和处理政府信息公开申请情况

表 申请办理
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 本年新收 | 5 | 1 | 0 | 0 | 0 | 0 | = |
| 予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | = |
| bjxz | 1 |
| 其余 | 0 |
说明 上年衔接: 上年漏报一件，已更正

`,
  },
  {
    place: 'a table of one’s own, rules and charts',
    text: `## 五、存在的主要问题及改进情况

存在的问题：形式单一。下一步将改进。

表 "发布渠道"
| 渠道 | 条数 |
| 网站 | 30 |
| 微信 | 12 |
| 合计 | = |
规则 合计 = 网站 + 微信

图 "渠道" 饼图 发布渠道.网站, 发布渠道.微信

## 六、其他需要报告的事项

{年度}年，本机关未收取信息处理费。
`,
  },
];

/**
 * Every key of a text is one event: an ASCII character a key of the keyboard, any other what an input method commits.
 * `pause` tells how long to wait before a key, in milliseconds; `line` is that of the text, from 0.
 */
export async function typeLikeAuthor(
  page: Page,
  text: string,
  pause: (key: string, line: number) => number,
): Promise<void> {
  let line = 0;
  for (const character of text) {
    await page.waitForTimeout(pause(character, line));
    if (character === '\n') line += 1;
    if (character === '\n') await page.keyboard.press('Enter');
    else if (/[\x20-\x7e]/.test(character)) await page.keyboard.type(character);
    else await page.keyboard.insertText(character);
  }
}

/** Empties the active editor. */
export async function clearEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

/** The whole text of the active editor, and nothing that is only shown in it: it is selected and copied. */
export async function copyText(page: Page): Promise<string> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  return evaluate(page, 'navigator.clipboard.readText()');
}

/** The value of an expression in the page. */
export async function evaluate<Value>(page: Page, expression: string): Promise<Value> {
  const tools = await page.context().newCDPSession(page);
  const answer = (await tools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })) as { readonly result: { readonly value: Value }; readonly exceptionDetails?: { readonly text: string } };
  if (answer.exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(answer)}`);
  return answer.result.value;
}

/**
 * The first line in which a text differs from what was typed; undefined where nothing was lost, added or replaced. Tables
 * are aligned when they are left, so blanks beside bars do not count.
 */
export function firstDifference(
  typed: string,
  written: string,
): { readonly typed: string; readonly written: string } | undefined {
  const linesOf = (text: string) => text.split('\n').map((line) => line.replaceAll(/(?<! ) *\| */g, '|'));
  const lines = linesOf(written.replaceAll('\r\n', '\n'));
  const wanted = linesOf(typed);
  for (let index = 0; index < Math.max(lines.length, wanted.length); index += 1)
    if (lines[index] !== wanted[index])
      return { typed: wanted[index] ?? '(no line)', written: lines[index] ?? '(no line)' };
  return undefined;
}

/** Puts something on the clipboard, in each of the forms given. */
export async function copyInto(
  page: Page,
  { html, text }: { readonly html?: string; readonly text: string },
): Promise<void> {
  const types = { ...(html && { 'text/html': html }), 'text/plain': text };
  await evaluate(
    page,
    `(() => {
    const blobs = Object.entries(${JSON.stringify(types)}).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  })()`,
  );
}
