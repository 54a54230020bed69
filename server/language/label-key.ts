import { remembered } from '../shared/remembered.ts';

const numbering =
  /^(?:\u7b2c?[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+[\u3001.,]|\([\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\d]+\)[\u3001.,]?|\d+[\u3001.,)]|[\u2460-\u2473])\s*/;

/**
 * What a label is compared by: numbering in front (一、 （一） 1. ①), punctuation, blanks and width of characters do not count.
 * `（三）不予公开` and `不予公开` have one key; `四类过程性信息` keeps its 四, which numbers nothing.
 */
export const labelKey: (label: string) => string = remembered((label) =>
  // NFKC alone would turn ① into 1 and 〔 〕 stay; numbering goes first, on half-width text.
  bareKey(folded(label.trim()).replace(numbering, '')),
);

function bareKey(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * The first thing whose label has the key of a name. Of several it is the one that reads so with what looks like its
 * numbering: nothing else tells 1.5吨以下 from 3.5吨以下. Things that stay in one list are gone through once, however many
 * names are asked for: `labelOf` has to be the same for all of them.
 */
export function findLabelled<T>(
  things: readonly T[],
  labelOf: (thing: T) => string,
  name: string | undefined,
): T | undefined {
  const key = labelKey(name ?? '');
  if (name === undefined || key === '') return undefined;
  // Lists of one are made to be asked once.
  if (things.length === 1) return things.find((only) => labelKey(labelOf(only)) === key);
  const [first, ...others] = byKey(things, labelOf).get(key) ?? [];
  if (others.length === 0) return first;
  return [first, ...others].find((thing) => thing && bareKey(labelOf(thing)) === bareKey(name)) ?? first;
}

function byKey<T>(things: readonly T[], labelOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const known = indices.get(things);
  if (known?.length === things.length) return known.byKey as ReadonlyMap<string, readonly T[]>;
  const index = new Map<string, T[]>();
  for (const thing of things) {
    const key = labelKey(labelOf(thing));
    const alike = index.get(key);
    if (alike) alike.push(thing);
    else index.set(key, [thing]);
  }
  indices.set(things, { length: things.length, byKey: index });
  return index;
}

// A list may still grow when it is first asked.
const indices = new WeakMap<
  readonly unknown[],
  { readonly length: number; readonly byKey: ReadonlyMap<string, unknown> }
>();

/** Full-width letters, digits and marks as those of ASCII; as long as the text itself. */
export function folded(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/** Full-width digits, signs and points as half-width ones; everything else as it is. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff0b\uff0d\uff0e\uff0c\uff1d]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2012\u2013]/g, '-');
}
