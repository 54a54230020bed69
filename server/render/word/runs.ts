import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IFontAttributesProperties,
  ImageRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Picture } from '../chart/picture.ts';
import type { Rasterise } from '../chart/resvg.ts';
import {
  type Footnotes,
  type LaidOutBlock,
  type LaidOutFigure,
  type LaidOutInline,
  type LaidOutPicture,
  pictureInWords,
  pictureSize,
  type ShownPicture,
} from '../document.ts';
import { ExportProblem } from '../export-problem.ts';
import { page } from './page.ts';
import { fonts, styleIds } from './styles.ts';

/** Prose as runs. Bold Chinese is set in 黑体: 仿宋 made bold by Word smears. */
export function runs(inlines: readonly LaidOutInline[], bold = false): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'text' || inline.kind === 'number') return [run(inline.text, bold)];
    if (inline.kind === 'link')
      return [new ExternalHyperlink({ link: inline.href, children: runs(inline.children, bold) })];
    if (inline.kind === 'footnote') return [footnoteMark(inline)];
    return runs(inline.children, bold || inline.kind === 'strong');
  });
}

/** Word numbers a footnote where its first mark stands; a further mark only shows the number. */
function footnoteMark({ note, first }: Extract<LaidOutInline, { readonly kind: 'footnote' }>): ParagraphChild {
  return first ? new FootnoteReferenceRun(note.number) : new TextRun({ text: String(note.number), superScript: true });
}

function run(text: string, bold: boolean): TextRun {
  return textRun({ text, ...(bold && { font: fonts.hei }) });
}

interface RunOptions extends IRunOptions {
  readonly font?: IFontAttributesProperties;
}

/**
 * A run of text whose “ ” … — are Chinese: they stand in fonts of both scripts, and unless told so Word takes them from the
 * Latin one, where they are half as wide and stand elsewhere.
 */
export function textRun({ font, ...options }: RunOptions): TextRun {
  return new TextRun({ ...options, font: { ...font, hint: 'eastAsia' } });
}

/** A chart as Word shows it: every version shows a PNG, few of them vectors, and those in a font of their own. */
interface PixelFigure extends Pick<LaidOutFigure, 'kind' | 'title' | 'alternative'> {
  readonly picture: Picture;
  readonly png: Uint8Array;
}

/** A picture out of a file in a form that every version of Word shows; left out where there is none. */
interface PixelPicture extends Omit<LaidOutPicture, 'shown'> {
  readonly shown?: ShownPicture;
  readonly pixels?: { readonly type: 'png' | 'jpg'; readonly data: Uint8Array };
}

/** What a Word document is made of. */
export type WordBlock = Exclude<LaidOutBlock, LaidOutFigure | LaidOutPicture | Footnotes> | PixelFigure | PixelPicture;

/** The blocks with the charts as pixels, or as tables of their numbers where they cannot be. */
export async function withPixels(
  blocks: readonly Exclude<LaidOutBlock, Footnotes>[],
  rasterise: Rasterise | undefined,
): Promise<readonly WordBlock[]> {
  return Promise.all(
    blocks.map(async (block): Promise<WordBlock> => {
      if (block.kind === 'picture') return { ...block, ...(await pixelsOf(block, rasterise)) };
      if (block.kind !== 'figure') return block;
      const { kind, title, alternative, picture, data } = block;
      const png = picture && (await rasterise?.(picture));
      return picture && png ? { kind, title, alternative, picture, png } : data;
    }),
  );
}

/** Drawings become pixels; WebP, which older versions of Word do not show, is left out. */
async function pixelsOf(
  { shown }: LaidOutPicture,
  rasterise: Rasterise | undefined,
): Promise<Pick<PixelPicture, 'pixels'>> {
  const { kind, content, width, height } = shown ?? {};
  if (content === undefined || width === undefined || height === undefined) return {};
  if (kind === 'png') return { pixels: { type: 'png', data: content } };
  if (kind === 'jpeg') return { pixels: { type: 'jpg', data: content } };
  if (kind !== 'svg') return {};
  try {
    const data = await rasterise?.({ svg: new TextDecoder().decode(content), width, height });
    return data ? { pixels: { type: 'png', data } } : {};
  } catch (error) {
    // What it is made with is missing: whoever exports is told.
    if (error instanceof ExportProblem) throw error;
    return {};
  }
}

/** A picture with its title below; what cannot be shown stands in words. */
export function wordPicture({ title, alternative, shown, pixels: file }: PixelPicture): Paragraph[] {
  if (!shown || !file)
    return [
      new Paragraph({
        style: styleIds.figureCaption,
        children: [textRun({ text: pictureInWords({ title, alternative }) })],
      }),
    ];
  const size = pictureSize(shown, wordRoom);
  // Word turns a picture after it is laid out.
  const lying = shown.turns % 2 === 1 && file.type === 'jpg';
  const image = new ImageRun({
    type: file.type,
    data: file.data,
    transformation: {
      width: lying ? size.height : size.width,
      height: lying ? size.width : size.height,
      ...(shown.turns > 0 && { rotation: shown.turns * 90 }),
    },
    altText: { name: title.text, description: alternative },
  });
  return [
    new Paragraph({ style: styleIds.figure, children: [image] }),
    new Paragraph({ style: styleIds.figureCaption, children: [textRun({ text: title.text })] }),
  ];
}

/** A picture as wide as the text, its numbers to be read aloud, and its title below. */
export function wordFigure({ title, alternative, picture, png }: PixelFigure): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: sizeOf(picture),
    altText: { name: title.text, description: alternative },
  });
  return [
    new Paragraph({ style: styleIds.figure, children: [image] }),
    new Paragraph({ style: styleIds.figureCaption, children: [textRun({ text: title.text })] }),
  ];
}

/** Of CSS, which the library counts in: 1440 twentieths of a point are 96 of them. */
const pixels = (twips: number): number => twips / 15;
/** Left on the page of a high picture for its title. */
const captionHeight = 600;
const wordRoom = {
  width: pixels(page.text.width),
  height: pixels(page.text.height - captionHeight),
  inch: 96,
} as const;

function sizeOf({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const scale = Math.min(wordRoom.width / width, wordRoom.height / height);
  return { width: width * scale, height: height * scale };
}
