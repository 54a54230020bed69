import type { FormatChapter, Mention } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { type CheckGroup } from './check.ts';
/** What of a chapter’s duties some chapter mentions, by name. */
export declare function mentionedIn(chapter: Report['chapters'][number], { mentions }: Pick<FormatChapter, 'mentions'>, report: Report): readonly string[];
/** What of all that has to be mentioned a text does not mention. */
export declare function lackingIn(text: string, { mentions }: Pick<FormatChapter, 'mentions'>, report: Report): readonly Mention[];
export declare const wordingChecks: CheckGroup;
