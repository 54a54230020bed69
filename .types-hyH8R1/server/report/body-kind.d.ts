import type { Format, FormatBodyKind, FormatBodyScope } from './format.ts';
import type { Report } from './report.ts';
import type { Header } from './written.ts';
/** What a format knows of bodies. */
type BodyFormat = Pick<Format, 'bodyKinds'>;
/**
 * The kind of a body that its name tells for sure, as the format has it: `示例市水务局` is a 部门. Undefined where the author
 * has to be asked, and where the format tells no bodies apart; see {@link likelyKinds}.
 */
export declare function kindByName(body: string, format: BodyFormat): FormatBodyKind | undefined;
/**
 * The kinds a body may be of, judged by its name: one where the name tells, several where it does not; all of the
 * format where it tells nothing.
 */
export declare function likelyKinds(body: string, format: BodyFormat): readonly FormatBodyKind[];
/** The kind of the body that a header names: by 机关类型 or, where that is left out, by its name. */
export declare function kindOfBody({ bodyKind, body }: Header, format: BodyFormat): FormatBodyKind | undefined;
/** The kinds that a header may name: those of the format in force, or while there is none of every format at hand. */
export declare function kindsAtHand(report: Report): readonly FormatBodyKind[];
/** Whether a body is within a scope; undefined where neither its name nor its kind tells. */
export declare function isWithinScope(header: Header, scope: FormatBodyScope, format: BodyFormat): boolean | undefined;
/** What 限填 and 限 name: a scope, or a kind of bodies as a scope of its own. */
export declare function scopeNamed(name: string, { bodyKinds, bodyScopes }: Pick<Format, 'bodyKinds' | 'bodyScopes'>): FormatBodyScope | undefined;
export {};
