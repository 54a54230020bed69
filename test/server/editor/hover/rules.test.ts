import assert from 'node:assert/strict';
import { disputes, hover } from './support/hover.ts';

const row = '| 行政复议 | 7 | 0 | 1 | 0 | 8 |';

describe('hover on rules of a report', () => {
  it('tells of a 说明 line for a rule of the format what it says, and where it is broken', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 9 |').replace(
      '| 其余 | 0 |',
      '| 其余 | 0 |\n说明 «总计列»: 无',
    );
    assert.equal(
      await hover(text),
      [
        '**总计列**（必须成立）',
        '总计 = 维持 + 纠正 + 其他 + 未审结',
        '表“复议诉讼”：每行 1 项，共 3 项',
        '- ✗ “行政复议”行总计列：总计 9 = 维持 7 + 纠正 0 + 其他 1 + 未审结 0；两边分别为 9 和 8，相差 1',
      ].join('\n\n'),
    );
  });

  it('tells of a 说明 line for rules of the report itself what they say', async () => {
    const text = disputes(row).replace('| 其余 | 0 |', '| 其余 | 0 |\n核实 列 维持 = 其他\n说明 «自定规则»: 有原因');
    assert.equal(
      await hover(text),
      [
        '**自定规则**（不成立须核实）',
        '维持 = 其他',
        '表“复议诉讼”：每行 1 项，共 3 项',
        '- ✗ “行政复议”行自定规则：维持 7 = 其他 1；两边分别为 7 和 1，相差 6',
      ].join('\n\n'),
    );
    assert.match(
      (await hover(text, { locale: 'en' })) ?? '',
      /^\*\*自定规则\*\* \(to verify\)\n\n维持 = 其他\n\nTable “复议诉讼”: one equation per row, 3 in all\n\n- ✗ Row “行政复议” 自定规则: /,
    );
  });

  it('tells of a check what finds it and in which level', async () => {
    const text = disputes(row).replace('| 其余 | 0 |', '| 其余 | 0 |\n说明 «核实不符»: 无');
    assert.equal(await hover(text), '**核实不符** · `not-verified`\n\n警告\n\n依据：格式中的核实规则');
    assert.match((await hover(text.replace('说明 «核实不符»', '«说明» 核实不符'))) ?? '', /^\*\*核实不符\*\*/);
    assert.equal(
      await hover(text, { locale: 'en' }),
      '**核实不符** · `not-verified`\n\nWarning\n\nBasis: 核实 rules of the format',
    );
  });

  it('tells of a rule line what it comes to, and of its names what they stand for', async () => {
    const text = (rule: string) => disputes(row).replace('| 其余 | 0 |', `| 其余 | 0 |\n${rule}`);
    assert.equal(
      await hover(text('«规则 列 维持 >= 其他»')),
      [
        '**维持 ≥ 其他**（必须成立）',
        [
          '- ✓ “行政复议”行自定规则：维持 7 ≥ 其他 1',
          '- ✓ “未经复议直接起诉”行自定规则：维持 0 ≥ 其他 0',
          '- ✓ “复议后起诉”行自定规则：维持 0 ≥ 其他 0',
        ].join('\n'),
      ].join('\n\n'),
    );
    assert.match((await hover(text('规则 列 «维持» >= 其他'))) ?? '', /^\*\*结果维持\*\*\n\n填整数/);
    assert.match((await hover(text('规则 «行政复议» >= 复议后起诉'))) ?? '', /^\*\*行政复议\*\*/);
  });
});
