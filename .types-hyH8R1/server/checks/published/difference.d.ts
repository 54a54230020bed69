import type { TextRange } from '../../report/text-range.ts';
import type { Text } from '../../shared/text.ts';
/** Something that a report and the page it was published as do not say alike. */
export interface Difference {
    readonly kind: 'number' | 'header' | 'text';
    /** What differs: `申请办理：予以公开·自然人`, `发布日期`, the name of a chapter. */
    readonly place: Text;
    /** What the report says; undefined where it says nothing. */
    readonly own: string | undefined;
    /** What the page says; undefined where it says nothing. */
    readonly published: string | undefined;
    /** Its place in the report; for what only the page has, the place where it would stand. */
    readonly range: TextRange;
    /** What the range would have to hold to say what the page says; undefined where that takes more than an exchange. */
    readonly exchange?: string;
}
/** A place that is called the same in both languages. */
export declare function placeCalled(name: string): Text;
