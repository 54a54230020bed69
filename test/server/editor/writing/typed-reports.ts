import { randomNumbers } from '../../robustness/mutations.ts';

/**
 * A right report in 国办2021, written as offices write it: with aligned tables or without, with header rows, `=` and 其余
 * or with every number typed. The seed decides.
 */
export function rightReport(seed: number): string {
  const random = randomNumbers(seed);
  const either = <Item>(one: Item, other: Item) => (random(2) === 0 ? one : other);
  const sections = either(['（一）', '（二）'], ['1.', '2.']);
  const year = 2022 + random(3);
  const gap = either(' ', '   ');
  const row = (label: string, cells: readonly (number | string)[]) =>
    `|${gap}${label}${gap}|${cells.map((cell) => `${gap}${cell}${gap}|`).join('')}`;
  const issued = random(20);
  const columns = Array.from({ length: 6 }, () => random(40));
  const next = columns.map((all) => random(Math.min(all, 4) + 1));
  const results = columns.map((all, index) => all - (next[index] ?? 0));
  const counted = (cells: readonly number[]) => [...cells, either<number | string>('=', sum(cells))];
  const none = '| 其余 | 0 |';
  const printed = random(2) === 0;
  const heading = printed ? [row('信息内容', ['本年制发件数', '本年废止件数', '现行有效件数'])] : [];
  const reviewed = [random(4), random(3), 0, random(2)];
  return [
    '机关: 示例市水务局',
    either('机关类型: 部门', '机关类型：部门'),
    `年度: ${year}`,
    `发布日期: ${year + 1}-01-${10 + random(15)}`,
    '',
    `# ${either('{机关}{年度}', `示例市水务局${year}`)}年政府信息公开工作年度报告`,
    '',
    `本报告所列数据的统计期限为${year}年1月1日至12月31日。`,
    '',
    '## 一、总体情况',
    '',
    `### ${sections[0]}主动公开`,
    '全年主动公开政府信息，依申请公开、政府信息管理、平台建设和监督保障工作都有进展。',
    `### ${sections[1]}依申请公开`,
    '受理申请{申请办理.本年新收}件，都按期答复。',
    '',
    '## 二、主动公开政府信息情况',
    '',
    '表 第二十条第一项',
    ...heading,
    row('规章', [0, 0, 0]),
    row('行政规范性文件', [issued, 0, issued + random(30)]),
    '表 第二十条第五项',
    row('行政许可', [random(900)]),
    '表 第二十条第六项',
    row('行政处罚', [random(90)]),
    row('行政强制', [random(9)]),
    '表 第二十条第八项',
    row('行政事业性收费', [either('0', '12.5')]),
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '表 申请办理',
    ...(printed ? [row('', ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'])] : []),
    row('本年新收', counted(columns)),
    row('上年结转', counted([0, 0, 0, 0, 0, 0])),
    row('予以公开', counted(results)),
    row('结转下年', counted(next)),
    none,
    '',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '',
    '表 复议诉讼',
    row('行政复议', counted(reviewed)),
    row('未经复议直接起诉', counted([0, 0, 0, 0])),
    row('复议后起诉', counted([random(3), 0, 0, 0])),
    '',
    '## 五、存在的主要问题及改进情况',
    '',
    '政策解读形式单一的问题仍然存在，下一步将改进解读方式。',
    '',
    '## 六、其他需要报告的事项',
    '',
    '本年未收取信息处理费。',
    '',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
