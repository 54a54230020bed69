import { type CheckGroup } from './check.ts';
export declare const narrationChecks: CheckGroup;
