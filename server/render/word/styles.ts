import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import { body, page } from './page.ts';

interface NamedFont {
  readonly name: string;
  /** Other names of the same face, or of one that looks like it, the nearest first. */
  readonly alternatives: readonly string[];
  /** Of the Chinese character set; it keeps programs from taking a Western font in its place. */
  readonly chinese: boolean;
}

const table: readonly NamedFont[] = [
  {
    name: '仿宋_GB2312',
    alternatives: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '华文仿宋'],
    chinese: true,
  },
  { name: '楷体_GB2312', alternatives: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', '华文楷体'], chinese: true },
  { name: '黑体', alternatives: ['SimHei', 'STHeiti', '华文黑体'], chinese: true },
  { name: '宋体', alternatives: ['SimSun', 'STSong', '华文宋体'], chinese: true },
  {
    name: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '小标宋', '华文中宋', 'STZhongsong'],
    chinese: true,
  },
  { name: 'Times New Roman', alternatives: ['Liberation Serif'], chinese: false },
];

/**
 * Tells programs that lack a font what to take for it, rather than whatever they take for all of them: fills the empty
 * font table of a Word document, and leaves its other parts alone.
 */
export function withFontTable(xml: string): string {
  return xml.replace(
    /<w:fonts\b([^>]*)\/>/,
    (_, names) => `<w:fonts${names}>${table.map(fontElement).join('')}</w:fonts>`,
  );
}

function fontElement({ name, alternatives, chinese }: NamedFont): string {
  const charset = chinese ? '86' : '00';
  return `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="${charset}"/></w:font>`;
}

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** Names both scripts: with the Latin one alone, Word would take Chinese from its theme. */
function font(eastAsia: string): IFontAttributesProperties {
  return { ...latin, eastAsia };
}

/** The faces of GB/T 9704-2012, by the names Word and WPS know. None is embedded. */
export const fonts = {
  /** Body text. */
  fangSong: font('仿宋_GB2312'),
  /** The title. */
  xiaoBiaoSong: font('方正小标宋简体'),
  /** Headings 一、 */
  hei: font('黑体'),
  /** Headings （一） */
  kai: font('楷体_GB2312'),
  /** Tables and page numbers. */
  song: font('宋体'),
} as const;

/** 三号, 二号, 四号 and the sizes of tables of few and of many columns, in half points. */
export const sizes = { title: 44, body: 32, pageNumber: 28, table: 21, denseTable: 18 } as const;

/** Two characters of body text: 首行空二字. */
const indent = { firstLineChars: 200, firstLine: 640 } as const;
const black = '000000';

/** Paragraph styles by role. Headings are Word's own, so that its navigation and table of contents find them. */
export const styleIds = {
  paragraph: 'GkBody',
  contentsTitle: 'GkContentsTitle',
  attachment: 'GkAttachment',
  signature: 'GkSignature',
  publication: 'GkPublication',
  caption: 'GkTableCaption',
  note: 'GkTableNote',
  footnote: 'GkFootnote',
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
      id: styleIds.contentsTitle,
      name: '公文目录标题',
      basedOn: 'Normal',
      run: { font: fonts.hei, size: sizes.body },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...body.line, before: 0, after: 0 }, keepNext: true },
    },
    ...[1, 2, 3].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      run: { characterSpacing: body.characterSpacing },
      paragraph: {
        spacing: { ...body.line, before: 0, after: 0 },
        indent: { left: (level - 1) * 630 },
        rightTabStop: page.text.width,
      },
    })),
    {
      id: styleIds.attachment,
      name: '公文附件说明',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: body.characterSpacing },
      paragraph: { spacing: { ...body.line, before: 0, after: 0 } },
    },
    {
      id: styleIds.signature,
      name: '公文落款',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: body.characterSpacing },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...body.line, before: 0, after: 0 }, keepLines: true },
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
      id: styleIds.note,
      name: '公文表注',
      basedOn: 'Normal',
      run: { font: fonts.song, size: sizes.denseTable },
      paragraph: { spacing: { line: 270, lineRule: LineRuleType.EXACT, before: 60, after: 60 }, keepLines: true },
    },
    {
      id: styleIds.footnote,
      name: '公文脚注',
      basedOn: 'Normal',
      run: { font: fonts.song, size: sizes.denseTable },
      paragraph: { spacing: { line: 270, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
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
