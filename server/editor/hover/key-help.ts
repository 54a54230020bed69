import type { Text } from '../../text.ts';

const helps: Readonly<Record<string, Text>> = {
  格式: {
    zh: '报告采用的格式；不写时按年度选定',
    en: 'Format of the report; by default the one for the report year',
  },
  机关: {
    zh: '编制报告的机关全称，与印章一致（必填）',
    en: 'Full name of the reporting agency, as on its official seal (required)',
  },
  机关类型: {
    zh: '机关属于格式所列的哪一类；决定公布期限和应报告的内容。不写时按名称判断',
    en: 'Type of agency, one of those in the format; decides the deadline and what must be reported. By default it follows from the name',
  },
  年度: { zh: '报告年度，即数据所属年度（必填），如 2024', en: 'Report year (required), such as 2024' },
  发布日期: {
    zh: '向社会公布的日期，如 2025-01-20',
    en: 'Publication date, such as 2025-01-20',
  },
  上年: {
    zh: '上年报告的文件，如 ./2023.gkreport；用于核对结转、计算同比',
    en: 'File of last year’s report, such as ./2023.gkreport; to check carry-overs and compute 同比',
  },
  下级: {
    zh: '下级单位报告的文件，可用 * 通配，如 ./下级/*.gkreport',
    en: 'Report files of subordinate agencies; * matches any name, as in ./下级/*.gkreport',
  },
  网址: { zh: '发布报告的网址', en: 'Web address where the report is published' },
  责任编辑: { zh: '网页的责任编辑', en: 'Editor responsible for the page' },
  联系电话: { zh: '联系电话', en: 'Telephone number' },
  地址: { zh: '联系地址', en: 'Postal address' },
  邮编: { zh: '邮政编码', en: 'Postal code' },
  文号: { zh: '发文字号', en: 'Document number' },
  索引号: { zh: '信息索引号', en: 'Index number' },
};

/** What each header key is for; shown on hover and beside completions. */
export const keyHelp: ReadonlyMap<string, Text> = new Map(Object.entries(helps));
