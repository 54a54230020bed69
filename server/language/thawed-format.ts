import {
  type AstNode,
  AstUtils,
  type CstNode,
  isAstNode,
  isReference,
  type LangiumCoreServices,
  type Linker,
  type ParseResult,
} from 'langium';
import { noteExpressionText } from './expression-text.ts';

/**
 * A syntax tree as JSON: a node has its type and its properties, and some expressions their text; a name that stands for something
 * else is only that name.
 */
export type Frozen = string | number | boolean | FrozenNode | FrozenName | readonly Frozen[];

/** A node of such a tree. */
export interface FrozenNode {
  readonly $type: string;
  /** Of some expressions what they look like in print. */
  readonly $text?: string;
  readonly [property: string]: Frozen;
}

interface FrozenName {
  readonly $refText: string;
}

/**
 * The tree of a text that was read when the program was made, so that no start has to read it. Where its words stand is not
 * kept: the text is read after all when a place in it is first asked for, which most commands never do.
 */
export function thawedFormat<T extends AstNode>(
  { parser, references }: Pick<LangiumCoreServices, 'parser' | 'references'>,
  text: string,
  frozen: FrozenNode,
): ParseResult<T> {
  const places = new Places(() => parser.LangiumParser.parse(text).value);
  const root = thawedNode(frozen, places, references.Linker);
  places.wait(root);
  AstUtils.linkContentToContainer(root, { deep: true });
  // What is frozen is a tree of this language, as its parser makes it.
  return { value: root as unknown as T, lexerErrors: [], parserErrors: [] };
}

function thawedNode(frozen: FrozenNode, places: Places, linker: Linker): ThawedNode {
  const node = new ThawedNode(frozen.$type, places);
  const thawed = (property: string, value: Frozen): unknown => {
    if (Array.isArray(value)) return value.map((one) => thawed(property, one));
    if (isAstNode(value)) return thawedNode(value as FrozenNode, places, linker);
    return isName(value) ? places.found(linker.buildReference(node, property, undefined, value.$refText)) : value;
  };
  for (const [property, value] of Object.entries(frozen))
    if (!property.startsWith('$')) Object.assign(node, { [property]: thawed(property, value) });
  if (frozen.$text !== undefined) noteExpressionText(node, frozen.$text);
  return node;
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

function isName(value: Frozen): value is FrozenName {
  return typeof value === 'object' && '$refText' in value;
}
