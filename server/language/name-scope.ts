import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type Scope,
  type Stream,
  stream,
} from 'langium';
import { findLabelled, labelKey } from './label-key.ts';
import { findRemarked, type NamedThing } from './remark.ts';

/** A node and everything it may be called; the first name is the one shown. A half-written node may lack names. */
export interface NamedNode {
  readonly node: AstNode;
  readonly names: readonly (string | undefined)[];
}

/**
 * Finds nodes by any of their names, compared by {@link labelKey}; of two with one name the first wins.
 * A scope is made for every reference and asked for one name, so nodes are described only when asked for.
 */
export class NameScope implements Scope {
  readonly #descriptions: AstNodeDescriptionProvider;
  readonly #byKey = new Map<string, Written[]>();
  readonly #all: Known[] = [];
  readonly #remarkable: NamedThing<Known>[] | undefined;

  /** `remarks`: a name may have one in brackets behind it, as labels in tables do. */
  constructor(nodes: Iterable<NamedNode>, descriptions: AstNodeDescriptionProvider, remarks = false) {
    this.#descriptions = descriptions;
    this.#remarkable = remarks ? [] : undefined;
    for (const { node, names } of nodes) {
      const shown = names.find(isWritten);
      if (shown === undefined) continue;
      const known = { node, name: shown };
      this.#all.push(known);
      this.#remarkable?.push({ thing: known, names });
      for (const name of names) {
        if (name === undefined || labelKey(name) === '') continue;
        const named = this.#byKey.get(labelKey(name));
        if (named) named.push({ known, name });
        else this.#byKey.set(labelKey(name), [{ known, name }]);
      }
    }
  }

  getElement(name: string): AstNodeDescription | undefined {
    const found = findLabelled(this.#byKey.get(labelKey(name)) ?? [], (written) => written.name, name);
    const known = found?.known ?? (this.#remarkable && findRemarked(name, this.#remarkable)?.found);
    return known && this.#describe(known);
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const found = this.getElement(name);
    return stream(found ? [found] : []);
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.#all.map((known) => this.#describe(known)));
  }

  #describe({ node, name }: Known): AstNodeDescription {
    return this.#descriptions.createDescription(node, name);
  }
}

interface Known {
  readonly node: AstNode;
  readonly name: string;
}

/** One of the names of a node. */
interface Written {
  readonly known: Known;
  readonly name: string;
}

function isWritten(name: string | undefined): name is string {
  return name !== undefined && name !== '';
}
