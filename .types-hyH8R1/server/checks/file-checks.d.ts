import type { Text } from '../shared/text.ts';
import { type Check, type CheckGroup } from './check.ts';
/** The file that 上年 names is there but was not read: what depends on it stays unchecked. */
export declare const unreadableLastYear: Check<{
    readonly path: string;
    readonly reason: Text;
}>;
/** The report has no format, and a format beside it was not read: perhaps it is the one. */
export declare const unreadableFormat: Check<{
    readonly fileName: string;
    readonly reason: Text;
}>;
/**
 * A check, or another part of gkreport, failed at this text: a mistake of the program, not of the author. An error all the
 * same, for what was checked in part has not passed.
 */
export declare const notChecked: Check<Record<string, never>>;
/** A report or format that is there but was not read: nothing in it is known. */
export declare const unreadableFile: Check<{
    readonly reason: Text;
}>;
export declare const fileChecks: CheckGroup;
