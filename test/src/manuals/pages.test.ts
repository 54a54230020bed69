import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalogue } from '../../../server/checks/index.ts';
import { sectionOf } from '../../../src/manuals/pages.ts';

const page = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

describe('a section of a manual', () => {
  it('is there for every check, by its id in English and by its name in Chinese', () => {
    const [english, chinese] = [page('checks.md'), page('checks.zh-CN.md')];
    for (const { id, name } of catalogue) {
      assert.ok(sectionOf(english, id)?.startsWith(`### ${id}\n\n**${name}**`), id);
      assert.ok(sectionOf(chinese, name)?.startsWith(`### ${name}\n\n\`${id}\``), `${name}: npm run generate`);
    }
  });

  it('ends before the next heading, but not at a heading within an example', () => {
    const text = '## 甲\n\n### 乙\n\n说明\n\n```gkreport\n## 一、总体情况\n```\n\n完\n\n### 丙\n\n另一节\n';
    assert.equal(sectionOf(text, '乙'), '### 乙\n\n说明\n\n```gkreport\n## 一、总体情况\n```\n\n完');
    assert.equal(sectionOf(text, '丙'), '### 丙\n\n另一节');
    assert.equal(sectionOf(text, '丁'), undefined);
  });
});
