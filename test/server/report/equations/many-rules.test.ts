import assert from 'node:assert/strict';
import { summedPlaces } from '../../../../server/report/equations/own-tables.ts';
import { freeTablesOf } from '../../../../server/report/report.ts';
import { ownWordings } from '../../../../server/report/unquoted-names.ts';
import { readText } from '../../../support/engine.ts';

describe('a table with as many rules as columns', () => {
  it('has its labels looked through once for all rules', () => {
    const labels = ['甲乙', '甲 乙', '1'];
    assert.equal(ownWordings(labels), ownWordings(labels));
    assert.deepEqual(
      ownWordings(labels).map(({ written }) => written),
      ['甲 乙'],
    );
  });

  it('has no rule asked what a single column is the sum of', async () => {
    const report = await readText(
      '# 标题\n\n## 一、总体情况\n\n表 "甲"\n| 项 | 一 | 合计 |\n| 乙 | 1 | 1 |\n规则 列 合计 = 一\n',
    );
    const [table = assert.fail()] = freeTablesOf(report);
    const [column = assert.fail()] = table.columnLines.lines;
    const definition = Object.create(table.definition, {
      rules: { get: () => assert.fail('a rule was asked') },
    });
    assert.deepEqual(summedPlaces(column, 'row', { ...table, definition }), [0]);
  });
});
