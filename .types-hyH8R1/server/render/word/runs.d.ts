import { type IFontAttributesProperties, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Picture } from '../chart/picture.ts';
import type { Rasterise } from '../chart/resvg.ts';
import { type Footnotes, type LaidOutBlock, type LaidOutFigure, type LaidOutInline, type LaidOutPicture, type ShownPicture } from '../document.ts';
/** Prose as runs. Bold Chinese is set in 黑体: 仿宋 made bold by Word smears. */
export declare function runs(inlines: readonly LaidOutInline[], bold?: boolean): ParagraphChild[];
interface RunOptions extends IRunOptions {
    readonly font?: IFontAttributesProperties;
}
/**
 * A run of text whose “ ” … — are Chinese: they stand in fonts of both scripts, and unless told so Word takes them from the
 * Latin one, where they are half as wide and stand elsewhere.
 */
export declare function textRun({ font, ...options }: RunOptions): TextRun;
/** A chart as Word shows it: every version shows a PNG, few of them vectors, and those in a font of their own. */
interface PixelFigure extends Pick<LaidOutFigure, 'kind' | 'title' | 'alternative'> {
    readonly picture: Picture;
    readonly png: Uint8Array;
}
/** A picture out of a file in a form that every version of Word shows; left out where there is none. */
interface PixelPicture extends Omit<LaidOutPicture, 'shown'> {
    readonly shown?: ShownPicture;
    readonly pixels?: {
        readonly type: 'png' | 'jpg';
        readonly data: Uint8Array;
    };
}
/** What a Word document is made of. */
export type WordBlock = Exclude<LaidOutBlock, LaidOutFigure | LaidOutPicture | Footnotes> | PixelFigure | PixelPicture;
/** The blocks with the charts as pixels, or as tables of their numbers where they cannot be. */
export declare function withPixels(blocks: readonly Exclude<LaidOutBlock, Footnotes>[], rasterise: Rasterise | undefined): Promise<readonly WordBlock[]>;
/** A picture with its title below; what cannot be shown stands in words. */
export declare function wordPicture({ title, alternative, shown, pixels: file }: PixelPicture): Paragraph[];
/** A picture as wide as the text, its numbers to be read aloud, and its title below. */
export declare function wordFigure({ title, alternative, picture, png }: PixelFigure): Paragraph[];
export {};
