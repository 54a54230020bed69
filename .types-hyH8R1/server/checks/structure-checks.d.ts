import type { Format } from '../report/format.ts';
import { type CheckGroup } from './check.ts';
/** Whether the format was in force for a report year; one that names no years always is. */
export declare function appliesTo({ years }: Format, year: number): boolean;
export declare const formatChecks: CheckGroup;
