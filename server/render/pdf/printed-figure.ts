import type { LaidOutFigure } from '../document.ts';
import { printedText } from '../printed-text.ts';
import type { Faces } from './faces.ts';

/** A chart as `report.typ` reads it. */
export interface PrintedFigure {
  readonly kind: 'figure';
  readonly svg: string;
  /** In millimetres. */
  readonly width: number;
  readonly title: string;
  /** Read aloud in place of the picture. */
  readonly alternative: string;
}

/** What the page of GB/T 9704-2012 has for a picture, in millimetres, when its title stands below. */
const room = { width: 156, height: 213 } as const;

/** A chart with its letters in the fonts of the page; undefined where there is no picture of it. */
export function printedFigure({ picture, title, alternative }: LaidOutFigure, faces: Faces): PrintedFigure | undefined {
  if (!picture) return undefined;
  const families = faces.heiti.families.flatMap((family) => (typeof family === 'string' ? [family] : []));
  const names = families.map((family) => `'${family.replace(/['"&<>\\]/g, '')}'`).join(',');
  return {
    kind: 'figure',
    width: Math.min(room.width, (room.height / picture.height) * picture.width),
    svg: picture.svg.replace(/\bfont-family="[^"]*"/g, `font-family="${names}"`),
    title: printedText(title.text),
    alternative: printedText(alternative),
  };
}
