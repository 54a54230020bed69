import type { Text } from '../shared/text.ts';

/** What a column of a register tells of each application. */
export type RoleName = (typeof roles)[number]['name'];

interface Role {
  /** What messages and `--map` call it. */
  readonly name: string;
  readonly english: string;
  /** What registers head such a column with, the likeliest first. */
  readonly headings: readonly string[];
  /** Without it nothing can be counted. */
  readonly required?: true;
}

/** The columns that are looked for; how local registers head them is all there is to know of them. */
export const roles = [
  {
    name: '编号',
    english: 'number',
    headings: ['登记编号', '申请编号', '受理编号', '登记号', '受理号', '申请号', '回执编号', '收文编号', '编号'],
  },
  {
    name: '申请人类型',
    english: 'kind of applicant',
    headings: [
      '申请人类型',
      '申请人类别',
      '申请人性质',
      '申请人属性',
      '申请人身份',
      '申请主体类型',
      '申请主体',
      '主体类型',
    ],
    required: true,
  },
  {
    name: '收到日期',
    english: 'date received',
    headings: [
      ...['收到日期', '收到时间', '收到申请日期', '收到申请时间', '申请收到日期', '收件日期', '收件时间'],
      ...['登记日期', '登记时间', '受理日期', '受理时间', '申请日期', '申请时间'],
    ],
    required: true,
  },
  {
    name: '答复日期',
    english: 'date answered',
    headings: ['答复日期', '答复时间', '作出答复日期', '办结日期', '办结时间', '回复日期', '回复时间', '处理日期'],
  },
  {
    name: '延期',
    english: 'extension',
    headings: ['是否延期', '延期', '延期答复', '是否延期答复', '延长答复期限', '延期情况', '延期日期', '延期告知日期'],
  },
  {
    name: '办理结果',
    english: 'outcome',
    headings: ['办理结果', '答复结果', '处理结果', '答复类型', '办理类型', '答复情况', '办理情况', '处理情况'],
    required: true,
  },
  {
    name: '具体情形',
    english: 'detail of the outcome',
    headings: ['具体情形', '具体类型', '答复情形', '办理结果细类', '细类', '具体理由', '不予公开理由'],
  },
  {
    name: '行政复议',
    english: 'review',
    headings: ['行政复议结果', '复议结果', '行政复议情况', '复议情况', '行政复议', '复议'],
  },
  {
    name: '行政诉讼',
    english: 'lawsuit',
    headings: ['行政诉讼结果', '诉讼结果', '行政诉讼情况', '诉讼情况', '行政诉讼', '诉讼'],
  },
] as const satisfies readonly Role[];

/** The role of a name; undefined for any other word. */
export function roleNamed(name: string): Role | undefined {
  return roles.find((role) => role.name === name);
}

/** What messages call a role. */
export function roleText(name: RoleName): Text {
  return { zh: `“${name}”`, en: `“${name}” (${roleNamed(name)?.english})` };
}
