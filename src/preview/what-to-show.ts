import type { PreviewPage } from '../client.ts';

/** A report as HTML, and the version of the text that it shows. */
export type Page = Pick<PreviewPage, 'html' | 'version'>;

/** What is wrong with the text, and whether an older page is kept for it. */
export type ShownDamage = NonNullable<PreviewPage['damage']> & { readonly kept: boolean };

/** What the preview shows of a text. */
export interface ShownPages {
  readonly page: Page;
  /** The last page on which nothing of the text was missing. */
  readonly whole: Page | undefined;
  /** Left out where the page shows the whole text as it is now. */
  readonly damage?: ShownDamage;
}

/**
 * What to show of a new result, `whole` being the last page on which nothing was missing. A page is kept while part of
 * the text would vanish from it, and for no other error: wrong numbers are to be seen. An empty page is not worth keeping.
 */
export function whatToShow(
  whole: Page | undefined,
  { html, version, damage }: Page & Pick<PreviewPage, 'damage'>,
): ShownPages {
  const page: Page = { html, version };
  if (damage === undefined) {
    return { page, whole: page };
  }
  if (whole === undefined || isEmpty(whole)) {
    return { page, whole, damage: { ...damage, kept: false } };
  }
  return { page: whole, whole, damage: { ...damage, kept: true } };
}

function isEmpty({ html }: Page): boolean {
  return html.replace(/<[^>]*>/g, '').trim() === '';
}
