import { type AstNode, isAstNode, isReference, type ReferenceInfo } from 'langium';
import type { GkReportAstType } from './generated/ast.ts';

/** What a walk over a syntax tree has met, in the order of the text. */
interface Met {
  readonly byType: ReadonlyMap<string, readonly AstNode[]>;
  readonly references: readonly ReferenceInfo[];
}

/** A tree is never changed once it is read, so what stands in it is looked for once. */
const known = new WeakMap<AstNode, Met>();

/** The nodes of one type in a syntax tree, in the order of the text. The root is where the walk begins, and is met itself. */
export function nodesOf<T extends keyof GkReportAstType>(root: AstNode, type: T): readonly GkReportAstType[T][] {
  // The walk files each node under its own type.
  return (metIn(root).byType.get(type) ?? []) as readonly GkReportAstType[T][];
}

/** Every name that stands for something else, in the order of the text. */
export function referencesIn(root: AstNode): readonly ReferenceInfo[] {
  return metIn(root).references;
}

function metIn(root: AstNode): Met {
  const before = known.get(root);
  if (before) return before;
  const byType = new Map<string, AstNode[]>();
  const references: ReferenceInfo[] = [];
  const visit = (node: AstNode) => {
    const alike = byType.get(node.$type);
    if (alike) alike.push(node);
    else byType.set(node.$type, [node]);
    const below: AstNode[] = [];
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('$') || typeof value !== 'object') continue;
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const one of values)
        if (isReference(one)) references.push({ container: node, property, reference: one });
        else if (isAstNode(one)) below.push(one);
    }
    for (const one of below) visit(one);
  };
  visit(root);
  const met = { byType, references };
  known.set(root, met);
  return met;
}
