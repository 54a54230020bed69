import assert from 'node:assert/strict';
import type { Format } from '../../../server/report/format.ts';
import type { TextRange } from '../../../server/report/text-range.ts';
import { check } from '../../support/engine.ts';
import { unread } from '../../support/findings.ts';
import { formatsOf } from '../../support/formats.ts';

const lines = [
  '格式 甲 "题" {',
  '  依据 "文件"',
  '  适用 2021 起',
  '  章 一 "一、甲" 必备 {',
  '    字数 不超过 100',
  '    表 表一 {',
  '      表头 "角"',
  '      列 a "A", b 小数',
  '      列组 "组" {',
  '        列 c',
  '      }',
  '      行 甲 别名 子, 乙',
  '      行组 组 "（一）组" {',
  '        行 丙',
  '      }',
  '      规则 和 每行 a = b + c',
  '      核实 大 每列 甲 <= 丙',
  '    }',
  '  }',
  '  章 二 "二、乙" { 表 表二 { 列 a 行 甲 } }',
  '}',
];

const placed = { path: '甲.gkformat' };

/** Names of everything in the formats of a text. */
async function inventory(text: string): Promise<string> {
  return (await formatsOf(text)).map(inventoryOf).join('\n');
}

function inventoryOf({ name, chapters }: Format): string {
  const within = (things: readonly { readonly name: string }[]) => things.map((thing) => thing.name).join(' ');
  const tables = chapters.flatMap((chapter) =>
    chapter.tables.map(
      (table) => `${table.name}[${within(table.columns)} | ${within(table.rows)} | ${within(table.rules)}]`,
    ),
  );
  return `${name}: ${within(chapters)}: ${tables.join(' ')}`;
}

const complete = '甲: 一 二: 表一[a b c | 甲 乙 丙 | 和 大] 表二[a | 甲 | ]';

describe('a format with a bad line', () => {
  it('is read whole without it', async () => {
    assert.equal(await inventory(lines.join('\n')), complete);
    assert.deepEqual(await unread(lines.join('\n'), 'zh', placed), []);
  });

  for (const bad of [
    '@@@',
    '表投 "信息"',
    '表头 信息',
    '表头 "信息',
    '规则 甲 每行 a b',
    '规则 甲 每行 a =',
    '规则 = a',
    '列 ,',
    '列 d,',
    '行',
    '依据',
    '依据 文件',
    '列组',
    '规则 甲 每行 a = (b',
    '；',
    '1 2 3',
  ])
    it(`in a table, keeps the rest: ${bad}`, async () => {
      for (const at of [6, 11, 12, 15, 17]) {
        const text = lines.toSpliced(at, 0, bad).join('\n');
        const found = await inventory(text);
        const [chapter, rest] = [found.slice(0, 5), found.replace(/(?<=[ [])d /, '')];
        assert.equal(chapter, '甲: 一 ');
        for (const kept of ['a b', '甲', '丙', '表二[a | 甲 | ]']) assert.ok(rest.includes(kept), `${at}: ${found}`);
        assert.ok((await unread(text, 'zh', placed)).length > 0);
      }
    });

  it('before or between chapters keeps them', async () => {
    for (const bad of ['适用', '适用 起', '依据 文件', '@', '词 "甲"', '章', '章 "三"'])
      for (const at of [2, 3, 19]) {
        const found = await inventory(lines.toSpliced(at, 0, bad).join('\n'));
        assert.ok(found.includes('表一[a b c | 甲 乙 丙 | 和 大] 表二[a | 甲 | ]'), `${bad} ${at}: ${found}`);
      }
  });

  it('between formats keeps both', async () => {
    const found = await inventory(`${lines.join('\n')}\n} 词\n格式 乙 { 章 三 }\n`);
    assert.equal(found, `${complete}\n乙: 三: `);
  });

  it('that is not finished keeps what is there', async () => {
    const text = lines.join('\n');
    for (let end = 0; end <= text.length; end++) await inventory(text.slice(0, end));
    assert.equal(await inventory(lines.slice(0, 15).join('\n')), '甲: 一: 表一[a b c | 甲 乙 丙 | ]');
  });

  for (const quotes of ['＂＂', '＂"', '＂”', '「」', '『』', '‘’', "''", '《》'])
    it(`takes a text in other quotes for what it says, and tells the quotes: ${quotes}`, async () => {
      const [opening, closing] = [quotes.charAt(0), quotes.charAt(1)];
      const text = lines.map((line) => line.replace(/"([^"]*)"/g, `${opening}$1${closing}`)).join('\n');
      const [one, other] = [await formatsOf(text), await formatsOf(lines.join('\n'))];
      const meaning = (formats: readonly Format[]) =>
        JSON.stringify(formats, (key, value) => (/range/i.test(key) ? undefined : value));
      assert.equal(meaning(one), meaning(other));
      const told = await unread(text, 'zh', placed);
      assert.deepEqual([...new Set(told)], [`〈${opening}〉 此处不能写“${opening}”`]);
      assert.equal(told.length, lines.filter((line) => line.includes('"')).length);
    });

  it('keeps the rest where one of the other quotes is missing, or nothing stands in them', async () => {
    for (const bad of ['＂（一）组', '「（一）组', '‘’', '＂＂']) {
      const text = lines.map((line) => line.replace('行组 组 "（一）组" {', `行组 组 ${bad}\n{`)).join('\n');
      assert.equal(await inventory(text), complete);
      assert.deepEqual(await unread(text, 'zh', placed), [
        `〈${bad}〉 引号没有配对；文字前后应各有一个引号，并写在同一行`,
      ]);
    }
  });

  it('has all other quotes of a line mended at once, however many braces stand in it', async () => {
    const line = '格式 丙 { 章 一 「一」 { 表 甲 { 列 a ‘A’ 行 组 「组」 } } 章 二 ＂二＂ }';
    const [finding] = await check(line, placed);
    assert.ok(finding);
    const { range, text } = finding.data as { readonly range: TextRange; readonly text: string };
    assert.equal(
      line.slice(0, range.start.character) + text + line.slice(range.end.character),
      '格式 丙 { 章 一 "一" { 表 甲 { 列 a "A" 行 组 "组" } } 章 二 "二" }',
    );
  });
});
