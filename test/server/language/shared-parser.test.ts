import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { open, rethrow } from '../../support/engine.ts';

const form = (row: string) => `格式 试 { 章 一 "一" { 表 甲表 { 列 数 行 ${row} } } }`;
const text = '格式: 试\n机关: 某局\n年度: 2024\n\n# 标\n\n## 一\n\n表 甲表\n| 子 | 1 |\n\n共{甲表.子}件。\n';

describe('engines of one process', () => {
  it('each look names up among their own, in whatever order they read', async () => {
    const engines = [];
    for (const row of ['子', '丑', '子']) engines.push(await open(text, { files: { '试.gkformat': form(row) } }));
    const found = engines.map(({ document, engine }) =>
      findingsOf(document, engine.reader, rethrow)
        .map(({ check }) => check)
        .filter((check) => ['unknown-row', 'unknown-name'].includes(check)),
    );
    assert.deepEqual(found, [[], ['unknown-row', 'unknown-name'], []]);
    const [first, second] = engines;
    await second?.change('试.gkformat', form('子'));
    await first?.change('试.gkformat', form('丑'));
    const unknown = [first, second].map(
      (one) => one && findingsOf(one.document, one.engine.reader, rethrow).some(({ check }) => check === 'unknown-row'),
    );
    assert.deepEqual(unknown, [true, false]);
  });

  it('read on behind a text that cannot be parsed', async () => {
    const one = await open('', { path: '报告.gkreport' });
    const { LangiumParser } = one.engine.report.parser;
    assert.throws(() => LangiumParser.parse(text, { rule: 'NoRule' }), /NoRule/);
    assert.equal(LangiumParser.parse(text).parserErrors.length, 0);
  });
});
