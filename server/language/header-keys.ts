import type { Text } from '../shared/text.ts';

/**
 * What stands behind a header key: `format` and `body-kind` name a thing of a format, `report` is the path of one report and
 * `reports` of one or several, `attachment` has a name and the path of another file, `switch` is 是 or 否, `address` is on the web. `body` and `text` are free words; `signer` too, who is the body where
 * nothing is written.
 */
export type HeaderValueKind =
  | 'format'
  | 'body'
  | 'signer'
  | 'body-kind'
  | 'year'
  | 'day'
  | 'report'
  | 'reports'
  | 'attachment'
  | 'switch'
  | 'address'
  | 'telephone'
  | 'postcode'
  | 'text';

/** All that is known of a header key. */
export interface HeaderField {
  /** Nothing can be checked without it. */
  readonly required?: true;
  /** Each line adds to those before it; of other keys the first line counts. */
  readonly repeatable?: true;
  readonly value: HeaderValueKind;
  /** Its place among the publication data that every output prints below the report, from 1; left out where it is not printed. */
  readonly printed?: number;
  readonly help: Text;
  /** What web pages, catalogues and forms call it. */
  readonly alsoCalled?: readonly string[];
}

/** Every header key, in the order in which a report that gkreport writes has them. */
const fields = {
  格式: {
    value: 'format',
    help: {
      zh: '报告采用的格式；不写时按年度选定',
      en: 'Format of the report; by default the one for the report year',
    },
  },
  机关: {
    required: true,
    value: 'body',
    help: {
      zh: '编制报告的机关全称，与印章一致（必填）',
      en: 'Full name of the reporting agency, as on its official seal (required)',
    },
    alsoCalled: [
      ...['单位', '单位名称', '机构', '机构名称', '机关名称', '部门', '部门名称', '编制单位', '编制机关', '报告单位'],
      ...['报告机关', '填报单位', '填报机关', '发布机构', '发布机关', '发布单位', '发文机关', '发文单位', '公开主体'],
      ...['公开机关', '信息来源', '来源'],
    ],
  },
  机关类型: {
    value: 'body-kind',
    help: {
      zh: '机关属于格式所列的哪一类；决定公布期限和应报告的内容。不写时按名称判断',
      en: 'Type of agency, one of those in the format; decides the deadline and what must be reported. By default it follows from the name',
    },
    alsoCalled: ['单位类型', '机构类型', '单位性质', '机关性质', '单位类别', '类型'],
  },
  年度: {
    required: true,
    value: 'year',
    help: { zh: '报告年度，即数据所属年度（必填），如 2024', en: 'Report year (required), such as 2024' },
    alsoCalled: ['年份', '报告年度', '报告年份', '所属年度', '统计年度', '数据年度', '公开年度', '年'],
  },
  发布日期: {
    value: 'day',
    printed: 3,
    help: { zh: '向社会公布的日期，如 2025-01-20', en: 'Publication date, such as 2025-01-20' },
    alsoCalled: [
      ...['发布时间', '发文日期', '公开日期', '公开时间', '公布日期', '公布时间', '生成日期', '发文时间', '信息时间'],
      ...['日期', '时间'],
    ],
  },
  落款: {
    value: 'signer',
    help: {
      zh: '印在报告末尾的署名；只写“落款:”即署机关全称，不写这一项则没有署名',
      en: 'Who signs at the end of the report; “落款:” alone is the full name of the agency, without the field there is no signature',
    },
    alsoCalled: ['署名', '署名机关', '落款单位', '落款机关'],
  },
  成文日期: {
    value: 'day',
    help: {
      zh: '印在落款处的日期，如 2025-01-15；负责人签发的日期',
      en: 'Date below the signature, such as 2025-01-15: the day the report was signed',
    },
    alsoCalled: ['成文时间', '落款日期', '落款时间', '署名日期', '签发日期'],
  },
  目录: {
    value: 'switch',
    help: {
      zh: '写“是”，标题下面列出各章各节的目录；不写则没有目录',
      en: '是 lists chapters and sections below the title; without the field there is no table of contents',
    },
  },
  上年: {
    value: 'report',
    help: {
      zh: '上年报告的文件，如 ./2023.gkreport；用于核对结转、计算同比',
      en: 'File of last year’s report, such as ./2023.gkreport; to check carry-overs and compute 同比',
    },
    alsoCalled: ['上年报告', '上一年', '上年度', '去年', '上年度报告'],
  },
  下级: {
    repeatable: true,
    value: 'reports',
    help: {
      zh: '下级单位报告的文件，可用 * 通配，如 ./下级/*.gkreport',
      en: 'Report files of subordinate agencies; * matches any name, as in ./下级/*.gkreport',
    },
    alsoCalled: ['下级报告', '下级单位', '下属单位'],
  },
  含本级: {
    value: 'switch',
    help: {
      zh: '写“是”，表示各数除下级报告之和外，还含本级自身没有另行报告的数；本级另有报告文件的不写这一项，把该文件列为下级',
      en: '是: besides the sums of the subordinate reports the numbers contain the agency’s own, of which there is no separate report. Where there is one, name it as 下级 instead',
    },
  },
  附件: {
    repeatable: true,
    value: 'attachment',
    help: {
      zh: '附件的名称和文件，如 "统计表" ./统计表.xlsx；一个附件写一行，列在正文之后',
      en: 'Name and file of an attachment, such as "统计表" ./统计表.xlsx; one line for each, listed behind the text',
    },
    alsoCalled: ['附件下载', '相关附件', '附件名称'],
  },
  网址: {
    value: 'address',
    printed: 8,
    help: { zh: '发布报告的网址', en: 'Web address where the report is published' },
    alsoCalled: ['网站', '网站地址', '公开网址', '门户网站', '链接', '网址链接'],
  },
  责任编辑: {
    value: 'text',
    printed: 4,
    help: { zh: '网页的责任编辑', en: 'Editor responsible for the page' },
    alsoCalled: ['编辑', '责编', '编辑人', '信息编辑'],
  },
  联系电话: {
    value: 'telephone',
    printed: 5,
    help: { zh: '联系电话', en: 'Telephone number' },
    alsoCalled: ['电话', '联系方式', '咨询电话', '电话号码', '办公电话'],
  },
  地址: {
    value: 'text',
    printed: 6,
    help: { zh: '联系地址', en: 'Postal address' },
    alsoCalled: ['办公地址', '联系地址', '通信地址', '通讯地址', '单位地址'],
  },
  邮编: {
    value: 'postcode',
    printed: 7,
    help: { zh: '邮政编码', en: 'Postal code' },
    alsoCalled: ['邮政编码', '邮政编号'],
  },
  文号: {
    value: 'text',
    printed: 2,
    help: { zh: '发文字号', en: 'Document number' },
    alsoCalled: ['发文字号', '发文号', '文件号', '文件编号'],
  },
  索引号: {
    value: 'text',
    printed: 1,
    help: { zh: '信息索引号', en: 'Index number' },
    alsoCalled: ['索引', '信息索引号', '公开索引号', '索引编号', '信息索引'],
  },
} as const satisfies Readonly<Record<string, HeaderField>>;

