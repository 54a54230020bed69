import type { Format, FormatChapter } from '../format.ts';
/** The chapter that a heading names; `official`: by its name or the official heading, whatever numbering and punctuation. */
export interface NamedChapter {
    readonly chapter: FormatChapter;
    readonly official: boolean;
}
/**
 * The chapter of a format that a heading names on its own. Official wordings come first, then 别名 and 旧称, then
 * headings of the same meaning: the same words, in any order, once what 可省 lists, years and the name of the body are
 * left out and 同义 words count as one. Where none are left, the number tells, if the chapter is called so elsewhere:
 * 一、2024年工作推进情况 is 工作开展情况. A heading that could mean two chapters means none.
 */
export declare function chapterNamed(format: Format, heading: string, body?: string): NamedChapter | undefined;
/**
 * The chapters that the headings of a report name, one for each heading. A heading in other words stands back where
 * another names the same chapter better: of the sections of 总体情况 some are called nearly as later chapters are, and
 * authors mistake `##` for `###`. With the chapter's own number, it is that chapter, if for the second time.
 */
export declare function chaptersNamed(format: Format, headings: readonly string[], body?: string): readonly (NamedChapter | undefined)[];
/** Whether a heading is numbered as chapters of this format are, and with the number of this one. */
export declare function hasNumberOf(heading: string, { label }: FormatChapter): boolean;
/** `（一）`, `(1)`: how sections are numbered. */
export declare function hasSectionNumber(heading: string): boolean;
