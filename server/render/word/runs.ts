import {
  ExternalHyperlink,
  type IFontAttributesProperties,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { LaidOutInline } from '../document.ts';
import { fonts } from './fonts.ts';

/** Prose as runs. Bold Chinese is set in 黑体: 仿宋 made bold by Word smears. */
export function runs(inlines: readonly LaidOutInline[], bold = false): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'text' || inline.kind === 'number') return [run(inline.text, bold)];
    if (inline.kind === 'link')
      return [new ExternalHyperlink({ link: inline.href, children: runs(inline.children, bold) })];
    return runs(inline.children, bold || inline.kind === 'strong');
  });
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
