import { raw } from 'hono/html';
import type { LaidOutDocument } from '../document.ts';
import style from './article.css';
import { articleMarkup } from './article.ts';
import { markup } from './markup.ts';
import paper from './paper.css';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one page that needs nothing else: style sheet for screen and A4 print inside, no script, no picture,
 * no font, nothing fetched. Its own policy keeps it so, whatever text it holds. `remark` says something of the file that its face does not show.
 */
export function renderPage(document: LaidOutDocument, remark?: string): string {
  const article = articleMarkup(document, { positions: false });
  const page = markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="gkreport">
${document.body === undefined ? undefined : markup`<meta name="author" content="${document.body}">\n`}${
  // Unlike a description, no search engine shows it.
  remark === undefined ? undefined : markup`<meta name="dcterms.description" content="${remark}">\n`
}<title>${document.title}</title>
<style>
${raw(style)}@media print {
${raw(paper)}}
</style>
</head>
<body>
<main>
${article}
</main>
</body>
</html>
`;
  return page.toString();
}
