import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hover, HoverRequest, MarkupContent, type Position } from 'vscode-languageserver-protocol';
import { contains } from '../../../../server/report/text-range.ts';
import { exampleText } from '../../../support/examples.ts';
import { startServer, type TestServer } from '../../../support/lsp.ts';

const formats = join(import.meta.dirname, '../../../../server/formats');
const texts: readonly (readonly [string, string])[] = [
  ...['宿迁市2024', '错误示例2024', '定西市应急管理局2020'].map(
    (name) => [`${name}.gkreport`, exampleText(`${name}.gkreport`)] as const,
  ),
  ...['国办2021', '国办2019'].map(
    (name) => [`${name}.gkformat`, readFileSync(join(formats, `${name}.gkformat`), 'utf8')] as const,
  ),
];

interface Found {
  readonly position: Position;
  readonly hover: Hover | null;
}

/** The hover at every position of a text, line ends included. */
async function everyHover(server: TestServer, path: string, text: string): Promise<readonly Found[]> {
  return hovers(server, await server.open(path, text), text);
}

async function hovers(server: TestServer, uri: string, text: string): Promise<readonly Found[]> {
  const positions = text
    .split(/\r?\n/)
    .flatMap((content, line) => Array.from({ length: content.length + 1 }, (_, character) => ({ line, character })));
  const found: Found[] = [];
  for (let from = 0; from < positions.length; from += 500) {
    const some = positions.slice(from, from + 500).map(async (position) => ({
      position,
      hover: await server.request(HoverRequest.type, { textDocument: { uri }, position }),
    }));
    found.push(...(await Promise.all(some)));
  }
  return found;
}

function textOf({ contents }: Hover): string {
  assert.ok(MarkupContent.is(contents));
  return contents.value;
}

/** The other end of lines is tried with one report and one format in every run, and with all texts when asked for. */
const withBothEnds = process.env.GKREPORT_THOROUGH ? texts : texts.filter(([path]) => /^(?:错误|国办2019)/.test(path));

describe('hover at every position of the examples', () => {
  for (const [path, text] of texts)
    for (const [ends, source] of [
      ['LF', text] as const,
      ...withBothEnds
        .filter((both) => both[0] === path)
        .map((both) => ['CRLF', both[1].replaceAll('\n', '\r\n')] as const),
    ])
      it(`is about something that stands there: ${path} with ${ends}`, async () => {
        await using server = await startServer({
          files: { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') },
        });
        const found = (await everyHover(server, path, source)).filter(({ hover }) => hover !== null);
        assert.ok(found.length > 500);
        for (const { position, hover } of found) {
          assert.ok(
            hover?.range && contains(hover.range, position),
            `${JSON.stringify(position)}: ${textOf(hover as Hover)}`,
          );
          assert.equal(hover.range.start.line, hover.range.end.line);
          assert.notEqual(textOf(hover).trim(), '');
        }
      });

  // Words of the form keep their own punctuation, and so does all that it says of how a row is filled in.
  const words = [
    '（单位：万元）',
    '（单位：件）',
    '（区分处理的，只计这一情形，不计其他情形）',
    '不再处理其政府信息公开申请',
  ];
  for (const [path, text] of texts)
    it(`is English where the editor is: ${path}`, async () => {
      await using server = await startServer({
        locale: 'en',
        files: { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') },
      });
      const found = await everyHover(server, path, text);
      for (const shown of new Set(found.flatMap(({ hover }) => (hover ? [textOf(hover)] : [])))) {
        const said = shown.replaceAll(/^How to fill it in: .*$/gm, '');
        const own = words.reduce((rest, word) => rest.replaceAll(word, ''), said);
        assert.doesNotMatch(own, /[\uff1b]|\uff1a(?!\u7b2c\u4e00\u9879)|[a-z]\uff09|\uff08[a-z]/, shown);
        assert.doesNotMatch(
          own,
          /[A-Za-z,;:][\u4e00-\u9fff]|[\u4e00-\u9fff][A-Za-z]|[”“]{2}|\u201d[\u4e00-\u9fff]/,
          shown,
        );
      }
    });

  for (const [path, text] of texts)
    it(`fails nowhere while a text is being written: ${path}`, async () => {
      await using server = await startServer();
      const uri = await server.open(path, '');
      for (let end = 13; end < text.length; end += 97) {
        const written = text.slice(0, end);
        await server.change(path, written);
        const lines = written.split('\n');
        const last = lines.at(-1) ?? '';
        for (const character of [0, Math.floor(last.length / 2), last.length])
          await server.request(HoverRequest.type, {
            textDocument: { uri },
            position: { line: lines.length - 1, character },
          });
      }
    });

  const small = [
    '格式 甲 "甲式" 扩展 国办2021 {',
    '章 乙 "乙章" { 须提及 丙 含 "丁"',
    '表 申请办理 "戊表" { 列 { "己" { 庚 单位 件 } } 行 { 行组 辛 { 壬 别名 "癸" } }',
    '规则 子 行 庚 = 2 × 庚 } } }',
  ].join('\n');
  const nameless = [
    '格式 "甲式" {\n 章 乙 {\n 表 {\n 列 { 庚 }\n 行 { 壬 }\n }\n }\n}\n',
    '格式 "甲式" 扩展 国办2021 {\n 章 "乙章" {\n 表 "戊表" {\n 列 { "己" { 庚 } }\n 行 { 行组 "辛" { 壬 } }\n 规则 行 庚 = 庚\n }\n }\n}\n',
  ];

  it('fails nowhere in a format while it is being written', async () => {
    await using server = await startServer();
    await server.open('a.gkformat', '');
    for (let end = 1; end <= small.length; end++) {
      await server.change('a.gkformat', small.slice(0, end));
      await hovers(server, server.uri('a.gkformat'), small.slice(0, end));
    }
  });

  for (const text of nameless)
    it(`fails nowhere in a format that lacks names: ${text.split('\n')[0]}`, async () => {
      await using server = await startServer();
      await everyHover(server, 'a.gkformat', text);
    });
});
