import { labelKey } from '../../language/label-key.ts';
import type { LastYearMismatch, Report } from '../report.ts';
import type { Header } from '../written.ts';

/** What is wrong with a report as last year's of another; undefined where nothing is, or nothing can be told. */
export function lastYearMismatch(
  header: Header,
  uri: string,
  lastYear: Report,
  loops: boolean,
): LastYearMismatch | undefined {
  if (lastYear.uri === uri) return { kind: 'self' };
  const { year, body } = lastYear.header;
  const isOtherYear = header.year !== undefined && year !== undefined && year !== header.year - 1;
  const isProven = header.year !== undefined && year === header.year - 1;
  if (isOtherYear || (loops && !isProven)) return { kind: 'year', year, loops };
  if (year === undefined && body === undefined) return { kind: 'unknown' };
  if (body === undefined || header.body === undefined || labelKey(body) === labelKey(header.body)) return undefined;
  return { kind: 'body', body, certain: isOtherBody(body, header.body) };
}

/** Whether the numbers of last year may not be compared with those of this year. */
export function forbidsComparison(problem: LastYearMismatch | undefined): boolean {
  return problem !== undefined && (problem.kind !== 'body' || problem.certain);
}

/**
 * What offices do, in words that their names have in common through every reform: of a body that was renamed, parted or
 * merged the old and the new name share one of these lines. From the institutional reforms of 2013, 2018 and 2023
 * (国务院机构改革方案) and the names in use in counties.
 */
const duties: readonly (readonly string[])[] = [
  ['卫生', '卫计', '卫健', '计划生育', '计生', '疾病预防', '疾控', '爱国卫生'],
  ['教育', '教体', '教科', '教文', '体育'],
  [
    '科学技术',
    '科技',
    '外国专家',
    '知识产权',
    '工信',
    '工业和信息化',
    '经济和信息化',
    '经信',
    '经贸',
    '商务',
    '大数据',
    '数据',
  ],
  ['发展和改革', '发改', '发展改革', '物价', '价格', '粮食', '物资储备', '能源', '营商', '重点项目'],
  ['民族', '宗教', '统战', '侨务', '外事', '台湾事务', '台办', '港澳'],
  ['公安', '交警', '出入境'],
  ['民政', '老龄', '社会工作', '社工'],
  ['司法', '法制', '法治'],
  ['财政', '国有资产', '国资', '金融', '地方金融', '财金'],
  ['人力资源', '社会保障', '人社', '劳动', '就业', '人事', '医疗保障', '医保'],
  ['国土', '自然资源', '规划', '林业', '林草', '园林', '绿化', '海洋', '测绘', '不动产'],
  ['环境保护', '环保', '生态环境'],
  [
    '住房',
    '建设',
    '住建',
    '城乡',
    '房产',
    '房管',
    '城市管理',
    '城管',
    '综合执法',
    '综合行政执法',
    '市容',
    '公用',
    '人防',
    '人民防空',
  ],
  ['交通', '公路', '港航', '运输', '铁路', '民航'],
  ['水务', '水利', '河长', '水土'],
  ['农业', '农村', '农牧', '畜牧', '农机', '渔业', '扶贫', '乡村振兴', '移民', '水产'],
  ['文化', '旅游', '文旅', '文广', '广播', '电视', '新闻出版', '文物', '版权', '体育'],
  ['退役军人', '双拥', '民政', '人力资源'],
  ['应急', '安全生产', '安监', '地震', '防震', '煤矿', '消防', '防汛'],
  ['审计'],
  [
    '市场监督',
    '市场监管',
    '市监',
    '工商',
    '质量技术监督',
    '质监',
    '食品药品',
    '药品',
    '食药',
    '知识产权',
    '物价',
    '标准',
  ],
  ['统计', '调查队'],
  ['信访', '群众工作'],
  ['税务', '国税', '地税'],
  ['气象'],
  ['行政审批', '政务服务', '政务', '数据', '公共资源', '营商'],
  ['机关事务', '接待', '政府办'],
  ['档案', '史志', '地方志', '党史'],
  ['烟草'],
  ['邮政'],
];

/**
 * Whether two names are of bodies that no reform makes one: both say what they do, in words that no line of
 * {@link duties} has together, or they are the governments of two places of one rank. Anything else may be a new name.
 */
function isOtherBody(one: string, other: string): boolean {
  const [a, b] = [dutiesOf(one), dutiesOf(other)];
  if (a.length > 0 && b.length > 0) {
    if (!a.some((duty) => b.includes(duty))) return true;
  } else if (a.length > 0 || b.length > 0) return isGovernment(one) || isGovernment(other);
  const [here, there] = [placeOf(one), placeOf(other)];
  return here !== '' && there !== '' && stemOf(here) !== stemOf(there) && here.at(-1) === there.at(-1);
}

function dutiesOf(name: string): readonly number[] {
  // 人民政府 is not 民政.
  const own = name.replace('人民政府', '');
  return duties.flatMap((words, index) => (words.some((word) => own.includes(word)) ? [index] : []));
}

function isGovernment(name: string): boolean {
  return name.endsWith('人民政府');
}

/** The place a name begins with, down to the lowest that it names: 示例市示例区. */
function placeOf(name: string): string {
  return /^.*?(?:省|自治区|市|自治州|州|盟|地区|区|县|旗|镇|乡|街道)(?=$|[^省市区县旗镇乡])/.exec(name)?.[0] ?? '';
}

/** A county that became a city or district keeps the rest of its name: 示例县, 示例市, 某市示例区. */
function stemOf(place: string): string {
  const lowest =
    place
      .split(/[省市州盟]|自治区|地区/)
      .filter((part) => part !== '')
      .at(-1) ?? place;
  return lowest.replace(/(?:自治县|县|区|旗|镇|乡|街道)$/, '');
}
