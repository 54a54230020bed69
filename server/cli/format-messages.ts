import type { Text } from '../text.ts';

/** A file was brought into its one form. */
export function tidied(path: string): Text {
  return { zh: `已整理 ${path}`, en: `Formatted ${path}` };
}

/** Where `--check` found files that formatting would change. */
export function needsTidying(count: number): Text {
  return {
    zh: `${count} 个文件的格式需要整理，请运行 gkreport format`,
    en: `${count} ${count === 1 ? 'file needs' : 'files need'} formatting; run gkreport format`,
  };
}

/** Lines of a report that formatting leaves alone. */
export function brokenLinesKept(path: string, count: number): Text {
  return {
    zh: `${path}：有 ${count} 行写法有误，保持原样；用 gkreport check 查看`,
    en: `${path}: ${count} ${count === 1 ? 'line has' : 'lines have'} syntax errors and stayed as before; see them with gkreport check`,
  };
}

/** A format that formatting leaves alone. */
export function brokenFormatKept(path: string): Text {
  return {
    zh: `${path}：写法有误，整个文件保持原样；用 gkreport check 查看`,
    en: `${path}: the file has syntax errors and stayed as it was; see them with gkreport check`,
  };
}
