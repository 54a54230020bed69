import { type LaidOutDocument } from '../document.ts';
/** The report as Markdown; tables with the headings of the form in one row, and labels in one column (`（三）不予公开／1.属于国家秘密`). `remark` does not show. */
export declare function renderMarkdown(document: LaidOutDocument, remark?: string): string;
