/** Text with places to stop at, in the syntax of LSP snippets; only `$1`, `$2` … and `$0` are used. */
export interface Snippet {
  readonly snippet: string;
}

/** Text that stands in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a snippet writes where nobody stops to fill it in. */
export function withoutStops({ snippet }: Snippet): string {
  return snippet.replace(/\\([\\$}])|\$\d+/g, (_, escaped?: string) => escaped ?? '');
}
