import type { Finding } from '../checks/check.ts';
import type { Report } from '../report/report.ts';
import type { Illustration } from '../report/written.ts';
import type { DrawChart } from './chart/picture.ts';
import { type LaidOutDocument, type ShownPicture } from './document.ts';
/**
 * Lays a report out for every output. Half-written reports print what they have: a table that the text does not open
 * is not printed, a cell without a value stays empty. `findings` are what the cells are marked by. Without `draw` the
 * numbers of a chart stand in its place, without `show` the title of a picture.
 */
export declare function layOut(report: Report, findings?: readonly Finding[], draw?: DrawChart, show?: ShowPicture): LaidOutDocument;
/** Gives what is to be shown of a picture; undefined for one that cannot be shown. */
export type ShowPicture = (illustration: Illustration) => ShownPicture | undefined;
/** What draws the charts of a report, loaded when there is one to draw: most reports have none. */
export declare function drawingOf({ charts }: Report): Promise<DrawChart | undefined>;
