import type { Text } from '../text.ts';

/** Why one output of a report cannot be made though the report can be read. */
export class ExportProblem extends Error {
  readonly kind: 'missing-characters' | 'no-pdf-engine' | 'no-chart-engine';
  readonly text: Text;
  /** That no font has; empty for another problem. */
  readonly characters: readonly string[];

  constructor(kind: ExportProblem['kind'], text: Text, characters: readonly string[] = []) {
    super(text.en);
    this.name = 'ExportProblem';
    this.kind = kind;
    this.text = text;
    this.characters = characters;
  }
}

/** Engine or fonts are not where they were installed. */
export function unreadablePdfEngine(folder: string): ExportProblem {
  return new ExportProblem('no-pdf-engine', {
    zh: `PDF 未生成：${folder} 中的排版程序或字体无法读取，安装不完整，请重新安装`,
    en: `The PDF was not created: the typesetting engine or the fonts in ${folder} cannot be read. The installation is incomplete; please reinstall`,
  });
}

/** Engine or fonts are not where they were installed. */
export function unreadableChartEngine(folder: string): ExportProblem {
  return new ExportProblem('no-chart-engine', {
    zh: `Word 文件未生成：${folder} 中的绘图程序或字体无法读取，安装不完整，请重新安装`,
    en: `The Word document was not created: the engine or the fonts for charts in ${folder} cannot be read. The installation is incomplete; please reinstall`,
  });
}

/** In a web page there is no engine for PDF. */
export function noPdfEngine(): ExportProblem {
  return new ExportProblem('no-pdf-engine', {
    zh: '网页版编辑器不能生成 PDF。请导出 Word 或网页后打印为 PDF，或在桌面版中导出',
    en: 'PDF cannot be created by an editor in the browser. Export Word or HTML and print it as PDF, or export with an editor on your computer',
  });
}
