/** Encodings a report may come in besides UTF-8; GBK and GB2312 are parts of GB 18030. */
export const otherEncodings = ['gb18030', 'gbk', 'gb2312'] as const;

/** One of {@link otherEncodings}. */
export type OtherEncoding = (typeof otherEncodings)[number];

/** A text, or the place where its bytes stop making sense: `byte` and `line` count from 1. */
export type Decoded =
  | { readonly text: string }
  | { readonly byte: number; readonly line: number; readonly tried: OtherEncoding | undefined };

/**
 * Reads UTF-8, with or without a byte order mark. `other` is tried on what is no UTF-8: Chinese text in GB 18030 never
 * is, so that files of both kinds can be read together.
 */
export function decodeBytes(bytes: Uint8Array, other?: OtherEncoding): Decoded {
  const text = decode('utf-8', bytes) ?? (other && decode(other, bytes));
  if (text !== undefined) return { text };
  const byte = firstUnreadable(bytes, other ?? 'utf-8');
  const line = bytes.subarray(0, byte - 1).reduce((count, each) => (each === 0x0a ? count + 1 : count), 1);
  return { byte, line, tried: other };
}

function decode(encoding: string, bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Halves the text until the shortest beginning is found that cannot be read; the last byte when only the end is missing. */
function firstUnreadable(bytes: Uint8Array, encoding: string): number {
  let readable = 0;
  let unreadable = bytes.length;
  while (unreadable - readable > 1) {
    const middle = (readable + unreadable) >> 1;
    if (decode(encoding, bytes.subarray(0, middle), true) === undefined) unreadable = middle;
    else readable = middle;
  }
  return unreadable;
}
