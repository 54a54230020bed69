import { isFreeTitle } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import { isName, referenceTo } from '../../language/name-syntax.ts';
import type { Text } from '../../text.ts';
import type { PlacedMention } from '../references/mentions.ts';
import { isFormatPart, type Thing } from '../references/thing.ts';
import type { EditorServices } from '../services.ts';
import { reservedWords } from './name-words.ts';
import { neighboursOf } from './neighbours.ts';
import { emptyName, notAllowed, notAName, notReferable, reservedWord, takenName } from './refusals.ts';

/** Why a thing cannot be given a name; undefined when it can. */
export function nameProblem(
  name: string,
  thing: Thing,
  places: readonly PlacedMention[],
  { formats, shared }: EditorServices,
): Text | undefined {
  const [node] = thing;
  if (name === '') return emptyName;
  if (isFormatPart(node)) {
    // Behind 适用 four digits and 起 are a year.
    if (!isName(name) || /^\d{4}(?:\u8d77|\u81f3)/.test(name)) return notAName;
    if (shared.ServiceRegistry.all.some(({ Grammar }) => reservedWords(Grammar).has(name))) return reservedWord(name);
  } else {
    if (isFreeTitle(node) && /["\u201c\u201d]/.test(name)) return notAllowed('“ ” "');
    if (!isFreeTitle(node) && /[|\uff5c\\]/.test(name)) return notAllowed('| \\');
    if (places.some(({ defines }) => !defines) && referenceTo(name) === undefined) return notReferable;
  }
  const taken = neighboursOf(thing, formats).find((names) => names.some((other) => labelKey(other) === labelKey(name)));
  return taken?.[0] === undefined ? undefined : takenName(name, taken[0]);
}
