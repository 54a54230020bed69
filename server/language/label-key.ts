const numbering =
  /^(?:\u7b2c?[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+[\u3001.,]|\([\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\d]+\)[\u3001.,]?|\d+[\u3001.,)]|[\u2460-\u2473])\s*/;

/**
 * What a label is compared by: numbering in front (一、 （一） 1. ①), punctuation, blanks and width of characters do not count.
 * `（三）不予公开` and `不予公开` have one key; `四类过程性信息` keeps its 四, which numbers nothing.
 */
export function labelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  // NFKC alone would turn ① into 1 and 〔 〕 stay; numbering goes first, on half-width text.
  const halfWidth = label.trim().replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const bare = halfWidth.replace(numbering, '');
  const key = bare
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  if (keys.size > 5_000) keys.clear();
  keys.set(label, key);
  return key;
}

// Labels repeat on every keystroke; a few hundred of them cover a report.
const keys = new Map<string, string>();
