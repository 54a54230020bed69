import fc from 'fast-check';
import { consistentNumbers } from '../../../support/random-tables.ts';

/** What a report has beside its tables and sentences. */
interface Construction {
  readonly signer: 'nobody' | 'the body' | 'another';
  readonly isDated: boolean;
  readonly hasContents: boolean;
  readonly attachments: readonly string[];
  readonly footnotes: number;
  readonly notes: number;
  readonly hasChart: boolean;
  readonly hasOwnTable: boolean;
  readonly fields: readonly string[];
  readonly sentences: readonly string[];
}

const names = ['主动公开目录', '统计表', '2024年依申请公开办理情况表', '政务公开工作要点'] as const;
const sentences = [
  '全年主动公开信息312条，比上年增加5.5%。',
  '（一）完善制度；（二）加强培训；（三）狠抓落实。',
  '一是健全机制，二是强化监督。',
  '答复期限以收到申请之日起计算，延长1次的共2件。',
  '详见《示例市政务公开“十四五”规划》及1,200余份配套文件。',
  '公开事项{申请办理.本年新收}件。',
] as const;
const fields = [
  '联系电话: 0000-0000000',
  '地址: 示例市人民路1号',
  '邮编: 000000',
  '网址: https://www.example.gov.cn/',
] as const;

const constructions: fc.Arbitrary<Construction> = fc.record({
  signer: fc.constantFrom('nobody', 'the body', 'another'),
  isDated: fc.boolean(),
  hasContents: fc.boolean(),
  attachments: fc.subarray([...names]),
  footnotes: fc.nat(3),
  notes: fc.nat(3),
  hasChart: fc.boolean(),
  hasOwnTable: fc.boolean(),
  fields: fc.subarray([...fields]),
  sentences: fc.shuffledSubarray([...sentences], { minLength: 2 }),
});

/** Reports with every construct of the language that prints. */
export const writtenReports: fc.Arbitrary<string> = fc
  .tuple(consistentNumbers, constructions)
  .map(([numbers, construction]) => textOf(numbers, construction));

function textOf(
  numbers: ReadonlyMap<string, readonly number[]>,
  { signer, isDated, hasContents, attachments, footnotes, notes, hasChart, hasOwnTable, ...more }: Construction,
): string {
  const marked = more.sentences.map((text, index) =>
    index < footnotes ? text.replace(/。$/, `[^${index + 1}]。`) : text,
  );
  const used = Math.min(footnotes, marked.length);
  const texts = (from: number, to?: number) => marked.slice(from, to).join('\n\n');
  return [
    '机关: 示例市水务局',
    '机关类型: 部门',
    '年度: 2024',
    ...(signer === 'nobody' ? [] : [`落款:${signer === 'another' ? ' 示例市水务局办公室' : ''}`]),
    // A day that nobody signs is a line of the article like others.
    ...(isDated && signer !== 'nobody' ? ['成文日期: 2025-01-16'] : []),
    ...(hasContents ? ['目录: 是'] : []),
    '发布日期: 2025-01-20',
    ...attachments.map((name) => `附件: "${name}" ./附件/${name}.xlsx`),
    ...more.fields,
    '',
    '# {机关}{年度}年政府信息公开工作年度报告',
    '',
    '本报告统计期限为2024年1月1日至12月31日。',
    '',
    '## 一、总体情况',
    '',
    '### （一）主动公开',
    '',
    texts(0, 1),
    '',
    '### （二）依申请公开',
    '',
    texts(1),
    '',
    ...Array.from({ length: used }, (_, index) => `[^${index + 1}]: 第${index + 1}条脚注，见公开目录。\n`),
    ...(hasOwnTable ? ['表 "培训情况"', '| 项目 | 次数 |', '| 业务培训 | 2 |', '| 保密培训 | 1 |', ''] : []),
    ...(hasChart ? ['图 "申请来源" 柱图 申请办理.本年新收.自然人, 申请办理.本年新收.商业企业', ''] : []),
    '## 二、主动公开政府信息情况',
    '',
    '表 第二十条第一项',
    '| 规章 | 0 | 0 | 0 |',
    '| 行政规范性文件 | 1 | 0 | 3 |',
    '',
    '表 第二十条第五项',
    '| 行政许可 | 12 |',
    '',
    '表 第二十条第六项',
    '| 行政处罚 | 3 |',
    '| 行政强制 | 0 |',
    '',
    '表 第二十条第八项',
    '| 行政事业性收费 | 0.5 |',
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '表 申请办理',
    ...[...numbers].map(([row, cells]) => `| ${row} | ${cells.join(' | ')} |`),
    ...Array.from({ length: notes }, (_, index) => `注: 第${index + 1}个注，含网络申请。`),
    '',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '',
    '表 复议诉讼',
    '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
    '| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |',
    '| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |',
    '',
    '## 五、存在的主要问题及改进情况',
    '',
    '解读形式单一的问题仍然存在，下一步将改进。',
    '',
    '## 六、其他需要报告的事项',
    '',
    '没有其他需要报告的事项。',
    '',
  ].join('\n');
}
