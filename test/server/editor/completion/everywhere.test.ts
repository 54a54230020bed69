import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtInFormats } from '../../../../server/language/built-in-formats.ts';
import { ask, rangeOf } from './support/complete.ts';

const examples = new URL('../../../../examples/', import.meta.url);
const texts = [
  ...readdirSync(examples)
    .filter((name) => name.endsWith('.gkreport'))
    .map((name) => [name, readFileSync(new URL(name, examples), 'utf8')] as const),
  ...builtInFormats.map(({ uri, text }) => [uri.path.split('/').at(-1) ?? '', text] as const),
];

/** Places of a line, the first ones and every third behind them, unless all are asked for with GKREPORT_THOROUGH=1. */
const isAsked = (character: number) =>
  process.env.GKREPORT_THOROUGH !== undefined || character < 4 || character % 3 === 0;

describe('completion', () => {
  for (const [name, text] of texts) {
    it(`answers at places all over ${name} with edits around the caret, on its line`, async () => {
      const lines = text.split(/\r\n|\n/);
      const positions = lines.flatMap((line, number) =>
        Array.from({ length: line.length + 1 }, (_, character) => ({ line: number, character })).filter(
          ({ character }) => isAsked(character) || character === line.length,
        ),
      );
      const answers = await ask(text, positions, { path: name });
      for (const [index, items] of answers.entries()) {
        const { line, character } = positions[index] ?? assert.fail();
        for (const item of items) {
          const { start, end } = rangeOf(item);
          assert.ok(start.line === line && end.line === line);
          assert.ok(start.character <= character && character <= end.character);
          assert.ok(end.character <= (lines[line] ?? '').length);
        }
      }
    });

    it(`answers at the end of every beginning of ${name}`, async () => {
      for (let length = 0; length < text.length; length += 199) {
        const before = text.slice(0, length).split(/\r\n|\n/);
        const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        await ask(before.join('\n'), [position], { path: name });
      }
    });
  }

  for (const [path, text] of [
    ['甲.gkreport', '格式: 国办2021\n年度: 2024\n\n# 标题\n\n## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| '],
    ['甲.gkformat', '格式 甲 {\n  章 乙 { 表 丙 { '],
  ] as const)
    it(`takes a position behind the text of ${path} for its end, and one behind a line for the end of that`, async () => {
      const end = text.split('\n').length - 1;
      const character = text.split('\n').at(-1)?.length ?? 0;
      const far = 1_000_000_000;
      const positions = [
        { line: end, character },
        { line: end, character: far },
        { line: far, character: far },
      ];
      const [at, ...behind] = await ask(text, positions, { path });
      assert.ok(at && at.length > 0);
      assert.deepEqual(behind, [at, at]);
    });
});
