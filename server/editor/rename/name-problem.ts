import { isFreeTitle } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import type { Text } from '../../text.ts';
import type { EditorServices } from '../module.ts';
import type { PlacedMention } from '../references/mentions.ts';
import { isFormatPart, type Thing } from '../references/thing.ts';
import { isName, referenceTo, reservedWords } from './name-words.ts';
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
    if (!isName(name)) return notAName;
    if (shared.ServiceRegistry.all.some(({ Grammar }) => reservedWords(Grammar).has(name))) return reservedWord(name);
  } else {
    if (isFreeTitle(node) && /["\u201c\u201d]/.test(name)) return notAllowed('“ ” "');
    if (!isFreeTitle(node) && /[|\uff5c\\]/.test(name)) return notAllowed('| \\');
    if (places.some(({ defines }) => !defines) && referenceTo(name) === undefined) return notReferable;
  }
  const taken = neighboursOf(thing, formats).find((names) => names.some((other) => labelKey(other) === labelKey(name)));
  return taken?.[0] === undefined ? undefined : takenName(name, taken[0]);
}
