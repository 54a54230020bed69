import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { explanationCatalogue } from '../../../server/checks/catalogue-explanations.ts';
import type { Check, Level } from '../../../server/checks/check.ts';
import { formCatalogue } from '../../../server/checks/form-checks.ts';
import { catalogue as registered } from '../../../server/checks/index.ts';
import { readText } from '../../support/engine.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const catalogue: readonly Check[] = [...new Set([...formCatalogue, ...explanationCatalogue, ...registered])];
const pages = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8')
  .split(/^### (?=[a-z-]+$)/m)
  .slice(1);
const levels: Readonly<Record<Level, string>> = { error: '错误 error', warning: '警告 warning', hint: '提示 hint' };

describe('the catalogue of checks', () => {
  it('gives every check an id of its own, in lower case', () => {
    const ids = catalogue.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('gives every check a short Chinese name of its own', () => {
    const names = catalogue.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
    for (const name of names) assert.match(name, /^[\u4e00-\u9fff]{2,10}$/);
  });

  it('calls no check by the name of a rule of the formats: 说明 lines name both', async () => {
    const names = new Set(catalogue.map(({ name }) => name));
    for (const text of [report2019, report2021]) {
      const { format } = await readText(text);
      const tables = format?.chapters.flatMap((chapter) => chapter.tables) ?? [];
      const rules = tables.flatMap((table) => table.rules).map(({ name }) => name);
      assert.ok(rules.length > 0);
      assert.deepEqual(
        rules.filter((name) => names.has(name)),
        [],
      );
    }
  });

  it('says where each rule comes from', () => {
    for (const { id, source } of catalogue) assert.ok(source.length > 1, id);
  });
});

describe('docs/checks.md', () => {
  it('has one section for every check, and none besides', () => {
    const documented = pages.map((page) => page.slice(0, page.indexOf('\n'))).sort();
    assert.deepEqual(documented, catalogue.map(({ id }) => id).sort());
  });

  for (const { id, name, level, source } of catalogue)
    it(`tells name, level and source of ${id}, and shows an example`, () => {
      const page = pages.find((candidate) => candidate.startsWith(`${id}\n`)) ?? '';
      assert.equal(page.split('\n')[2], `**${name}** · ${levels[level]} · ${source}`);
      assert.match(page, /\n```gk(?:report|format)\n[^`]+\n```\n/);
    });
});