/** A key that the language knows. */
export type HeaderKey = keyof typeof fields;

const table: ReadonlyMap<string, HeaderField> = new Map(Object.entries(fields));

/** The keys that the language knows, in the order of a new report. */
export const headerKeys = Object.keys(fields) as readonly HeaderKey[];

/** Without these nothing can be checked: whose report it is, and of which year. */
export const requiredKeys = headerKeys.filter((key) => table.get(key)?.required);

/** The keys whose values are printed below the report, in the order of the information sheet of government sites. */
export const printedKeys = headerKeys
  .filter((key) => table.get(key)?.printed !== undefined)
  .sort((one, other) => (table.get(one)?.printed ?? 0) - (table.get(other)?.printed ?? 0));

/** What is known of the key of a header line; undefined for one that the language does not know. */
export function headerField(key: string): HeaderField | undefined {
  return table.get(key);
}

/** Whether the language knows the key of a header line. */
export function isHeaderKey(key: string): key is HeaderKey {
  return table.has(key);
}

/** What is written behind a key; undefined for a key that the language does not know. */
export function valueKind(key: string): HeaderValueKind | undefined {
  return table.get(key)?.value;
}

/** Header lines with these values, in the order of a new report; keys without a value have none. */
export function headerLines(values: Readonly<Partial<Record<HeaderKey, string | undefined>>>): readonly string[] {
  return headerKeys.flatMap((key) => (values[key] === undefined ? [] : [`${key}: ${values[key]}`]));
}
