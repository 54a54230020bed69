import type { Grid } from './grid.ts';
import { htmlGrid } from './html-grid.ts';
import { markdownGrid } from './markdown-grid.ts';
import { tabSeparated } from './tab-separated.ts';

/** What was copied, in the forms that the clipboard has it in. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** The copied table; HTML knows of merged cells, text does not. */
export function copiedGrid({ html = '', text = '' }: Clipboard): Grid | undefined {
  return htmlGrid(html) ?? tabSeparated(text) ?? markdownGrid(text);
}
