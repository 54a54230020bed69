declare const vetted: unique symbol;

/** An address that is safe as the target of a link; only {@link webAddress} makes one. */
export type WebAddress = string & { readonly [vetted]: true };

const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address of a link when it leads to the web or to a mailbox, else undefined: `javascript:`, `data:`, `file:`,
 * relative paths, and anything that hides its scheme behind blanks or control characters.
 */
export function webAddress(href: string): WebAddress | undefined {
  const address = href.trim();
  if (/[\s\p{Cc}\p{Cf}]/u.test(address) || !URL.canParse(address)) return undefined;
  return schemes.has(new URL(address).protocol) ? (address as WebAddress) : undefined;
}
