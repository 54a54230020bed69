import { type CheckGroup } from './check.ts';
export declare const signatureChecks: CheckGroup;
