import { isFilePath } from '../language/attachments.ts';

declare const vetted: unique symbol;

/** An address that is safe as the target of a link; only {@link webAddress} makes one. */
export type WebAddress = string & { readonly [vetted]: true };

/** The address of a file, seen from the report, that is safe as the target of a link; only {@link fileAddress} makes one. */
export type FileAddress = string & { readonly [vetted]: 'file' };

/** The address of a path that leads to a file beside the report; undefined for any other, whatever scheme it has. */
export function fileAddress(path: string): FileAddress | undefined {
  const address = path.trim().replaceAll('\\', '/');
  // What reports are written in is nothing for their readers.
  if (!isFilePath(address) || /\.gk(?:report|format)$/i.test(address)) return undefined;
  // A first name with a colon in it would be a scheme.
  const escaped = encodeURI(decoded(address)).replace(/[?#:]/g, encodeURIComponent);
  return escaped as FileAddress;
}

/** A path that was copied from a browser is escaped already. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

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
