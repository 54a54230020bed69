import { type ErrorPattern, type System } from './search.ts';
/** Broken equations with a cause of their own, and what explains them. */
export interface Group {
    /** By index. */
    readonly equations: ReadonlySet<number>;
    readonly patterns: readonly ErrorPattern[];
    /** No others are as small. */
    readonly complete: boolean;
}
/** A slip that makes several numbers wrong at once: by how much each is off, and one that is off by any amount. */
export interface Move {
    readonly off: ErrorPattern;
    readonly free?: number;
}
/**
 * What is broken, each cause by itself: the smallest sets of numbers that explain it, and those with slips that make
 * several wrong at once, as long as these take no more slips than the smallest take numbers.
 */
export declare function groupsIn(system: System, moves: readonly Move[]): readonly Group[];
