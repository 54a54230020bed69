import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
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
  return new TextRun({ text, ...(bold && { font: fonts.hei }) });
}
