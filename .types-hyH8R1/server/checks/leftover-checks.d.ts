import type { Report } from '../report/report.ts';
import { type Check, type CheckGroup } from './check.ts';
import { type Prose } from './prose.ts';
/** A hint of the format, a gap or a placeholder of a template that was not filled in. */
export declare const leftoverText: Check<{
    readonly text: string;
    readonly kind: 'hint' | 'gap' | 'stand-in';
}>;
/** Whether a name is none yet: XX市水务局, 单位名称. */
export declare function isStandIn(name: string): boolean;
/** The stretches of a line, from where up to where, that are left over from a template. */
export declare function leftoverStretches(prose: Prose, { format }: Report): readonly {
    readonly start: number;
    readonly end: number;
}[];
export declare const leftoverChecks: CheckGroup;
