/**
 * The scheme of the manuals and examples that come with the extension: `gkreport-docs:/docs/language.md` is a file of
 * the package. Links in findings must be addresses, and commands among them work in the list of problems only; a
 * document opens everywhere, without a network, in a window on a remote machine and in a browser.
 */
export const scheme = 'gkreport-docs';

/** The folder of the manuals, as the language server names pages in it. */
export const manualFolder = `${scheme}:/docs/`;

/** The section of a Markdown page under a heading of the third level, its heading included; undefined where there is none. */
export function sectionOf(page: string, heading: string): string | undefined {
  const lines = page.split('\n');
  const start = lines.indexOf(`### ${heading}`);
  if (start < 0) {
    return undefined;
  }
  let isCode = false;
  const end = lines.findIndex((line, index) => {
    if (line.startsWith('```')) {
      isCode = !isCode;
    }
    return index > start && !isCode && /^#{1,3} /.test(line);
  });
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}
