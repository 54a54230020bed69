import type { Part } from './parts.ts';
import { type RepairSet } from './repairs.ts';
/**
 * The numbers that explain a part when the typed totals they are counted in change along with them, as they would by
 * themselves if they said `=`. The first number of each set is the one, the others are its totals.
 */
export declare function carriedRepairs({ rows, broken, columns }: Part): RepairSet[];
