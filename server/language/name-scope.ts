import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type Scope,
  type Stream,
  stream,
} from 'langium';
import { labelKey } from './label-key.ts';

/** A node and everything it may be called; the first name is the one shown. A half-written node may lack names. */
export interface NamedNode {
  readonly node: AstNode;
  readonly names: readonly (string | undefined)[];
}

/** Finds nodes by any of their names, compared by {@link labelKey}; of two with one name the first wins. */
export class NameScope implements Scope {
  readonly #byKey = new Map<string, AstNodeDescription>();
  readonly #all: AstNodeDescription[] = [];

  constructor(nodes: Iterable<NamedNode>, descriptions: AstNodeDescriptionProvider) {
    for (const { node, names } of nodes) {
      const known = names.filter((name): name is string => name !== undefined && name !== '');
      if (known.length === 0) continue;
      const description = descriptions.createDescription(node, known[0]);
      this.#all.push(description);
      for (const name of known) {
        const key = labelKey(name);
        if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, description);
      }
    }
  }

  getElement(name: string): AstNodeDescription | undefined {
    return this.#byKey.get(labelKey(name));
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const found = this.getElement(name);
    return stream(found ? [found] : []);
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.#all);
  }
}
