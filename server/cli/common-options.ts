import { Option } from 'commander';
import type { Language } from '../shared/text.ts';

/** `--lang`: already obeyed when the command runs, see {@link chooseLanguage}. */
export function languageOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--lang <语言>', '用中文（zh）或英文（en）显示')
    : new Option('--lang <language>', 'language of messages: zh or en');
}

/** `--encoding`: for files that are no UTF-8. */
export function encodingOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--encoding <编码>', '文件不是 UTF-8 时按此编码读取，如 gb18030')
    : new Option('--encoding <encoding>', 'how to read files that are not UTF-8, such as gb18030');
}

/** `--out`: where a file is written; `usual` is where it goes when left out, `file` what makes it a file. */
export function outOption(language: Language, usual: string, file: string): Option {
  return language === 'zh'
    ? new Option('--out <路径>', `写到这个文件夹，没有就新建；${file}是文件；默认${usual}；- 为标准输出`)
    : new Option('--out <path>', `folder, made if need be, or ${file}; ${usual} if left out; - for standard output`);
}

/** `--force`: overwriting is never done unasked. */
export function forceOption(language: Language): Option {
  return new Option('--force', { zh: '文件已存在时覆盖', en: 'overwrite the file if it exists' }[language]);
}

/** `--replace-read-only`: a file that somebody protects is replaced only when it is said in so many words. */
export function readOnlyOption(language: Language): Option {
  return new Option('--replace-read-only', { zh: '只读文件也改写', en: 'replace even files set read-only' }[language]);
}
