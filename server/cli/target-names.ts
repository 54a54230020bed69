import { type FileTarget, fileTargets } from '../shared/export-targets.ts';

/** What people call the kinds of files besides by their endings. */
const otherNames: Readonly<Record<FileTarget, readonly string[]>> = {
  docx: ['word', 'doc', 'docm', 'rtf', 'wps', 'msword', 'winword', '文档', '公文'],
  pdf: ['版式', 'acrobat', 'adobe'],
  html: ['htm', 'xhtml', 'web', 'webpage', 'page', '网页', '页面', '网站'],
  xlsx: ['excel', 'xls', 'xlsm', 'et', 'spreadsheet', 'sheet', '电子表格', '表格', '工作簿'],
  md: ['markdown', 'mkd', 'mdown'],
  txt: ['text', 'plain', 'plaintext', '文本', '纯文本', '文字', '记事本'],
  json: ['data', '数据'],
  csv: ['逗号分隔', '逗号分隔值'],
};

const byName: ReadonlyMap<string, FileTarget> = new Map(
  fileTargets.flatMap((target) => [target, ...otherNames[target]].map((name) => [name, target] as const)),
);

/** The kind of file that a word means: `docx`, `.docx`, `WORD`, `Word 文档`, `网页`; undefined where it means none. */
export function targetNamed(word: string): FileTarget | undefined {
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[*.\s]+|\s+/g, '');
  return byName.get(plain) ?? byName.get(plain.replace(/(?:文档|文件|格式|版|版本|files?|documents?)$/, ''));
}
