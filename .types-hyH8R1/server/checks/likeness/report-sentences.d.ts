import type { Report } from '../../report/report.ts';
import { type Prose } from '../prose.ts';
import { type ComparedSentence } from './likeness.ts';
/** Where a sentence stands. */
export interface SentencePlace {
    readonly prose: Prose;
    readonly start: number;
    readonly end: number;
}
/** What the author of a report wrote in a chapter, sentence by sentence: without what the format itself proposes. */
export declare function sentencesByChapter(report: Report): ReadonlyMap<string, readonly ComparedSentence<SentencePlace>[]>;
