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
