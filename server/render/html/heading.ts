import type { HeadingLevel } from '../document.ts';
import { type Markup, markup } from './markup.ts';

/** The element of a heading: h1 for the title, h2 for a chapter, h3 and h4 for sections. */
export function headingElement(level: HeadingLevel, own: Markup, content: Markup | readonly Markup[]): Markup {
  switch (level) {
    case 1:
      return markup`<h1${own}>${content}</h1>`;
    case 2:
      return markup`<h2${own}>${content}</h2>`;
    case 3:
      return markup`<h3${own}>${content}</h3>`;
    case 4:
      return markup`<h4${own}>${content}</h4>`;
  }
}
