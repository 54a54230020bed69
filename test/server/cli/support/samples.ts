/** A form with one table, so that what these tests expect does not hang on the national forms. */
export const format = `格式 测试 "测试格式" {
  章 数字 "一、数字" 必备 {
    表 收支 "收支" {
      表头 "项目"
      列 上半年, 下半年, 总计 合计列
      行 收入, 支出
      规则 总计列 每行 总计 = 上半年 + 下半年
      核实 衔接 每列 收入 = 上年.支出
    }
  }
}
`;

export interface SampleReport {
  readonly year?: number;
  /** Of 支出, whose total must be 9. */
  readonly total?: string;
  /** Further header lines. */
  readonly header?: readonly string[];
  /** Lines behind the table. */
  readonly after?: readonly string[];
}

/** A report without a fault as long as `total` is 9. */
export function reportText({ year = 2024, total = '9', header = [], after = [] }: SampleReport = {}): string {
  const lines = [
    '格式: 测试',
    '机关: 测试局',
    '机关类型: 部门',
    `年度: ${year}`,
    `发布日期: ${year + 1}-01-20`,
    ...header,
    '',
    '# {机关}{年度}年政府信息公开工作年度报告',
    '',
    '## 一、数字',
    '',
    '表 收支',
    '| 收入 | 1 | 2 | 3 |',
    `| 支出 | 4 | 5 | ${total} |`,
    ...after,
  ];
  return `${lines.join('\n')}\n`;
}

/** A folder's worth: the form and one report. */
export function filesWith(report: string): Readonly<Record<string, string>> {
  return { '测试.gkformat': format, '报告.gkreport': report };
}
