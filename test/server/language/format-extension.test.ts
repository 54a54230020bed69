import assert from 'node:assert/strict';
import type { Format } from '../../../server/report/format.ts';
import { readText } from '../../support/engine.ts';
import { formatsOf, tableOf } from '../../support/formats.ts';

const base = `格式 底 "底格式" {
  依据 "国家文件"
  适用 2021 起
  章 总体 "一、总体情况" 必备 { 字数 不超过 1000 须提及 问题 含 "问题" }
  章 申请 "二、申请" 必备 {
    表 办理 "办理表" {
      表头 "角"
      列 自然人, 企业
      列组 "组" { 列 甲, 乙 }
      列 总计 合计列
      行 新收 "一、新收"
      行组 结果 "二、结果" { 行 公开, 其他 }
      行 总数
      规则 行和 每行 总计 = 自然人 + 企业 + 甲 + 乙
      规则 列和 每列 总数 = 合计(结果)
      核实 大小 每列 总数 <= 新收
    }
  }
}
`;

async function extended(body: string): Promise<Format> {
  const format = (await formatsOf(`${base}格式 上 扩展 底 { ${body} }`)).find(({ name }) => name === '上');
  assert.ok(format);
  return format;
}

const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);

describe('a format that extends another', () => {
  it('is the other under a new name where it says nothing', async () => {
    const [below] = await formatsOf(base);
    const format = await extended('');
    assert.deepEqual({ ...format, name: '底' }, below);
  });

  it('adds its legal bases and replaces title and years', async () => {
    const [, format] = await formatsOf(`${base}格式 上 "上格式" 扩展 底 { 依据 "省文件" 适用 2025 起 }`);
    assert.deepEqual(format?.bases, ['国家文件', '省文件']);
    assert.equal(format?.title, '上格式');
    assert.deepEqual(format?.years, { from: 2025 });
  });

  it('replaces labels, keeps those it does not mention, and adds aliases', async () => {
    const { chapters } = await extended(
      '章 总体 "一、概述" 别名 情况 章 申请 { 表 办理 { 列 企业 "商业企业" 行 新收 别名 收到 行组 结果 "二、办理结果" { } } }',
    );
    assert.deepEqual(
      chapters.map(({ label, aliases }) => [label, aliases]),
      [
        ['一、概述', ['情况']],
        ['二、申请', []],
      ],
    );
    const table = chapters[1]?.tables[0];
    assert.deepEqual(
      table?.columns.map(({ label }) => label),
      ['自然人', '商业企业', '甲', '乙', '总计'],
    );
    assert.deepEqual([table?.rows[0]?.label, table?.rows[0]?.aliases], ['一、新收', ['收到']]);
    assert.equal(table?.rowTree[1]?.kind === 'group' && table.rowTree[1].label, '二、办理结果');
    assert.deepEqual([table?.label, table?.corner], ['办理表', '角']);
  });

  it('adds flags, units and required words, and replaces word limits', async () => {
    const { chapters } = await extended(
      '章 总体 { 字数 不超过 1500 须提及 改进 含 "改进" 须提及 问题 含 "不足" } 章 申请 { 表 办理 可缺 { 列 企业 小数 单位 万元 } }',
    );
    assert.equal(chapters[0]?.wordLimit, 1500);
    assert.equal(chapters[0]?.required, true);
    assert.deepEqual(chapters[0]?.mentions, [
      { name: '问题', words: ['不足'] },
      { name: '改进', words: ['改进'] },
    ]);
    const table = chapters[1]?.tables[0];
    assert.equal(table?.optional, true);
    assert.deepEqual([table?.columns[1]?.decimal, table?.columns[1]?.unit], [true, '万元']);
  });

  it('adds rows and columns behind those of the group or table they are written in', async () => {
    const format = await extended(
      '章 申请 { 表 办理 { 列组 "组" { 列 丙 } 列 备注 行组 结果 { 行 新情形 行组 内组 { 行 子 } } 行 末行 } }',
    );
    const table = tableOf(format, '办理');
    assert.deepEqual(names(table.columns), ['自然人', '企业', '甲', '乙', '丙', '总计', '备注']);
    assert.deepEqual(names(table.rows), ['新收', '公开', '其他', '新情形', '子', '总数', '末行']);
    assert.deepEqual(table.rows[4]?.groups, ['结果', '内组']);
  });

  it('finds a row, a group or a column by its name alone, without the groups around it', async () => {
    const deep = `格式 底 { 章 申请 { 表 办理 {
      列 总数
      列组 "人" { 列 自然人 列组 "法人" { 列 企业, 机构 } }
      行 新收
      行组 结果 "结果" { 行 公开 行组 不予公开 "（三）不予公开" { 行 国家秘密, 执法案卷 } 行 末 }
    } } }\n`;
    const named = async (body: string) => {
      const formats = await formatsOf(`${deep}格式 上 扩展 底 { 章 申请 { 表 办理 { ${body} } } }`);
      const format = formats.find(({ name }) => name === '上');
      assert.ok(format);
      return tableOf(format, '办理');
    };
    const added = await named('行组 不予公开 { 行 商业秘密 }');
    assert.deepEqual(names(added.rows), ['新收', '公开', '国家秘密', '执法案卷', '商业秘密', '末']);
    assert.deepEqual(added.rows[4]?.groups, ['结果', '不予公开']);
    assert.deepEqual(added.rowTree.length, 2);

    const relabelled = await named('行 国家秘密 "1.国家秘密" 别名 秘密 行组 不予公开 "（三）不公开" { }');
    assert.deepEqual(names(relabelled.rows), ['新收', '公开', '国家秘密', '执法案卷', '末']);
    assert.deepEqual([relabelled.rows[2]?.label, relabelled.rows[2]?.aliases], ['1.国家秘密', ['秘密']]);

    const columns = await named('列组 "法人" { 列 社团 } 列 企业 "商业企业"');
    assert.deepEqual(
      columns.columns.map(({ label }) => label),
      ['总数', '自然人', '商业企业', '机构', '社团'],
    );
    assert.equal(columns.columnTree.length, 2);
  });

  it('may name a group of the national form alone', async () => {
    const upper = '格式 本省 扩展 国办2021 { 章 申请 { 表 申请办理 { 行组 其他处理 { 行 转办 } } } }';
    const { format } = await readText('格式: 本省\n', { files: { '甲.gkformat': upper } });
    const rows = format ? tableOf(format, '申请办理').rows : [];
    assert.deepEqual(rows.find(({ name }) => name === '转办')?.groups, ['办理结果', '其他处理']);
    assert.equal(
      rows.findIndex(({ name }) => name === '转办'),
      rows.findIndex(({ name }) => name === '其他情形') + 1,
    );
  });

  it('finds in a chain of formats what the middle one added to a group', async () => {
    const formats = await formatsOf(
      `${base}格式 中 扩展 底 { 章 申请 { 表 办理 { 行组 结果 { 行组 内组 { 行 一 } } } } }
       格式 上 扩展 中 { 章 申请 { 表 办理 { 行组 内组 { 行 二 } } } }`,
    );
    const top = formats.find(({ name }) => name === '上');
    assert.deepEqual(names(top ? tableOf(top, '办理').rows : []), ['新收', '公开', '其他', '一', '二', '总数']);
  });

  it('turns a row into a group of rows', async () => {
    const table = tableOf(
      await extended('章 申请 { 表 办理 { 行组 结果 { 行组 其他 "其他情形" { 行 一, 二 } } } }'),
      '办理',
    );
    assert.deepEqual(names(table.rows), ['新收', '公开', '一', '二', '总数']);
  });

  it('lets the rules of the base sum what it adds to a group', async () => {
    const format = `${base}格式 上 扩展 底 { 章 申请 { 表 办理 { 行组 结果 { 行 新情形 } } } }`;
    const text = '格式: 上\n表 办理\n| 公开 | 1 | 0 | 0 | 0 | 1 |\n| 新情形 | 2 | 0 | 0 | 0 | 2 |\n| 其余 | 0 |\n';
    const { facts } = await readText(text, { files: { '甲.gkformat': format } });
    assert.equal(facts.find(({ path }) => path === '办理.总数.自然人')?.value?.toFixed(), '3');
  });

  it('adds tables to chapters, and chapters', async () => {
    const { chapters } = await extended('章 申请 { 表 复议 { 列 a 行 子 } } 章 附则 { 表 末 { 列 a 行 子 } }');
    assert.deepEqual(names(chapters), ['总体', '申请', '附则']);
    assert.deepEqual(names(chapters[1]?.tables ?? []), ['办理', '复议']);
    assert.deepEqual(names(chapters[2]?.tables ?? []), ['末']);
  });

  it('replaces a rule of the same name, kind and all, in its place, and adds others', async () => {
    const { rules } = tableOf(
      await extended('章 申请 { 表 办理 { 核实 列和 每列 总数 >= 公开 规则 新规 每列 新收 = 总数 } }'),
      '办理',
    );
    assert.deepEqual(
      rules.map(({ kind, name, relation }) => `${kind} ${name} ${relation}`),
      ['must 行和 =', 'should 列和 ≥', 'should 大小 ≤', 'must 新规 ='],
    );
  });

  it('may itself be extended', async () => {
    const formats = await formatsOf(
      `${base}格式 中 扩展 底 { 章 申请 "二、中" { 表 办理 { 行 中行 } } } 格式 上 扩展 中 { 章 申请 "二、上" { 表 办理 { 行 上行 } } }`,
    );
    const top = formats.find(({ name }) => name === '上');
    assert.equal(top?.chapters[1]?.label, '二、上');
    assert.deepEqual(names(top ? tableOf(top, '办理').rows : []), ['新收', '公开', '其他', '总数', '中行', '上行']);
  });

  it('may stand before its base, in another file, and extend a national format', async () => {
    const upper = '格式 本省 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 新收网上 } } }';
    const { format } = await readText('格式: 本省\n', { files: { '甲.gkformat': upper } });
    assert.equal(format ? tableOf(format, '申请办理').rows.length : 0, 26);
    const [first] = await formatsOf(`格式 上 扩展 底 { }\n${base}`);
    assert.equal(first?.chapters.length, 2);
  });

  it('ends where it extends itself, or what is not there', async () => {
    const formats = await formatsOf(
      '格式 甲 扩展 乙 { 章 一 } 格式 乙 扩展 甲 { 章 二 } 格式 丙 扩展 无 { 章 三 } 格式 丁 扩展 丁 { 章 四 }',
    );
    assert.deepEqual(
      formats.map(({ name, chapters }) => [name, names(chapters)]),
      [
        ['甲', ['二', '一']],
        ['乙', ['一', '二']],
        ['丙', ['三']],
        ['丁', ['四']],
      ],
    );
  });
});
