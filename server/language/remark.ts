import { labelKey } from './label-key.ts';

const open = '([\u3010\u3014\uff08\uff3b';
const closed = ')]\u3011\u3015\uff09\uff3d';
/** Every remark has one of these; most labels have none. */
const mayBeRemarked = /[([\u3010\u3014\uff08\uff3b\u2460-\u2473]/;
const units = /[万亿]?元|[%\u2030]|平方米|公顷|吨/;

/** A label and what stands behind it in brackets, or as the number of a footnote: `规章`, `（本级）`. */
export interface RemarkedLabel {
  readonly label: string;
  readonly remark: string;
}

/** A label without the last remark behind it; undefined where there is none, or nothing else. */
export function withoutRemark(text: string): RemarkedLabel | undefined {
  if (!mayBeRemarked.test(text)) return undefined;
  const end = text.trimEnd();
  const note = /[\u2460-\u2473]+$/.exec(end);
  const at = note ? note.index : bracketAt(end);
  const label = end.slice(0, at).trimEnd();
  return at <= 0 || label === '' ? undefined : { label, remark: end.slice(at) };
}

/** Where the last bracket begins that ends with the text, or is never closed; -1 without one. */
function bracketAt(text: string): number {
  let depth = closed.includes(text.charAt(text.length - 1)) ? 0 : 1;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (closed.includes(character)) depth++;
    else if (open.includes(character)) depth--;
    if (depth === 0) return at;
  }
  return -1;
}

/** The ways to read a label with remarks, the one that drops fewest first. */
export function remarkedLabels(text: string): RemarkedLabel[] {
  const found: RemarkedLabel[] = [];
  for (let one = withoutRemark(text); one; one = withoutRemark(one.label))
    found.push({ label: one.label, remark: text.slice(one.label.length).trim() });
  return found;
}

/** Something, everything it may be called, and the unit its numbers are in. */
export interface NamedThing<Thing> {
  readonly thing: Thing;
  readonly names: readonly (string | undefined)[];
  readonly unit?: string | undefined;
}

/**
 * What a label with a remark means: what is called so without it. Nothing where brackets tell names apart (规章（下级）
 * beside 规章（本级）), or where the remark names another unit than that of the numbers.
 */
export function findRemarked<Thing>(
  text: string,
  things: readonly NamedThing<Thing>[],
): { readonly found: Thing; readonly remark: string } | undefined {
  for (const { label, remark } of remarkedLabels(text)) {
    const key = labelKey(label);
    const isCalled = (name: string) =>
      labelKey(name) === key || remarkedLabels(name).some((one) => labelKey(one.label) === key);
    const [one, ...others] =
      key === '' ? [] : things.filter(({ names }) => names.some((name) => name && isCalled(name)));
    if (!one) continue;
    const unit = units.exec(remark)?.[0];
    const known = [one.unit, ...one.names].map((name) => units.exec(name ?? '')?.[0]);
    return others.length > 0 || (unit !== undefined && !known.includes(unit))
      ? undefined
      : { found: one.thing, remark };
  }
  return undefined;
}
