import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportReport } from '../../../server/render/export.ts';
import { layOut } from '../../../server/render/layout.ts';
import { type ExportTarget, exportTargets } from '../../../server/shared/export-targets.ts';
import { readText } from '../../support/engine.ts';

// A bell, an escape, a zero-width blank, a mark that turns the direction of writing, and a tab: in every kind of text.
const odd = (word: string) => `${word}\u0007\u001b\u200b\u202e\t尾`;
const shapeless = /(?![\t\n\r])\p{Cc}|\u200b|\u202e/u;

const format = `格式 甲 { 适用 2024 起 章 一 "${odd('一')}" { 表 表一 "${odd('表')}" { 列 件数 "${odd('列')}" 行 乙 "${odd('行')}" } } }`;

const text = `格式: 甲
机关: ${odd('某局')}
年度: 2024
网址: ${odd('网址')}

# ${odd('题目')}

${odd('前言')}**${odd('粗')}**{${odd('没有')}}

## ${odd('一')}

表 表一
| 乙 | 1 |

表 "${odd('自拟')}"
| ${odd('项')} | ${odd('栏')} |
| ${odd('左')} | ${odd('格')} |

图 "${odd('图')}" 饼图 "${odd('片')}" = 表一.乙.件数
`;

describe('characters without shape, which a report pasted from elsewhere may hold', () => {
  const report = () => readText(text, { files: { 'f.gkformat': format } });

  /** All that a file says, whatever packs it. */
  async function writtenAs(target: ExportTarget): Promise<string> {
    const { content } = await exportReport(await report(), [], target, {});
    if (typeof content === 'string') return content;
    return Object.values(unzipSync(content))
      .map((bytes) => strFromU8(bytes))
      .join('\n');
  }

  for (const target of exportTargets.filter((each) => each !== 'pdf'))
    it(`do not reach ${target}, nor do the words around them get lost`, async () => {
      const content = await writtenAs(target);
      assert.equal(shapeless.exec(content)?.[0], undefined);
      assert.equal(/\\u00|\\t/.exec(content)?.[0], undefined);
      assert.ok(content.includes(target === 'csv' ? '行 尾' : '左 尾'));
    });

  it('leave nothing behind in what is laid out', async () => {
    const { title, body, blocks } = layOut(await report());
    assert.deepEqual([title, body], ['题目 尾', '某局 尾']);
    // Facts and findings keep what was written.
    const kept = ['fact', 'ownFact', 'mark'];
    const printed = JSON.stringify(blocks, (key, value) => (kept.includes(key) ? undefined : value));
    assert.doesNotMatch(printed, /\\u00|\\t|[\u200b\u202e]/);
    assert.match(printed, /粗 尾/);
  });

  it('stay where they join pictures to one', async () => {
    const joined = '\u{1f468}\u200d\u{1f4bb}';
    const { content } = await exportReport(await readText(`年度: 2024\n# 甲\n${joined}丙\u200d丁\n`), [], 'txt', {});
    assert.ok(content.toString().includes(`${joined}丙丁`));
  });
});
