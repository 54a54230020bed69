const marks: ReadonlySet<string> = new Set([
  ...['TITLE_MARK', 'EXTRA_TITLE_MARK', 'CHAPTER_MARK', 'SECTION_MARK', 'SUBSECTION_MARK'],
  ...['COLON', 'BOUND_OPEN', 'BOUND_CLOSE', 'LBRACE', 'RBRACE', 'LPAREN', 'RPAREN', 'COMMA', 'DOT'],
  ...['NUMBER', 'ADDITIVE', 'MULTIPLICATIVE', 'RELATION'],
]);

/** A word in its half-width form where width makes no difference to it: marks of the languages, digits, quotes. */
export function narrowed({ type, text }: { readonly type: string; readonly text: string }): string {
  if (marks.has(type))
    return text
      .replace(/[\uff01-\uff5e]/g, narrow)
      .replace('\u2212', '-')
      .replace('\u3002', '.')
      .replace('\u3001', ',');
  // Quotation marks within a title keep the others around it as they are.
  if (type === 'STRING' || type === 'TABLE_TITLE')
    return text.replace(/^["\u201c]([^"\u201c\u201d]*)["\u201d]$/, '"$1"');
  return text;
}

/** A text with the digits, signs and points of numbers in half width. */
export function narrowedNumber(text: string): string {
  return text.replace(/[\uff0b\uff0d\uff0e\uff10-\uff19]/g, narrow);
}

/** The full-width forms stand in the order of ASCII, U+FEE0 above it. */
function narrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
