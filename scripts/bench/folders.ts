import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const outcomes = [
  [
    '予以公开',
    '部分公开',
    '国家秘密',
    '法律法规禁止',
    '三安全一稳定',
    '第三方权益',
    '内部事务',
    '过程性信息',
    '执法案卷',
  ],
  ['行政查询', '不掌握', '需另行制作', '补正后不明确', '信访举报投诉', '重复申请', '公开出版物', '大量反复申请'],
  ['确认或重新出具', '逾期不补正', '逾期不缴费', '其他情形'],
].flat();
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const prose = [
  '坚持以公开为常态、不公开为例外，围绕中心工作和群众关切推进政府信息公开。各环节的责任均已明确，结合文件清理更新规章和行政规范性文件库，标注文件效力，对失效、废止的文件作出说明。',
  '统一门户网站政府信息公开专栏的栏目设置，完善检索、查阅和下载功能。在政务服务大厅、公共图书馆和国家档案馆设置查阅场所，方便群众就近获取政府信息。',
  '政府信息公开列入年度工作考核，考核结果通报各部门。通过网站问卷和现场座谈开展社会评议，对收集的意见逐项答复。举办业务培训，讲解答复规范。',
];

/** What a folder of reports is to be. */
export interface FolderSize {
  /** Bodies, each with a report of 2023 and one of 2024 that names it as 上年; fifty bodies to a district. */
  readonly bodies: number;
  /** A report above, the file `市.gkreport`, that names them all as 下级. */
  readonly above?: boolean;
}

/** Writes a folder of reports without errors, the same for every run. Returns the paths of the reports, `above` first where there is one. */
export function writeFolder(folder: string, { bodies, above = false }: FolderSize): readonly string[] {
  let seed = 7;
  const below = (n: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const paths: string[] = [];
  for (let at = 0; at < bodies; at++) {
    const district = join(folder, `区${String(at % 50).padStart(2, '0')}`);
    mkdirSync(district, { recursive: true });
    const body = `示例${at}号水务局`;
    let carried = applicants.map(() => 0);
    for (const year of [2023, 2024]) {
      const rows = outcomes.map((_, row) =>
        applicants.map((_, column) => (column < 2 && (row < 2 || below(4) === 0) ? below(30) : 0)),
      );
      const total = applicants.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
      // What is carried on is so much that nothing new is less than nothing.
      const next = carried.map((before, column) => Math.max(column < 2 ? below(4) : 0, before - (total[column] ?? 0)));
      const fresh = carried.map((before, column) => (total[column] ?? 0) + (next[column] ?? 0) - before);
      const file = join(district, `${body}${year}.gkreport`);
      writeFileSync(file, reportText({ body, year, rows, total, next, fresh, carried, below }));
      paths.push(file);
      carried = next;
    }
  }
  if (!above) return paths;
  const file = join(folder, '市.gkreport');
  const header = [
    '格式: 国办2021',
    '机关: 示例市',
    '机关类型: 政府',
    '年度: 2024',
    '发布日期: 2025-03-20',
    '下级: ./区*/*2024.gkreport',
  ];
  writeFileSync(
    file,
    [
      ...header,
      '',
      '# {机关}{年度}年政府信息公开工作年度报告',
      '',
      '## 一、总体情况',
      '',
      '全年工作有序开展。',
      '',
    ].join('\n'),
  );
  return [file, ...paths];
}

interface Numbers {
  readonly body: string;
  readonly year: number;
  readonly rows: readonly (readonly number[])[];
  readonly total: readonly number[];
  readonly next: readonly number[];
  readonly fresh: readonly number[];
  readonly carried: readonly number[];
  below(n: number): number;
}

function reportText({ body, year, rows, total, next, fresh, carried, below }: Numbers): string {
  const row = (name: string, numbers: readonly number[]) =>
    `| ${[name, ...numbers, numbers.reduce((sum, each) => sum + each, 0)].join(' | ')} |`;
  const isLater = year === 2024;
  return [
    '格式: 国办2021',
    `机关: ${body}`,
    '机关类型: 部门',
    `年度: ${year}`,
    `发布日期: ${year + 1}-01-20`,
    ...(isLater ? [`上年: ./${body}2023.gkreport`] : []),
    '',
    '# {机关}{年度}年政府信息公开工作年度报告',
    '',
    '本报告由{机关}根据《中华人民共和国政府信息公开条例》编制。所列数据的统计期限为{年度}年1月1日至12月31日。',
    '',
    '## 一、总体情况',
    '',
    '### （一）主动公开',
    '',
    prose[0],
    '',
    '全年制发行政规范性文件{第二十条第一项.行政规范性文件.制发}件，作出行政许可决定{第二十条第五项.行政许可}件。',
    '',
    '### （二）依申请公开',
    '',
    `全年新收政府信息公开申请{申请办理.本年新收}件${isLater ? '，比上年{同比(申请办理.本年新收)}' : ''}；其中自然人申请{申请办理.本年新收.自然人}件，办结{申请办理.办理总计}件。`,
    '',
    '### （三）平台建设',
    '',
    prose[1],
    '',
    '### （四）监督保障',
    '',
    prose[2],
    '',
    '## 二、主动公开政府信息情况',
    '',
    '表 第二十条第一项',
    '| 规章 | 0 | 0 | 0 |',
    `| 行政规范性文件 | ${below(5)} | 0 | ${isLater ? '=' : '20'} |`,
    '',
    '表 第二十条第五项',
    `| 行政许可 | ${below(999)} |`,
    '',
    '表 第二十条第六项',
    `| 行政处罚 | ${below(99)} |`,
    '| 行政强制 | 0 |',
    '',
    '表 第二十条第八项',
    '| 行政事业性收费 | 12.5 |',
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '表 申请办理',
    `| | ${applicants.join(' | ')} | 总计 |`,
    row('本年新收', fresh),
    row('上年结转', carried),
    ...rows.map((numbers, at) => row(outcomes[at] ?? '', numbers)),
    row('办理总计', total),
    row('结转下年', next),
    '',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '',
    '表 复议诉讼',
    '| 行政复议 | 1 | 0 | 0 | 0 | = |',
    '| 其余 | 0 |',
    '',
    '## 五、存在的主要问题及改进情况',
    '',
    '存在的问题：政策解读形式单一。下一步将增加图表解读，并改进办理流程。',
    '',
    '## 六、其他需要报告的事项',
    '',
    '{年度}年，本机关未收取信息处理费。',
    '',
  ].join('\n');
}
