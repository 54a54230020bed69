import type { Chart } from '../../report/written.ts';
/** A chart as a vector picture. */
export interface Picture {
    /** One `<svg>` element: no script, no style sheet, nothing fetched; its ids begin with the one it was drawn for. */
    readonly svg: string;
    /** In pixels of CSS. */
    readonly width: number;
    readonly height: number;
}
/** Draws a chart; undefined for one that cannot be drawn: see `isDrawable`. */
export type DrawChart = (chart: Chart, id: string) => Picture | undefined;
