import { type LaidOutDocument } from '../document.ts';
/**
 * The report as one page that needs nothing else: style sheet for screen and A4 print and pictures inside, no script,
 * no font, nothing fetched. Its own policy keeps it so, whatever text it holds. `remark` says something of the file that its face does not show.
 */
export declare function renderPage(document: LaidOutDocument, remark?: string): string;
/**
 * The report as markup to paste into the page of a content-management system. Nothing but plain elements, with what
 * they look like inside them: such editors drop style sheets, classes and unusual elements. Of a chart the numbers; a picture
 * goes by the path of its file, which has to be uploaded to the site.
 */
export declare function renderFragment(document: LaidOutDocument): string;
