import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatText } from '../../../server/formatter/format-text.ts';
import type { Report } from '../../../server/report/report.ts';
import { readText } from '../../support/engine.ts';
import { example } from '../../support/examples.ts';
import { importFile, importFixture, problemOf } from './support/importing.ts';
import { type Expected, score } from './support/score.ts';

const folder = join(import.meta.dirname, '../../fixtures/import');
const answers = globSync('*.expected.json', { cwd: folder })
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected);

/** Digits that the document lets run together, and that only its text tells apart: left blank, and said. */
const flagged: Readonly<Record<string, readonly string[]>> = {
  'xzspj-2024-glued.txt': ['制发', '废止', '有效'].map((column) => `第二十条第一项.行政规范性文件.${column}`),
};

describe('importing published reports', () => {
  for (const answer of answers.filter(({ format }) => format !== null))
    it(`takes every number, header field and sentence, in the form that the formatter gives them, from ${basename(answer.input)}`, async () => {
      const { text } = await importFile(basename(answer.input), importFixture(answer.input));
      const { wrong, missing, flagged: doubtful } = await score(text, answer);
      assert.deepEqual({ wrong, missing }, { wrong: [], missing: [] });
      assert.deepEqual(
        doubtful.map((line) => line.split(':')[0]),
        flagged[answer.input] ?? [],
      );
      assert.deepEqual(formatText(text, 'report', { align: 'display', ambiguousWidth: 'wide' }), { text, broken: 0 });
    });

  it('names the attachment of a page that holds no report itself', async () => {
    const { text } = await problemOf('gaj-2020-attachment.html', importFixture('gaj-2020-attachment.html'));
    assert.equal(
      text.zh,
      '网页没有报告正文，报告在附件里；请下载附件再导入：平潭综合实验区公安局2020年政府信息公开工作年度报告.doc',
    );
  });

  it('gives 定西市应急管理局2020 every number that the report written by hand has', async () => {
    const { text } = await importFile('定西.txt', importFixture('../定西市应急管理局2020.txt'));
    const [imported, written] = [await readText(text), await example('定西市应急管理局2020')];
    const numbers = (report: Report) => report.facts.map(({ path, value }) => `${path} ${value?.toFixed()}`);
    assert.deepEqual(numbers(imported), numbers(written));
  });
});
