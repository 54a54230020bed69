import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { fonts, sizes } from './fonts.ts';
import { body } from './page.ts';

/** Two characters of body text: 首行空二字. */
const indent = { firstLineChars: 200, firstLine: 640 } as const;
const black = '000000';

/** Paragraph styles by role. Headings are Word's own, so that its navigation and table of contents find them. */
export const styleIds = {
  paragraph: 'GkBody',
  publication: 'GkPublication',
  caption: 'GkTableCaption',
  figure: 'GkFigure',
  figureCaption: 'GkFigureCaption',
  cell: 'GkTableCell',
  denseCell: 'GkTableDenseCell',
} as const;

/** The outline level, from 0, makes it a bookmark where a PDF is made of the document. */
const heading = (font: (typeof fonts)[keyof typeof fonts], outlineLevel: number) => ({
  run: { font, size: sizes.body, color: black, bold: false, italics: false, characterSpacing: body.characterSpacing },
  paragraph: { spacing: { ...body.line, before: 0, after: 0 }, indent, keepNext: true, outlineLevel },
});

/** The height of a line in a cell, in twentieths of a point, for a size in half points: as in every output. */
export function lineOfCell(size: number): number {
  return size * 13;
}

const cell = (size: number) => ({
  run: { font: fonts.song, size },
  // Exact, since fonts ask for lines of different height, and table 三 has to stand on one page in each.
  paragraph: { spacing: { line: lineOfCell(size), lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
});

/** The look of GB/T 9704-2012 as styles, so that an office changes it in one place. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: fonts.fangSong, size: sizes.body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: fonts.xiaoBiaoSong, size: sizes.title, color: black, bold: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 660, lineRule: LineRuleType.EXACT, before: 0, after: body.line.line },
        keepNext: true,
      },
    },
    heading1: heading(fonts.hei, 0),
    heading2: heading(fonts.kai, 1),
    heading3: heading(fonts.fangSong, 2),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fonts.fangSong, size: sizes.body } },
    {
      id: styleIds.paragraph,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: body.characterSpacing },
      paragraph: { alignment: AlignmentType.BOTH, spacing: { ...body.line, before: 0, after: 0 }, indent },
    },
    {
      id: styleIds.publication,
      name: '公文发布信息',
      basedOn: 'Normal',
      run: { font: fonts.song, size: sizes.table },
      paragraph: { spacing: { line: 350, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, keepLines: true },
    },
    {
      id: styleIds.caption,
      name: '公文表题',
      basedOn: 'Normal',
      run: { font: fonts.hei, size: sizes.table },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 }, keepNext: true },
    },
    {
      id: styleIds.figure,
      name: '公文图片',
      basedOn: 'Normal',
      // A line as high as the picture; the title stays with it.
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 }, keepNext: true },
    },
    {
      id: styleIds.figureCaption,
      name: '公文图题',
      basedOn: 'Normal',
      run: { font: fonts.hei, size: sizes.table },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 120 } },
    },
    { id: styleIds.cell, name: '公文表格', basedOn: 'Normal', ...cell(sizes.table) },
    { id: styleIds.denseCell, name: '公文密排表格', basedOn: 'Normal', ...cell(sizes.denseTable) },
  ],
};
