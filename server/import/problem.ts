import type { Text } from '../shared/text.ts';

/** Why a file cannot be imported, in words for the person who tried. */
const problems = {
  'too-deep': {
    zh: '嵌套过深，不是正常的网页或文档，未导入',
    en: 'is nested too deep for a page or document and was not imported',
  },
  'too-large': {
    zh: '内容过大，不是一份年度报告，未导入',
    en: 'is too large for an annual report and was not imported',
  },
  'list-page': {
    zh: '这是一个列表页，没有报告正文；请打开其中一份报告，再保存、导入',
    en: 'is a page that lists reports and holds none; open one of them, and save and import that',
  },
  'empty-shell': {
    zh: '网页没有正文，内容要由脚本载入；请在浏览器中打开，全选、复制，粘贴到空白报告里',
    en: 'has no text: scripts load it. Open it in a browser, select and copy all, and paste it into an empty report',
  },
  attachment: {
    zh: '网页没有报告正文，报告在附件里；请下载附件再导入',
    en: 'has no report in it, only a link to one; download that file and import it',
  },
  scanned: {
    zh: '这个 PDF 没有文字，是扫描件；请找到 Word 原稿，或者先做文字识别再导入',
    en: 'is a scanned PDF without text; find the Word file, or have its text recognised first',
  },
  encrypted: {
    zh: '文件已加密，无法读取；请去掉密码后再导入',
    en: 'is encrypted and cannot be read; remove its password first',
  },
  'no-report': {
    zh: '没有找到政府信息公开工作年度报告：既没有报告的章，也没有报告的表',
    en: 'holds no annual report on open government information: neither its chapters nor its tables were found',
  },
  unreadable: {
    zh: '文件已损坏，或者内容与扩展名不符，无法读取',
    en: 'is damaged, or is not what its extension says, and cannot be read',
  },
  'unknown-kind': {
    zh: '不能导入这种文件；可以导入网页、Word（.docx）、Excel（.xlsx）、CSV、Markdown、纯文本、PDF 和 gkreport 导出的 JSON',
    en: 'cannot be imported; web pages, Word (.docx), Excel (.xlsx), CSV, Markdown, plain text, PDF and the JSON of gkreport can',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The kinds of {@link ImportProblem}. */
export type ImportProblemKind = keyof typeof problems;

/** A file that cannot be imported: thrown by whatever reads it, and told to the person who tried. */
export class ImportProblem extends Error {
  readonly kind: ImportProblemKind;
  readonly text: Text;
  readonly details: string | undefined;

  /** `details` is what helps besides, such as the name of the attachment. */
  constructor(kind: ImportProblemKind, details?: string) {
    const { zh, en } = problems[kind];
    super(en);
    this.name = 'ImportProblem';
    this.kind = kind;
    this.details = details;
    this.text = details === undefined ? problems[kind] : { zh: `${zh}：${details}`, en: `${en}: ${details}` };
  }
}
