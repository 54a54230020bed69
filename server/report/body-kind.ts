import { groupBy } from '../shared/group-by.ts';
import type { BodyChoice, Format, FormatBodyKind, FormatBodyScope } from './format.ts';
import type { Report } from './report.ts';
import type { Header } from './written.ts';

/** What a format knows of bodies. */
type BodyFormat = Pick<Format, 'bodyKinds'>;

/**
 * The kind of a body that its name tells for sure, as the format has it: `示例市水务局` is a 部门. Undefined where the author
 * has to be asked, and where the format tells no bodies apart; see {@link likelyKinds}.
 */
export function kindByName(body: string, format: BodyFormat): FormatBodyKind | undefined {
  const fits = closestFits(body, format);
  const [first] = fits;
  return first && fits.every(({ kind, sure }) => sure && kind === first.kind) ? first.kind : undefined;
}

/**
 * The kinds a body may be of, judged by its name: one where the name tells, several where it does not; all of the
 * format where it tells nothing.
 */
export function likelyKinds(body: string, format: BodyFormat): readonly FormatBodyKind[] {
  const fits = closestFits(body, format);
  return fits.length === 0 ? format.bodyKinds : [...new Set(fits.map(({ kind }) => kind))];
}

/** The kind of the body that a header names: by 机关类型 or, where that is left out, by its name. */
export function kindOfBody({ bodyKind, body = '' }: Header, format: BodyFormat): FormatBodyKind | undefined {
  if (bodyKind !== undefined) return format.bodyKinds.find(({ name }) => name === bodyKind);
  return kindByName(body, format);
}

/** The kinds that a header may name: those of the format in force, or while there is none of every format at hand. */
export function kindsAtHand(report: Report): readonly FormatBodyKind[] {
  const { format } = report;
  if (format) return format.bodyKinds;
  const { knownFormats = [] } = report;
  return [
    ...groupBy(
      knownFormats.flatMap(({ bodyKinds }) => bodyKinds),
      ({ name }) => name,
    ).values(),
  ].map(([kind]) => kind);
}

/** Whether a body is within a scope; undefined where neither its name nor its kind tells. */
export function isWithinScope(header: Header, scope: FormatBodyScope, format: BodyFormat): boolean | undefined {
  const kind = kindOfBody(header, format);
  const closest = (choices: readonly BodyChoice[]) =>
    Math.max(
      -1,
      ...choices.map((choice) => {
        if ('pattern' in choice) return fitOf(choice.pattern, header.body ?? '');
        return choice.kind === kind?.name ? 0 : -1;
      }),
    );
  const [included, excluded] = [closest(scope.included), closest(scope.excluded)];
  if (included >= 0 || excluded >= 0) return included >= excluded;
  return kind === undefined ? undefined : false;
}

/** What 限填 and 限 name: a scope, or a kind of bodies as a scope of its own. */
export function scopeNamed(
  name: string,
  { bodyKinds, bodyScopes }: Pick<Format, 'bodyKinds' | 'bodyScopes'>,
): FormatBodyScope | undefined {
  const scope = bodyScopes.find((candidate) => candidate.name === name);
  const kind = scope ? undefined : bodyKinds.find((candidate) => candidate.name === name);
  if (kind === undefined) return scope;
  return { ...kind, included: [{ kind: kind.name }], excluded: [] };
}

/** The patterns that fit a name, of these the ones with most characters, of these those of the topmost format. */
function closestFits(body: string, { bodyKinds }: BodyFormat) {
  const fits = bodyKinds.flatMap((kind) =>
    kind.names.map(({ pattern, sure, layer }) => ({ kind, sure, layer, length: fitOf(pattern, body) })),
  );
  const longest = Math.max(0, ...fits.map(({ length }) => length));
  const best = fits.filter(({ length }) => length > 0 && length === longest);
  const layer = Math.max(0, ...best.map((fit) => fit.layer));
  return best.filter((fit) => fit.layer === layer);
}

/** How many characters of a name its pattern says, -1 where it does not fit; `*` is one or more characters. */
function fitOf(pattern: string, body: string): number {
  const parts = folded(pattern).split(/\*+/);
  const name = nameProper(body);
  const [first = '', ...rest] = parts;
  const end = rest.pop();
  if (end === undefined) return first === name ? first.length : -1;
  if (!name.startsWith(first)) return -1;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at + 1);
    if (found < 0) return -1;
    at = found + part.length;
  }
  return name.endsWith(end) && name.length - end.length > at ? parts.join('').length : -1;
}

/** A name without what stands in brackets at its end: `示例市林业局（示例市绿化委员会办公室）`. */
function nameProper(body: string): string {
  const name = folded(body);
  return name.replace(/(?<=.)\([^()]*\)$/, '');
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
