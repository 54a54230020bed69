import type * as ast from '../../language/generated/ast.ts';
import { halfWidth } from '../../language/label-key.ts';
import type { BodyChoice, Deadline, FormatBodyKind, FormatBodyScope, NamePattern } from '../format.ts';
import { byName, last, marks } from './format-parts.ts';

/** The kinds of bodies that formats extending each other tell apart, what they say of one kind put together. */
export function readBodyKinds(lowestFirst: readonly ast.FormatDefinition[]): FormatBodyKind[] {
  const layers = new Map(lowestFirst.flatMap((layer, index) => layer.bodyKinds.map((kind) => [kind, index] as const)));
  return byName([...layers.keys()]).map((parts): FormatBodyKind => {
    const deadline = readDeadline(parts);
    return {
      name: parts[0].name,
      label: last(parts.map(({ label }) => label)) ?? parts[0].name,
      names: parts.flatMap(({ names, likelyNames }, index) => {
        const layer = layers.get(parts[index] ?? parts[0]) ?? 0;
        const pattern =
          (sure: boolean) =>
          (text: string): NamePattern => ({ pattern: text, sure, layer });
        return [...names.map(pattern(true)), ...likelyNames.map(pattern(false))];
      }),
      ...(deadline && { deadline }),
      ...marks(parts),
    };
  });
}

/** The scopes of bodies, merged likewise. */
export function readBodyScopes(lowestFirst: readonly ast.FormatDefinition[]): FormatBodyScope[] {
  return byName(lowestFirst.flatMap((layer) => layer.bodyScopes)).map((parts) => ({
    name: parts[0].name,
    label: last(parts.map(({ label }) => label)) ?? parts[0].name,
    included: parts.flatMap(({ included }) => included.flatMap(readChoice)),
    excluded: parts.flatMap(({ excluded }) => excluded.flatMap(readChoice)),
    ...marks(parts),
  }));
}

function readChoice({ kind, pattern }: ast.BodyReference): BodyChoice[] {
  if (pattern !== undefined) return [{ pattern }];
  return kind ? [{ kind: kind.$refText }] : [];
}

/** The topmost deadline that can be read. */
export function readDeadline(
  parts: readonly { readonly deadlines: readonly ast.DeadlineDefinition[] }[],
): Deadline | undefined {
  return last(
    parts.flatMap(({ deadlines }) =>
      deadlines.map(({ day, bases }) => {
        const read = readDayOfNextYear(day);
        return read && { ...read, bases };
      }),
    ),
  );
}

/** `次年1月31日`, or without 次年; undefined for what is no day of every year. */
export function readDayOfNextYear(text: string | undefined): { month: number; day: number } | undefined {
  const found = /^(?:次年)?(\d{1,2})月(\d{1,2})日(?:前|之前|以前)?$/.exec(halfWidth(text ?? '').replace(/\s/g, ''));
  if (!found) return undefined;
  const [month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(2001, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { month, day } : undefined;
}
