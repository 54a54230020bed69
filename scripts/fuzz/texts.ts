import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');

/** A form as small as one can be that has some of everything: most of a run goes on with it, since it is quick. */
export const smallForm = `格式 小 "小格式" {
  适用 2031 起
  章 总体 "一、总体情况" 必备 {
    字数 不超过 100
    须提及 收费 含 "收费"、"费用"
  }
  章 数字 "二、数字" 必备 {
    表 收支 "收支" {
      表头 "项目"
      列 上半年, 下半年, 总计 合计列
      行 收入 别名 "进账" 注 "含补贴"
      行组 支出 "（一）支出" { 行 人员 "1.人员", 公用 "2.公用" }
      行 合计
      规则 总计列 每行 总计 = 上半年 + 下半年
      规则 合计行 每列 合计 = 收入 - 合计(支出)
      核实 衔接 每列 收入 >= 人员
      存疑 相同 每列 人员 = 公用
    }
  }
}
`;

export const smallReport = `格式: 小
机关: 示例市水务局
机关类型: 部门
年度: 2025
成文日期: 2026-01-18
附件: "统计表" ./统计表.xlsx
附件: 清单
目录: 是
落款:
发布日期: 2026-01-20

# {机关}{年度}年政府信息公开工作年度报告

本报告的统计期限为{年度}年1月1日至12月31日。

## 一、总体情况

本年收入{收支.收入}元，**占比{占比(收支.收入.上半年, 收支.收入)}**，见[网站](https://example.cn)、[表](./统计表.xlsx)。没有收费[^1]。

[^1]: 含**代收**的{收支.收入}元。

图片 "流程图" ./流程图.png 说明文字 "五步"

图 "收支" 柱图 收支.收入, "支出" = 合计(收支.支出)

## 二、数字

表 收支
| 收入 | 1 | 2 | = |
| 人员 | 1 | 0 | 1 |
| 公用 | 0 | 1 | = |
| 合计 | = | = | = |
规则 列 总计 >= 上半年
说明 相同: 规模相当
注: 含补贴[^1]。

表 "新媒体"
| 平台 | 发布 | 阅读 |
| 微博 | 10 | 200 |
| 12345热线 | 5 | = |
| 合计 | = | = |
规则 合计 = 微博 + 12345热线
规则 列 阅读 = 发布 × 2
注1: 截至{年度}年底。
注2: 不含转发。
`;

/** What is changed at random: reports and forms, the small ones first. */
export const reports: readonly string[] = [
  smallReport,
  read('test/fixtures/宿迁2024.gkreport'),
  read('test/fixtures/国办2019.gkreport'),
  read('examples/错误示例2024.gkreport'),
  read('examples/示例县水利局2025.gkreport'),
  read('examples/政府网站/示例县水利局2025.gkreport'),
  read('examples/高等学校/示例大学2024-2025学年.gkreport'),
];
export const forms: readonly string[] = [
  smallForm,
  read('server/formats/国办2019.gkformat'),
  read('server/formats/国办2021.gkformat'),
  read('examples/政府网站/政府网站.gkformat'),
  read('examples/高等学校/高校信息公开.gkformat'),
];
