/** Text with places to stop at, in the syntax of LSP snippets; only `$1`, `$2` …, `$0` and `${1:text}` are used. */
export interface Snippet {
  readonly snippet: string;
}

/** Text that stands in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a snippet writes where nobody stops to fill it in. */
export function withoutStops({ snippet }: Snippet): string {
  return snippet.replace(
    /\\([\\$}])|\$\d+|\$\{\d+:([^}]*)\}/g,
    (_, escaped?: string, placeholder?: string) => escaped ?? placeholder ?? '',
  );
}
