import type { LaidOutFigure } from '../document.ts';
import type { Faces } from './faces.ts';
import { printedText } from './printed-inlines.ts';

/** A chart as `report.typ` reads it. */
export interface PrintedFigure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly title: string;
  /** Read aloud in place of the picture. */
  readonly alternative: string;
}

/** A chart with its letters in the fonts of the page; undefined where there is no picture of it. */
export function printedFigure({ picture, title, alternative }: LaidOutFigure, faces: Faces): PrintedFigure | undefined {
  if (!picture) return undefined;
  const families = faces.heiti.families.flatMap((family) => (typeof family === 'string' ? [family] : []));
  const names = families.map((family) => `'${family.replace(/['"&<>\\]/g, '')}'`).join(',');
  return {
    kind: 'figure',
    svg: picture.svg.replace(/\bfont-family="[^"]*"/g, `font-family="${names}"`),
    title: printedText(title.text),
    alternative: printedText(alternative),
  };
}
