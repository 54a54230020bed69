/** Full-width digits, signs and points as half-width ones; everything else as it is. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff0b\uff0d\uff0e\uff0c\uff1d]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2012\u2013]/g, '-');
}
