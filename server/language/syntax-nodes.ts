import { type AstNode, isAstNode, isReference, type ReferenceInfo } from 'langium';
import type { GkReportAstType } from './generated/ast.ts';

type NodesByType = ReadonlyMap<string, readonly AstNode[]>;

/** A tree is never changed once it is read, so what stands in it is looked for once. */
const known = new WeakMap<AstNode, NodesByType>();

/** The nodes of one type in a syntax tree, in the order of the text. The root is where the walk begins, and is met itself. */
export function nodesOf<T extends keyof GkReportAstType>(root: AstNode, type: T): readonly GkReportAstType[T][] {
  // The walk files each node under its own type.
  return (nodesByType(root).get(type) ?? []) as readonly GkReportAstType[T][];
}

/** Every name that stands for something else, in the order of the text. Few ask, so they are not kept. */
export function referencesIn(root: AstNode): readonly ReferenceInfo[] {
  const references: ReferenceInfo[] = [];
  walk(root, (container) => {
    for (const [property, value] of Object.entries(container)) {
      if (property.startsWith('$')) continue;
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const reference of values) if (isReference(reference)) references.push({ container, property, reference });
    }
  });
  return references;
}

function nodesByType(root: AstNode): NodesByType {
  const before = known.get(root);
  if (before) return before;
  const byType = new Map<string, AstNode[]>();
  walk(root, (node) => {
    const alike = byType.get(node.$type);
    if (alike) alike.push(node);
    else byType.set(node.$type, [node]);
  });
  known.set(root, byType);
  return byType;
}

/** Every text is walked through: the names of properties are gone through as they are, rather than copied for each node. */
function walk(node: AstNode, met: (node: AstNode) => void): void {
  met(node);
  for (const property in node) {
    // What begins so leads up the tree, or to the text.
    if (property.charCodeAt(0) === dollar) continue;
    const value: unknown = node[property as keyof AstNode];
    if (Array.isArray(value)) {
      for (const one of value) if (isAstNode(one)) walk(one, met);
    } else if (isAstNode(value)) walk(value, met);
  }
}

const dollar = '$'.charCodeAt(0);
