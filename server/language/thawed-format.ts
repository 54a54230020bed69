import {
  type AstNode,
  type AstReflection,
  AstUtils,
  type CstNode,
  isAstNode,
  isReference,
  type LangiumCoreServices,
  type ParseResult,
} from 'langium';
import { noteExpressionText } from './expression-text.ts';

/**
 * A syntax tree as JSON. A node is its type, followed by its properties, each as its name and its value; types and names are numbers
 * of {@link FrozenTree.names}. A property that may have several values has a list of them, one that stands for something else its name.
 */
export interface FrozenTree {
  readonly names: readonly string[];
  readonly root: FrozenNode;
}

/** A node: what may be said of it in the order of the text. */
export type FrozenNode = readonly [type: number, ...properties: Frozen[]];

/** A word of the text is the number of its first character times {@link longestWord}, plus how long it is. */
export type Frozen = number | string | boolean | FrozenNode | readonly Frozen[];

/** Words of that length, and those that do not stand in the text as they are, are kept as such. */
export const longestWord = 100;

/** What an expression looks like in print, as if it were a property. */
export const asPrinted = '$text';

/** Where a tree is made. */
interface Making {
  readonly names: readonly string[];
  readonly text: string;
  readonly types: AstReflection;
  readonly linker: LangiumCoreServices['references']['Linker'];
  readonly places: Places;
}

/**
 * The tree of a text that was read when the program was made, so that no start has to read it. Where its words stand is not
 * kept: the text is read after all when a place in it is first asked for, which most commands never do.
 */
export function thawedFormat<T extends AstNode>(
  { parser, references, shared }: Pick<LangiumCoreServices, 'parser' | 'references' | 'shared'>,
  text: string,
  { names, root }: FrozenTree,
): ParseResult<T> {
  const places = new Places(() => parser.LangiumParser.parse(text).value);
  const value = thawedNode(root, { names, text, places, types: shared.AstReflection, linker: references.Linker });
  places.wait(value);
  AstUtils.linkContentToContainer(value, { deep: true });
  // What is frozen is a tree of this language, as its parser makes it.
  return { value: value as unknown as T, lexerErrors: [], parserErrors: [] };
}

function thawedNode([type, ...said]: FrozenNode, making: Making): ThawedNode {
  const { names, types, places, linker } = making;
  const node = new ThawedNode(names[type] ?? '', places);
  // Properties are known by their names only.
  const properties = node as unknown as Record<string, unknown>;
  const known = types.getTypeMetaData(node.$type).properties;
  for (let at = 0; at < said.length; at += 2) {
    const property = names[said[at] as number] ?? '';
    const value = said[at + 1] as Frozen;
    if (property === asPrinted) {
      noteExpressionText(node, wordOf(value, making));
      continue;
    }
    const thawed = (one: Frozen) => {
      if (Array.isArray(one)) return thawedNode(one as unknown as FrozenNode, making);
      if (typeof one === 'boolean') return one;
      const word = wordOf(one, making);
      if (known[property]?.referenceType === undefined) return word;
      return places.found(linker.buildReference(node, property, undefined, word));
    };
    const isList = Array.isArray(known[property]?.defaultValue);
    properties[property] = isList ? (value as readonly Frozen[]).map(thawed) : thawed(value);
  }
  AstUtils.assignMandatoryProperties(types, node);
  return node;
}

function wordOf(value: Frozen, { text }: Making): string {
  if (typeof value !== 'number') return String(value);
  const from = Math.floor(value / longestWord);
  return text.slice(from, from + (value % longestWord));
}
/** A node that finds its place in the text when somebody asks for it. */
class ThawedNode implements AstNode {
  readonly $type: string;
  readonly #places: Places;
  #place: CstNode | undefined;

  constructor(type: string, places: Places) {
    this.$type = type;
    this.#places = places;
  }

  get $cstNode(): CstNode {
    this.#places.find();
    if (!this.#place) throw new Error('A built-in format has changed since `npm run generate`.');
    return this.#place;
  }

  set $cstNode(place: CstNode) {
    this.#place = place;
  }
}

/** Where the words of a tree stand in its text: found for all of them at once, and once. */
class Places {
  readonly #read: () => AstNode;
  #waiting: AstNode | undefined;

  constructor(read: () => AstNode) {
    this.#read = read;
  }

  wait(root: AstNode): void {
    this.#waiting = root;
  }

  find(): void {
    const root = this.#waiting;
    this.#waiting = undefined;
    if (root) give(root, this.#read());
  }

  /** A name whose place is found as that of the nodes is. */
  found<Name extends object>(name: Name): Name {
    let place: CstNode | undefined;
    return Object.defineProperty(name, '$refNode', {
      enumerable: true,
      get: () => {
        this.find();
        return place;
      },
      set: (found: CstNode | undefined) => {
        place = found;
      },
    });
  }
}

/** Gives a tree the places of one that is equal to it and was read from the text; what stands at a place is told by the place, too. */
function give(to: AstNode, from: AstNode): void {
  const place = from.$cstNode;
  Object.assign(to, { $cstNode: place });
  if (place?.astNode === from) Object.assign(place, { astNode: to });
  const values = new Map(Object.entries(from));
  for (const [property, value] of Object.entries(to)) {
    if (property.startsWith('$')) continue;
    const [own, read] = [value, values.get(property)].map((one) => (Array.isArray(one) ? one : [one]));
    own?.forEach((one, index) => {
      const same = read?.[index];
      if (isReference(one) && isReference(same)) Object.assign(one, { $refNode: same.$refNode });
      else if (isAstNode(one) && isAstNode(same)) give(one, same);
    });
  }
}
