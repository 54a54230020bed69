import { type ChartKind, type Paragraph } from '../report/written.ts';
/** A line of text that was to be a chart. */
export interface ChartInText {
    /** How it should begin: `图 "标题" 柱图`. */
    readonly opening: string;
    /** How many characters now stand for that. */
    readonly length: number;
}
/** The chart that a line of text was to be: 图 「标题」 柱图 …, 图“标题”饼图 …, 图1 标题 折线 …; undefined for other text. */
export declare function meantAsChart({ text, range: { start, end } }: Paragraph): ChartInText | undefined;
/** The kind of chart that is meant by another name of it, or by a slip. */
export declare function kindMeantBy(written: string): ChartKind | undefined;
