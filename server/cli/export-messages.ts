import type { Text } from '../text.ts';

/** A file was written; `path` is where. */
export function written(path: string): Text {
  return { zh: `已写入 ${path}`, en: `Wrote ${path}` };
}

/** Why a report with errors is not exported, and what may be done. */
export function reportHasErrors(path: string, errors: number): Text {
  return {
    zh: `${path}：仍有 ${errors} 处错误，未导出。请用 gkreport check 查看并改正；确需导出的，加上 --allow-errors`,
    en: `${path}: not exported, because it has ${count(errors)}. Run gkreport check to see them, or add --allow-errors to export it as it is`,
  };
}

/** A report was exported though it has errors. */
export function exportedWithErrors(path: string, errors: number): Text {
  return {
    zh: `${path}：报告仍有 ${errors} 处错误，导出的内容不能作为定稿`,
    en: `${path}: the report still has ${count(errors)}; what was exported is not final`,
  };
}

/** The file to write is the report itself. */
export function wouldReplaceReport(path: string): Text {
  return {
    zh: `${path}：这是报告本身，不能用导出的文件覆盖；请用 --out 指定其他文件名`,
    en: `${path}: this is the report itself, which the export must not replace; choose another file with --out`,
  };
}

/** Two reports of one name cannot both go into one folder. */
export function sameFile(report: string, other: string, place: string): Text {
  return {
    zh: `${report}：未导出，因为 ${other} 也要写到 ${place}；请分别导出，或者不用 --out`,
    en: `${report}: not exported, because ${other} would also be written to ${place}; export them one by one, or without --out`,
  };
}

/** `--out -` for several files. */
export function oneToOutput(): Text {
  return {
    zh: '一次只能把一份报告的一种文件类型写到标准输出',
    en: 'only one report in one file type can be written to standard output',
  };
}

/** A format that a report could not be made into; `reason` is a sentence. */
export function notMade(path: string, reason: Text): Text {
  return { zh: `${path}：${reason.zh}`, en: `${path}: ${reason.en}` };
}

function count(errors: number): string {
  return `${errors} ${errors === 1 ? 'error' : 'errors'}`;
}
