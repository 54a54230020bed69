import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { LaidOutInline } from '../document.ts';
import { fonts } from './fonts.ts';

/** Characters that XML cannot hold; a report pasted from elsewhere may carry them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that XML can hold. */
export function xmlText(text: string): string {
  return text.replace(notXml, '');
}

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
  return new TextRun({ text: xmlText(text), ...(bold && { font: fonts.hei }) });
}
