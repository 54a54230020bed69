import { printedText } from '../printed-text.ts';

/**
 * Makes ECharts' picture one that stands in any page: its hover styles and marks for scripts are dropped, styles become
 * attributes, which no content policy refuses, and ids, numbered by the process, begin with the figure's own. ECharts
 * escapes quotes in texts, so that none of them looks like an attribute; characters without shape, some of which no XML may hold, are left out.
 */
export function standaloneSvg(drawn: string, id: string): string {
  return printedText(drawn)
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/\s(?:class|pointer-events|baseProfile|version|xml:space|xmlns:xlink|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\sstyle="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replace(/\bid="zr\d+-/g, `id="${id}-`)
    .replace(/url\(#zr\d+-/g, `url(#${id}-`)
    .replace(/>\s+</g, '><')
    .trim();
}

function asAttributes(style: string): string {
  return style
    .split(';')
    .map((declaration) => /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(declaration))
    .map((found) => (found ? ` ${found[1]}="${found[2]}"` : ''))
    .join('');
}
