import { groupBy } from '../group-by.ts';
import type { Named } from './format.ts';

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
