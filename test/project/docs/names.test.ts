import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerKeys, requiredKeys } from '../../../server/language/header-keys.ts';
import { boundFunctions } from '../../../server/report/equations/bound-functions.ts';
import type { RowNode } from '../../../server/report/format.ts';
import { open } from '../../support/engine.ts';
import { project, readPage } from './markdown.ts';

for (const path of ['docs/language.md', 'docs/language.zh-CN.md']) {
  const text = readFileSync(join(project, path), 'utf8');
  const lacking = (words: readonly string[]) => words.filter((word) => !text.includes(word));

  describe(path, () => {
    it('has a line for every header key, and tells which are required', () => {
      const keys = [...text.matchAll(/^\| (\p{Script=Han}+) \| (是|yes|) ?\| /gmu)].map(([, key, required]) => ({
        key,
        required,
      }));
      assert.deepEqual(
        keys.map(({ key }) => key),
        [...headerKeys],
      );
      assert.deepEqual(
        keys.filter(({ required }) => required).map(({ key }) => key),
        [...requiredKeys],
      );
    });

    it('names every kind of body of the built-in formats and every function', async () => {
      const { engine } = await open('');
      const kinds = engine.reader.formats().flatMap(({ bodyKinds }) => bodyKinds.map(({ name }) => name));
      assert.deepEqual([...new Set(kinds)], ['政府', '部门', '乡镇街道', '垂直管理', '公共组织']);
      assert.deepEqual(lacking([...kinds, ...boundFunctions.keys()].map((word) => `\`${word}\``)), []);
    });

    it('names everything in the built-in formats', async () => {
      const { engine } = await open('');
      const formats = engine.reader.formats();
      assert.equal(formats.length, 2);
      for (const { name, chapters } of formats) {
        const tables = chapters.flatMap((chapter) => chapter.tables);
        const things = [
          ...chapters,
          ...tables,
          ...tables.flatMap(({ columns, rows }) => [...columns, ...rows]),
          ...tables.flatMap(({ rowTree }) => groupsIn(rowTree)),
        ];
        const rules = tables.flatMap((table) => table.rules.map((rule) => rule.name));
        assert.deepEqual(lacking([`### ${name}`, ...things.map((thing) => thing.name), ...rules]), []);
        const printed = [...chapters, ...tables.flatMap(({ columns, rows }) => [...columns, ...rows])];
        assert.deepEqual(lacking(printed.map(({ label }) => label)), []);
      }
    });
  });
}

describe('docs/formats.md and docs/formats.zh-CN.md', () => {
  const grammars = ['gkformat', 'expression'].map((name) =>
    readFileSync(join(project, `server/language/${name}.langium`), 'utf8'),
  );
  const keywords = new Set(grammars.flatMap((grammar) => grammar.match(/(?<=')\p{Script=Han}+(?=')/gu) ?? []));

  for (const path of ['docs/formats.md', 'docs/formats.zh-CN.md'])
    it(`${path} lists every word that cannot be a name`, () => {
      const page = readPage(path);
      const prose = page.prose.join('');
      const list = /(?:cannot be names: |不能用下列词：)([^.。]+)[.。]/.exec(prose)?.[1] ?? '';
      assert.deepEqual(
        list
          .split('、')
          .map((word) => word.trim())
          .sort(),
        [...keywords].sort(),
      );
    });
});

function groupsIn(nodes: readonly RowNode[]): readonly { readonly name: string }[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groupsIn(node.children)] : []));
}
