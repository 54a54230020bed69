import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Check, Level } from '../../../server/checks/check.ts';
import { definitionChecks } from '../../../server/checks/definition-checks.ts';
import { explainChecks } from '../../../server/checks/explain.ts';
import { catalogue } from '../../../server/checks/index.ts';
import { checkJsonSchema } from '../../../server/cli/check-schema.ts';
import { readText } from '../../support/engine.ts';
import { labels } from '../editor/completion/support/complete.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const levels: Readonly<Record<Level, { readonly en: string; readonly zh: string }>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  hint: { en: 'hint', zh: '提示' },
};

describe('the catalogue of checks', () => {
  it('gives every check an id of its own, in lower case', () => {
    const ids = catalogue.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('has every check that is described anywhere', () => {
    const server = new URL('../../../server/', import.meta.url);
    const described = readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(new URL(path.replaceAll('\\', '/'), server), 'utf8').matchAll(
          /^ *id: '([a-z-]+)',\n +name: '\p{Script=Han}+',$/gmu,
        ),
      ])
      .map(([, id]) => id);
    assert.deepEqual(described.sort(), catalogue.map(({ id }) => id).sort());
  });

  it('is what 说明 lines are offered: every check that may be explained, by its name', async () => {
    const offered = await labels('# 某局2024年政府信息公开工作年度报告\n\n说明 «»');
    // What is found in formats, and in 说明 lines themselves, no line can explain.
    const elsewhere = [definitionChecks, explainChecks].flatMap(({ checks }) => checks.map(({ id }) => id));
    const explainable = catalogue.filter(({ level, id }) => level !== 'error' && !elsewhere.includes(id));
    assert.deepEqual(
      explainable.filter(({ name }) => !offered.includes(name)).map(({ id }) => id),
      [],
    );
    const errors = catalogue.filter(({ level }) => level === 'error').map(({ name }) => name);
    assert.deepEqual(
      errors.filter((name) => offered.includes(name)),
      [],
    );
  });

  it('is what the schema of findings allows as names of checks', () => {
    const schema = JSON.parse(JSON.stringify(checkJsonSchema()));
    const { check } = schema.properties.files.items.properties.findings.items.properties;
    assert.deepEqual(
      check.enum,
      catalogue.map(({ id }) => id),
    );
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
    for (const { id, source } of catalogue)
      assert.ok(
        source.zh.length > 1 &&
          source.en.length > 1 &&
          !/[^\x20-\x7e“”]/.test(source.en.replace(/\p{Script=Han}+/gu, '')),
        id,
      );
  });
});

const pages = {
  'docs/checks.md': {
    heading: ({ id }: Check) => id,
    opening: ({ name, level }: Check) => `**${name}** · ${levels[level].en}`,
    sourceOf: ({ source }: Check) => source.en,
    labels: ['* **When**: ', '* **Basis**: ', '* **Fix**: ', '* **Example**:'],
  },
  'docs/checks.zh-CN.md': {
    heading: ({ name }: Check) => name,
    opening: ({ id, level }: Check) => `\`${id}\` · ${levels[level].zh}`,
    sourceOf: ({ source }: Check) => source.zh,
    labels: ['* **什么情况**：', '* **依据**：', '* **怎么改**：', '* **例**：'],
  },
};

for (const [path, { heading, opening, sourceOf, labels }] of Object.entries(pages)) {
  const sections = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
    .split(/^### (?=(?:[a-z-]+|[\u4e00-\u9fff]+)\n\n[*`])/m)
    .slice(1);

  describe(path, () => {
    it('has one section for every check, and none besides', () => {
      const documented = sections.map((section) => section.slice(0, section.indexOf('\n'))).sort();
      assert.deepEqual(documented, catalogue.map(heading).sort());
    });

    for (const check of catalogue)
      it(`tells of ${check.id} its level, when it finds something, why, what to do, and an example`, () => {
        const section = sections.find((candidate) => candidate.startsWith(`${heading(check)}\n`)) ?? '';
        const [, , first, , ...lines] = section.split('\n');
        assert.equal(first, opening(check));
        for (const [index, label] of labels.entries()) assert.ok(lines[index]?.startsWith(label), lines[index]);
        assert.equal(lines[1], `${labels[1]}${sourceOf(check)}`);
        assert.match(section, /\n```gk(?:report|format)\n[^`]+\n```\n/);
      });
  });
}
