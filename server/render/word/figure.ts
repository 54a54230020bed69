import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../chart/drawing.ts';
import type { Rasterise } from '../chart/rasterise.ts';
import type { LaidOutBlock, LaidOutFigure } from '../document.ts';
import { page } from './page.ts';
import { textRun } from './runs.ts';
import { styleIds } from './styles.ts';

/** A chart as Word shows it: every version shows a PNG, few of them vectors, and those in a font of their own. */
export interface PixelFigure extends Pick<LaidOutFigure, 'kind' | 'title' | 'alternative'> {
  readonly picture: Picture;
  readonly png: Uint8Array;
}

/** What a Word document is made of. */
export type WordBlock = Exclude<LaidOutBlock, LaidOutFigure> | PixelFigure;

/** The blocks with the charts as pixels, or as tables of their numbers where they cannot be. */
export async function withPixels(
  blocks: readonly LaidOutBlock[],
  rasterise: Rasterise | undefined,
): Promise<readonly WordBlock[]> {
  return Promise.all(
    blocks.map(async (block): Promise<WordBlock> => {
      if (block.kind !== 'figure') return block;
      const { kind, title, alternative, picture, data } = block;
      const png = picture && (await rasterise?.(picture));
      return picture && png ? { kind, title, alternative, picture, png } : data;
    }),
  );
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

function sizeOf({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const scale = Math.min(pixels(page.text.width) / width, pixels(page.text.height - captionHeight) / height);
  return { width: width * scale, height: height * scale };
}
