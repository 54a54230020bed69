import { type CheckGroup } from './check.ts';
export declare const figureChecks: CheckGroup;
