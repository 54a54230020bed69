import { type Markup, markup } from '../render/html/markup.ts';
import { standalonePage } from '../render/html/standalone-page.ts';
import { printedText } from '../render/printed-text.ts';
import type { Language } from '../shared/text.ts';
import type { AuditTable, TableValue } from './audit-tables.ts';

const style = `body { margin: 2em; font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1f2328; background: #fff; }
h1 { font-size: 1.5em; } h2 { margin-top: 1.6em; font-size: 1.2em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; }
th, td { padding: 4px 8px; border: 1px solid #d0d7de; text-align: left; vertical-align: top; }
th { background: #eef2f7; white-space: nowrap; position: sticky; top: 0; }
td { min-width: 3em; max-width: 36em; overflow-wrap: anywhere; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (prefers-color-scheme: dark) {
  body { color: #e6edf3; background: #0d1117; } th { background: #1c2430; } th, td { border-color: #30363d; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { margin: 0; } .wide { overflow: visible; } table { font-size: 9px; } thead { display: table-header-group; } th { position: static; }
}
`;

/** Tables as one page that needs nothing else: no script, nothing fetched. */
export function auditPage(
  tables: readonly AuditTable[],
  title: string,
  summary: readonly string[],
  language: Language,
): string {
  const content = markup`${summary.map((line) => markup`<p>${line}</p>\n`)}${tables.map(section)}`;
  return standalonePage({ language, title, style, content: markup`<h1>${title}</h1>\n${content}` });
}

/** Wider columns take what is left. */
const widest = 30;

function section({ title, columns, rows }: AuditTable): Markup {
  return markup`<h2>${title}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${title}">
<table>
<thead><tr>${columns.map(({ label, width }) => markup`<th scope="col" style="min-width:${Math.min(width, widest) / 2}em">${label}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>
</div>
`;
}

function cell(value: TableValue): Markup {
  return typeof value === 'number' ? markup`<td class="number">${value}</td>` : markup`<td>${printedText(value)}</td>`;
}
