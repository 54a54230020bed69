import assert from 'node:assert/strict';
import { hover } from './support/hover.ts';

const lower = `格式 下层 "下层格式" {
  依据 "某文件"
  章 一 "一、工作情况" 必备 {
    依据 "某条"
    字数 不超过 500
    须提及 问题 含 "问题"、"不足"
    表 表一 {
      列组 "各项" { 列 甲, 乙 小数 }
      列 总数 合计列
      行组 全部 "全部事项" { 行 子, 丑 }
      行 合计
      规则 列合计 每行 总数 = 甲 + 2 × 乙 - 1 依据 "第三条" 注 "按季填报"
      核实 行合计 每列 合计 >= 上年.合计
      存疑 巧合 子.甲 = 丑.甲
    }
  }
  章 二 {
  }
}
`;

const upper = `格式 上层 扩展 下层 {
  章 一 {
    表 表一 {
      行 寅
      规则 列合计 每行 总数 = 甲 + 乙
    }
  }
}
`;

/** Hovers over a place of the lower format, or of the upper one. */
const inLower = (mark: string, locale = 'zh-cn') => {
  const plain = mark.replace(/[«»]/g, '');
  assert.ok(lower.includes(plain));
  return hover(lower.replace(plain, mark), { path: 'f.gkformat', locale });
};
const inUpper = (mark: string, locale = 'zh-cn') => {
  const plain = mark.replace(/[«»]/g, '');
  assert.ok(upper.includes(plain));
  return hover(upper.replace(plain, mark), { path: 'g.gkformat', locale, files: { 'f.gkformat': lower } });
};

describe('hover in a format', () => {
  it('tells of a chapter its heading, what it demands, and its legal basis', async () => {
    const shown = '**一、工作情况** · 下层\n\n- 必备\n- 一般不超过 500 字\n- 须写明：问题\n- 表格：表一\n\n依据：某条';
    assert.equal(await inLower('章 «一» "一、工作情况"'), shown);
    assert.equal(await inLower('章 一 «"一、工作情况"»'), shown);
    assert.equal(await inLower('章 «二» {'), '**二** · 下层\n\n- 可缺');
    assert.equal(await inLower('章 «二» {', 'en'), '**二** · 下层\n\n- optional');
  });

  it('writes a rule out and tells whether it must hold, where it applies, and why', async () => {
    const shown =
      '**列合计**（必须成立）\n\n总数 = 甲 + 2 × 乙 - 1\n\n表“表一”：每行 1 项，共 3 项\n\n依据：第三条\n\n按季填报';
    assert.equal(await inLower('规则 «列合计»'), shown);
    assert.equal(await inLower('总数 «=» 甲 + 2'), shown);
    assert.equal(await inLower('甲 + «2» × 乙'), shown);
    assert.equal(
      await inLower('核实 «行合计»'),
      '**行合计**（不成立须核实）\n\n合计 ≥ 上年.合计\n\n表“表一”：每列 1 项，共 3 项',
    );
    assert.equal(
      await inLower('存疑 «巧合»', 'en'),
      '**巧合** (to question)\n\n子.甲 = 丑.甲\n\nTable “表一”: 1 equation',
    );
  });

  it('tells which format a definition adds to or replaces, and which one does so to it', async () => {
    assert.match((await inUpper('规则 «列合计»')) ?? '', /\n\n替换 下层 的同名规则$/);
    assert.match((await inUpper('规则 «列合计»', 'en')) ?? '', /\n\nReplaces the rule of the same name in 下层$/);
    assert.match((await inUpper('表 «表一»')) ?? '', /\n\n补充 下层 的同名定义$/);
    assert.equal(await inUpper('格式 «上层»'), '**下层格式**\n\n某文件\n\n扩展 下层');
    const below = async (mark: string) =>
      hover(lower.replace(mark.replace(/[«»]/g, ''), mark), { path: 'f.gkformat', files: { 'g.gkformat': upper } });
    assert.match((await below('规则 «列合计»')) ?? '', /\n\n被 上层 替换$/);
    assert.match((await below('表 «表一» {')) ?? '', /\n\n由 上层 补充$/);
  });

  it('tells of groups of columns and rows what stands in them', async () => {
    assert.equal(await inLower('列组 «"各项"»'), '**各项**\n\n- 甲\n- 乙');
    assert.equal(await inLower('行组 «全部»'), '**全部事项**\n\n- 子\n- 丑');
    assert.equal(await inLower('行组 全部 «"全部事项"»'), '**全部事项**\n\n- 子\n- 丑');
  });

  it('tells what a keyword means', async () => {
    assert.match((await inLower('"一、工作情况" «必备»')) ?? '', /^\*\*必备\*\*：报告必须有这一章，缺少的报错误/);
    assert.match((await inLower('«存疑» 巧合', 'en')) ?? '', /^\*\*存疑\*\*: should not hold/);
    assert.match((await inLower('总数 «合计列»')) ?? '', /^\*\*合计列\*\*：/);
  });

  it('tells of a kind of body until when it publishes, and by which names it is told', async () => {
    const text = `格式 甲 {
      机关类型 部门 "政府部门" { 名称为 "*局"、"*厅" 可能为 "*管委会" 公布期限 "次年1月31日" 依据 "某条" }
      机关范围 收费机关 "可以收费的机关" { 包括 «部门»、"*中心" 不包括 "*税务局" 注 "以目录为准" }
    }`;
    const shown =
      '**部门**\n\n政府部门：每年 1 月 31 日前公布上一年度的报告（某条）\n\n名称为：\\*局、\\*厅\n\n可能为：\\*管委会';
    assert.equal(await hover(text, { path: 'f.gkformat' }), shown);
    const plain = text.replace(/[«»]/g, '');
    assert.equal(await hover(plain.replace('机关类型 部门', '机关类型 «部门»'), { path: 'f.gkformat' }), shown);
    assert.equal(
      await hover(plain.replace('收费机关', '«收费机关»'), { path: 'f.gkformat' }),
      '**可以收费的机关**\n\n收费机关\n\n包括：部门、\\*中心\n\n不包括：\\*税务局\n\n以目录为准',
    );
  });
});
