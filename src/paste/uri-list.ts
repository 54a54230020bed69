/** The addresses of a `text/uri-list` (RFC 2483): one on each line; lines that begin with # are comments. */
export function urisOf(list: string): readonly string[] {
  return list
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
