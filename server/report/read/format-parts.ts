import { groupBy } from '../../shared/group-by.ts';
import type { Named } from '../format.ts';

/** The parts of one thing: at least one format says something of it. */
export type NonEmpty<T> = readonly [T, ...T[]];

interface NamedPart {
  readonly name: string;
  readonly label?: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

/** Names and label of a thing, the label as the topmost format has it. */
export function named(parts: readonly NamedPart[]): Named {
  const name = parts[0]?.name ?? '';
  return {
    name,
    label: last(parts.map((part) => part.label)) ?? name,
    aliases: parts.flatMap((part) => part.aliases),
    formerNames: parts.flatMap((part) => part.formerNames),
  };
}

/** Legal bases and notes of a thing, those of every format. */
export function marks(parts: readonly { readonly bases: readonly string[]; readonly notes: readonly string[] }[]) {
  return { bases: parts.flatMap((part) => part.bases), notes: parts.flatMap((part) => part.notes) };
}

/** The parts of each thing that bears a name, things in the order of their first part. */
export function byName<T extends { readonly name: string }>(nodes: readonly T[]): NonEmpty<T>[] {
  return [...groupBy(nodes, (node) => node.name).values()];
}

/** What the topmost format says that says anything. */
export function last<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.findLast((value) => value !== undefined);
}

/** A row, column or group with everything that the formats which define it together say of it, the lowest first. */
export interface MergedNode<Part> {
  readonly key: string;
  readonly parts: readonly [Part, ...Part[]];
  /** Of a group: what stands in it. */
  readonly children: readonly MergedNode<Part>[];
}

interface GrowingNode<Part> extends MergedNode<Part> {
  readonly parts: [Part, ...Part[]];
  readonly children: GrowingNode<Part>[];
}

/**
 * Merges the rows or columns that several formats give one table, the lowest format first. What has the same key in the
 * same group is one thing. What a format writes outside of any group is the thing of that key wherever it stands, so
 * that nobody has to repeat the groups around it. Anything else is new, and comes last where it is written.
 */
export function mergeTrees<Part>(
  layers: readonly (readonly Part[])[],
  keyOf: (part: Part) => string,
  childrenOf: (part: Part) => readonly Part[],
): readonly MergedNode<Part>[] {
  const tree: GrowingNode<Part>[] = [];
  const add = (part: Part, siblings: GrowingNode<Part>[], isFree: boolean): void => {
    const key = keyOf(part);
    const known = siblings.find((node) => node.key === key) ?? (isFree ? within(tree, key) : undefined);
    if (known) known.parts.push(part);
    const node: GrowingNode<Part> = known ?? { key, parts: [part], children: [] };
    if (!known) siblings.push(node);
    for (const child of childrenOf(part)) add(child, node.children, false);
  };
  for (const layer of layers) for (const part of layer) add(part, tree, true);
  return tree;
}

function within<Part>(nodes: readonly GrowingNode<Part>[], key: string): GrowingNode<Part> | undefined {
  for (const node of nodes) {
    const found = node.key === key ? node : within(node.children, key);
    if (found) return found;
  }
  return undefined;
}
