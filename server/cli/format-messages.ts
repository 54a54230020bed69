import type { Text } from '../text.ts';

/** A file was brought into its one form. */
export function tidied(path: string): Text {
  return { zh: `已整理 ${path}`, en: `Tidied ${path}` };
}

/** Where `--check` found files that formatting would change. */
export function needsTidying(count: number): Text {
  return {
    zh: `${count} 个文件的写法尚未整理（不影响内容），请运行 gkreport format`,
    en: `${count} ${count === 1 ? 'file is' : 'files are'} not tidy (the content is not affected); run gkreport format`,
  };
}

/** Lines of a report that formatting leaves alone. */
export function brokenLinesKept(path: string, count: number): Text {
  return {
    zh: `${path}：有 ${count} 行写法有误，未作改动；请用 gkreport check 查看`,
    en: `${path}: ${count} ${count === 1 ? 'line has' : 'lines have'} syntax errors and ${count === 1 ? 'was' : 'were'} not changed; run gkreport check to see them`,
  };
}

/** A format that formatting leaves alone. */
export function brokenFormatKept(path: string): Text {
  return {
    zh: `${path}：写法有误，整个文件未作改动；请用 gkreport check 查看`,
    en: `${path}: the file has syntax errors and was not changed; run gkreport check to see them`,
  };
}
