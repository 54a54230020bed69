import fc from 'fast-check';
import { png } from '../../../support/pictures.ts';

/** A form with cells of words, choices and days, and with blocks that the author names. */
const form = `格式 小站 "小站年度报表" {
  适用 2017 起
  章 数据 "一、数据" {
    表 概况 {
      列 内容
      行 名称 填文字, 类型 可选值 "门户网站"、"部门网站", 开通 填日期, 访问 单位 次
      表注 "访问按次计。"
    }
    表 新媒体 {
      列 条数, 阅读
      行 总数
      行组 微信 "微信公众号" 可重复 { 行 发布 "发布量", 转载 "转载量" }
      规则 总数行 每列 总数 = 微信
    }
  }
  章 其他 "二、其他"
}
`;

/** What lies beside the reports. */
export const besideConstructs = { '小站.gkformat': form, 'a.png': png(400, 200), '表.xlsx': new Uint8Array([1]) };

const names = fc.constantFrom('网站', '微信 公众号', '12345热线', '原创', '转载（含改写）', '甲');
const count = fc.nat(4000).map(String);
const sentence = fc.constantFrom(
  '全年公开信息{新媒体.总数.条数}条[^1]。',
  '其中**原创**{渠道.合计.网站.原创}条，见[统计表](./表.xlsx)。',
  '设有专栏，逐月检查。',
);

const header = fc
  .record({ signer: fc.boolean(), dated: fc.boolean(), contents: fc.boolean(), attached: fc.nat(2) })
  .map(({ signer, dated, contents, attached }) => [
    ...['格式: 小站', '机关: 示例县水利局', '年度: 2025', '发布日期: 2026-01-20'],
    ...(signer ? ['落款:'] : []),
    ...(dated ? ['成文日期: 2026年1月9日'] : []),
    ...(contents ? ['目录: 是'] : []),
    ...Array.from({ length: attached }, (_, index) => `附件: "附件 ${index + 1}" ./表.xlsx`),
    '',
    '# {机关}{年度}年工作年度报表',
    '',
  ]);

const blocks = fc
  .array(fc.tuple(names, count, count), { maxLength: 3 })
  .map((all) =>
    all.flatMap(([name, one, other], at) => [
      `| 微信：${name}${at} |`,
      `| 发布 | ${one} | 0 |`,
      `| 转载 | ${other} | 0 |`,
    ]),
  );

const ofForm = fc
  .tuple(count, blocks, fc.boolean())
  .map(([visits, accounts, noted]) => [
    '## 一、数据',
    '',
    '表 概况',
    '| 名称 | 示例县 水利局网站 |',
    '| 类型 | 部门网站 |',
    '| 开通 | 2016年5月18日 |',
    `| 访问 | ${visits} |`,
    ...(noted ? ['注: 访问含移动端。', '注: 开通日期以备案为准。'] : []),
    '',
    '表 新媒体',
    '| 总数 | = | = |',
    ...accounts,
    '',
  ]);

const own = fc
  .tuple(fc.array(count, { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([n, noted]) => [
    '表 "渠道"',
    '| 类别 | 网站 | | 备注 |',
    '| | 原创 | 转载 | |',
    '| --- |',
    '| 文件 |',
    `| 通知 | ${n[0]} | ${n[1]} | 无 |`,
    `| 公告 | ${n[2]} | ${n[3]} | 含转发 |`,
    '| |',
    `| 其他 | ${n[4]} | ${n[5]} | |`,
    '| 合计 | = | = | |',
    '规则 合计 = 文件 + 其他',
    ...(noted ? ['注1: 按条计。'] : []),
    '',
  ]);

const rest = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), own, fc.boolean())
  .map(([texts, table, shown]) => [
    '## 二、其他',
    '',
    ...texts.flatMap((text) => [text, '']),
    ...(shown ? ['图片 "流程 图" ./a.png 说明文字 "五步"', ''] : ['图片 "没有的" ./b.png', '']),
    '图 "发布" 柱图 新媒体.总数.条数, "阅读" = 新媒体.总数.阅读',
    '',
    ...table,
    '[^1]: 含**县**门户网站{年度}年的。',
  ]);

const noise = fc.array(fc.record({ wide: fc.boolean(), blanks: fc.nat(3), gap: fc.nat(2) }), {
  minLength: 9,
  maxLength: 40,
});

/** Reports with everything that real ones hold, as hands write them: in either width, with blanks and blank lines anywhere. */
export const constructedReports: fc.Arbitrary<string> = fc
  .tuple(header, ofForm, rest, noise)
  .map(([top, middle, end, odd]) =>
    [...top, ...middle, ...end]
      .map((line, index) => {
        const { wide = false, blanks = 0, gap = 0 } = odd[index % odd.length] ?? {};
        const written = wide ? widened(line) : line;
        const spread = written.replace(
          / *([|\uff5c]) */g,
          (_, bar: string) => `${' '.repeat(blanks)}${bar}${' '.repeat(gap)}`,
        );
        return spread.trimStart() + (gap === 1 && !/^[|\uff5c]/.test(line) ? '\n' : '');
      })
      .join('\n'),
  );

function widened(line: string): string {
  if (/^[|]/.test(line))
    return line.replaceAll('|', '\uff5c').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (/^(?:#|\S{1,6}: |\[\^)/.test(line)) return line.replace('#', '\uff03').replace(': ', '\uff1a');
  return line.replace(/\{([^}]*)\}/g, '\uff5b$1\uff5d');
}
