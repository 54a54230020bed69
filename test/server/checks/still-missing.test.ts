import assert from 'node:assert/strict';
import { missingWords, stillMissing } from '../../../server/checks/still-missing.ts';
import { check } from '../../support/engine.ts';
import { report2021 } from './support/report-texts.ts';

describe('what is still missing', () => {
  it('is nothing in a whole report', async () => {
    assert.equal(stillMissing(await check(report2021)), undefined);
  });

  it('is counted by chapters, tables of the chapters that are there, and rows of the tables that are there', async () => {
    const begun = report2021
      .slice(0, report2021.indexOf('## 四、'))
      .replace('| 其余 | 0 |\n', '')
      .replace('表 第二十条第五项\n| 行政许可 | 12 |\n', '');
    assert.deepEqual(stillMissing(await check(begun)), { chapters: 3, tables: 1, rows: 22 });
  });

  it('is told in both languages', () => {
    const words = (chapters: number, tables: number, rows: number) =>
      Object.values(missingWords({ chapters, tables, rows }));
    assert.deepEqual(words(3, 0, 0), ['还缺 3 章', '3 chapters to go']);
    assert.deepEqual(words(1, 1, 2), ['还缺 1 章、1 张表、2 行', '1 chapter, 1 table, 2 rows to go']);
  });
});
