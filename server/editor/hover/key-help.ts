import type { Text } from '../../text.ts';

const helps: Readonly<Record<string, Text>> = {
  格式: {
    zh: '报告采用的格式；不写时按年度选定',
    en: 'The format of the report; without it the year decides',
  },
  机关: { zh: '编制报告的行政机关全称（必填）', en: 'Full name of the body that reports (required)' },
  机关类型: {
    zh: '机关属于格式所列的哪一类；决定公布期限和应报告的内容。不写时按名称认定',
    en: 'Which of the kinds of the format the body is; decides the deadline and what must be reported. Without it the name tells',
  },
  年度: { zh: '报告的年度（必填），如 2024', en: 'The year reported on (required), such as 2024' },
  发布日期: {
    zh: '向社会公布的日期，如 2025-01-20',
    en: 'Day of publication, such as 2025-01-20',
  },
  上年: {
    zh: '上一年度报告的文件，如 ./2023.gkreport；用来核对结转、计算同比',
    en: 'File of last year’s report, such as ./2023.gkreport; for carry-over checks and 同比',
  },
  下级: {
    zh: '下级单位报告的文件，可用 * 通配，如 ./下级/*.gkreport',
    en: 'Files of subordinate reports; * matches any name, as in ./下级/*.gkreport',
  },
  网址: { zh: '发布报告的网址', en: 'Where the report is published' },
  责任编辑: { zh: '网页的责任编辑', en: 'Editor responsible for the page' },
  联系电话: { zh: '联系电话', en: 'Telephone number' },
  地址: { zh: '联系地址', en: 'Postal address' },
  邮编: { zh: '邮政编码', en: 'Postal code' },
  文号: { zh: '发文字号', en: 'Document number' },
  索引号: { zh: '信息索引号', en: 'Index number' },
};

/** What each header key is for; shown on hover and beside completions. */
export const keyHelp: ReadonlyMap<string, Text> = new Map(Object.entries(helps));
