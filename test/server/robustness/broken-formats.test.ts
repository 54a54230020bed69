import assert from 'node:assert/strict';
import { builtInFormats } from '../../../server/language/built-in-formats.ts';
import { endure } from './endurance.ts';
import { mutations } from './mutations.ts';

const ways = process.env.GKREPORT_THOROUGH ? 200 : 80;

describe('a format that is being written or was damaged is read and checked within a second', function () {
  this.timeout(600_000);

  for (const { uri, text } of builtInFormats)
    it(`${uri.path.replace(/.*\//, '')}, changed at random in ${ways} ways`, async () => {
      assert.equal(await endure(mutations(text, ways, 2021), { path: '甲.gkformat' }), ways);
    });

  it(`extending another, in ${ways} ways`, async () => {
    const text = `格式 本省2025 "本省" 扩展 国办2021 {
  适用 2025 起
  章 申请 {
    表 申请办理 {
      行组 办理结果 { 行组 不予公开 { 行 新情形 "9.新情形" 依据 "办法" } }
      规则 办理总计 每列 办理总计 = 合计(办理结果) - 办理总计
      核实 相同 每行 总计 >= 自然人 + 1 / 2
    }
  }
}
`;
    assert.equal(await endure(mutations(text, ways, 2025), { path: '甲.gkformat' }), ways);
  });
});
