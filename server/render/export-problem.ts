import type { PdfFonts } from '../shared/export-targets.ts';
import type { Text } from '../shared/text.ts';
import { isPrivate } from './pdf/missing-characters.ts';

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

/**
 * A character printed as an empty box would be found by the readers only. `lines`: where each stands, from 1; `fonts`: those
 * it was looked for in.
 */
export function missingCharacters(
  characters: readonly string[],
  lines: ReadonlyMap<string, readonly number[]> = new Map(),
  fonts: PdfFonts = 'system',
): ExportProblem {
  const list = (words: (numbers: string) => string) =>
    characters.map((character) => {
      const numbers = lines.get(character) ?? [];
      const place = numbers.length === 0 ? '' : words(numbers.join(', '));
      return `“${character}” (${codePoint(character)}${place})`;
    });
  const where = {
    system: { zh: '可用的字体', en: 'no available font' },
    bundled: { zh: '自带的字体', en: 'no bundled font' },
  };
  const ways = waysOut(characters, fonts);
  return new ExportProblem(
    'missing-characters',
    {
      zh: `PDF 未生成：${where[fonts].zh}中没有${list((numbers) => `，第 ${numbers} 行`).join('、')}这${characters.length === 1 ? '个字' : '些字'}。${ways.zh}`,
      en: `The PDF was not created: ${where[fonts].en} has ${list((numbers) => `, line ${numbers}`).join(', ')}. ${ways.en}`,
    },
    characters,
  );
}

function waysOut(characters: readonly string[], fonts: PdfFonts): Text {
  if (characters.every(isPrivate)) {
    return {
      zh: '这是造字区的字，在不同字体中字形不同。请改用规范字',
      en: 'This is a private-use character, which looks different in every font. Use a standard character instead',
    };
  }
  if (fonts === 'bundled') {
    return {
      zh: '请改用本机字体（命令行 --fonts system，编辑器设置 gkreport.export.pdfFonts），或者换一种写法',
      en: 'Use the fonts of this computer (--fonts system, in the editor the setting gkreport.export.pdfFonts), or replace the character',
    };
  }
  return {
    zh: '请在这台电脑上安装一种含有它、准许嵌入文档的字体（.ttf、.otf 或 .ttc），再导出一次，或者换一种写法',
    en: 'Install any font on this computer that has it and may be embedded (.ttf, .otf or .ttc) and export again, or replace the character',
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
