import type { Language } from '../../shared/text.ts';
import { attributes, type Content, type Markup, markup } from '../html/markup.ts';
import { standalonePage } from '../html/standalone-page.ts';
import type { ComparedNumber, ComparedRow, ComparedTable } from './compared-numbers.ts';
import type { ComparedLine, TextPiece } from './compared-text.ts';
import type { YearComparison } from './year-comparison.ts';
import { percentText, signed, type YearWords, yearWords } from './year-words.ts';
import style from './years.css';

/** A comparison of two years as one page that needs nothing else: no script, no font, nothing fetched. */
export function renderYearsPage(comparison: YearComparison, language: Language): string {
  const words = yearWords(comparison, language);
  const { tables, chapters } = comparison;
  const content = markup`<p class="told">${words.summary}</p>
${words.formats === undefined ? undefined : markup`<p class="told">${words.formats}</p>\n`}<h2>${words.numbers}</h2>
${tables.length === 0 ? markup`<p class="told">${words.noTables}</p>\n` : tables.map((table) => renderTable(table, words))}<h2>${words.text}</h2>
${chapters.map(
  ({ heading, only, lines }) =>
    markup`<h3>${heading === '' ? words.preface : heading}${only && words.chapterOnly[only]}</h3>\n${lines.map(renderLine)}`,
)}`;
  return standalonePage({ language, title: words.title, style, content: markup`<h1>${words.title}</h1>\n${content}` });
}

function renderTable(table: ComparedTable, words: YearWords): Markup {
  const { label, columns, rows, onlyBefore } = table;
  const also =
    onlyBefore.length === 0
      ? undefined
      : markup`<p class="also">${words.onlyBefore}${onlyBefore.map((one) => `${one.label} ${one.value.toFixed()}`).join('\uff1b')}</p>\n`;
  if (columns.length === 0) return markup`<h3>${label}</h3>\n${also}`;
  const body = columns.length === 1 ? renderLong(table, words) : renderWide(columns, rows, words);
  return markup`<h3>${label}</h3>\n<div class="wide"><table>\n${body}</table></div>\n${also}`;
}

/** One number a row: what it was, what it is, and both kinds of difference, each in a column. */
function renderLong({ columns: [column], rows }: ComparedTable, words: YearWords): Markup {
  const heads = [column ? headOf(column) : '', words.before, words.now, words.change, words.percent];
  const cells = ({ cells: [cell = {}] }: ComparedRow) => {
    const kind = kindOf(cell);
    const texts = [cell.before?.toFixed(), cell.now?.toFixed(), cell.change && signed(cell.change), percentText(cell)];
    return texts.map(
      (text, index) => markup`<td${attributes({ class: index < 2 ? undefined : kind })}>${text ?? '\u2014'}</td>`,
    );
  };
  return markup`${renderHead(heads)}<tbody>\n${rows.map((row) => renderRow(row, 4, cells(row)))}</tbody>\n`;
}

/** Several numbers a row: each cell has both years, and below them how they differ. */
function renderWide(columns: ComparedTable['columns'], rows: ComparedTable['rows'], words: YearWords): Markup {
  const heads = [`${words.before} \u2192 ${words.now}`, ...columns.map(headOf)];
  const rendered = rows.map((row) => renderRow(row, columns.length, row.cells.map(renderPair)));
  return markup`${renderHead(heads)}<tbody>\n${rendered}</tbody>\n`;
}

function renderHead(heads: readonly string[]): Markup {
  return markup`<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>\n`;
}

function headOf({ label, unit }: ComparedTable['columns'][number]): string {
  return unit === undefined || label.includes(unit) ? label : `${label}\uff08${unit}\uff09`;
}

function renderRow({ label, depth, cells }: ComparedRow, width: number, content: Content): Markup {
  const indent = depth === 0 ? undefined : `padding-inline-start: ${0.6 + depth}rem`;
  if (cells.length === 0)
    return markup`<tr><th class="group" scope="rowgroup" colspan="${width + 1}"${attributes({ style: indent })}>${label}</th></tr>\n`;
  return markup`<tr><th scope="row"${attributes({ style: indent })}>${label}</th>${content}</tr>\n`;
}

function renderPair(cell: ComparedNumber): Markup {
  const { before, now, change } = cell;
  const text = (value: ComparedNumber['now']) => value?.toFixed() ?? '\u2014';
  const isSame = change?.eq(0) ?? false;
  const told = isSame ? text(now) : `${text(before)} \u2192 ${text(now)}`;
  const differs =
    change && !isSame
      ? markup`<span class="change">${[signed(change), percentText(cell)].join(' ').trim()}</span>`
      : undefined;
  return markup`<td${attributes({ class: kindOf(cell) })}>${before || now ? told : '\u2014'}${differs}</td>`;
}

function kindOf({ change }: ComparedNumber): string {
  if (change === undefined || change.eq(0)) return 'faint';
  return change.gt(0) ? 'more' : 'less';
}

function renderLine({ role, fate, pieces }: ComparedLine): Markup {
  return markup`<p class="line ${role} ${fate}">${pieces.map(renderPiece)}</p>\n`;
}

function renderPiece({ fate, text }: TextPiece): Content {
  if (fate === 'same') return text;
  return fate === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`;
}
