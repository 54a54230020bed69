/**
 * Writes Tab and Shift+Tab in tables into the manifest: `node scripts/table-keys.ts`.
 *
 * Keys that are commands of the extension go through the extension host. While it answers, what is typed goes on in the old
 * cell. So these keys are commands of the editor alone, which are done before the next key: from the cursor on a few lines are
 * selected, and a snippet writes them anew as they are, with the cell to go to as the place it ends at. What the regular
 * expressions below find is thus all that the keys know of tables.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many lines are looked at beside the cursor's: no more lines than that lie between two rows of a table. */
const lines = 4;

const bar = '[|\\uff5c]';
const blank = '[^\\S\\r\\n]';
const lineBreak = '\\r?\\n';
const character = '(?:\\\\.|[^|\\uff5c\\\\\\r\\n])';
const inked = '(?:\\\\.|[^|\\uff5c\\\\\\s])';
const content = `${inked}(?:${character}*${inked})?`;
/** A row of one cell names a group of rows. */
const groupLine = `${blank}*${bar}${character}*${bar}?${blank}*`;
/** What may lie between two rows with numbers. */
const between = `(?:${blank}*(?:\\/\\/.*)?|${blank}*(?:规则|核实|说明)${blank}.*|${groupLine})`;
const label = `${blank}*${bar}${blank}*${content}${blank}*`;
/** Where a cell begins that has text, or none: of blanks one is left out on either side, so that typing keeps the bars in place. */
const toCell = `(?:${blank}*(?=${inked})|${blank}?(?=${blank}*${bar}))`;
const cell = `(?<=${bar}${blank}*)(?:${content}|${blank}*?(?=${blank}?${bar}))`;

/**
 * Reads what follows the beginning of a cell, or the cursor, to the end of the last line looked at. 1: what stays in
 * front of the next cell; 2: the cell; 3: the rest; 4: everything, where there is no row. `lastOfRow` is the rest of a row
 * that has no further cell, up to the row it goes on with; `end` is what else tells that this was the last row.
 */
function next(lastOfRow: string, end: string): string {
  return [
    // In the same row, or in the next one: at its label where that is to be written, otherwise behind it.
    `^((?:${character}*${bar}|${lastOfRow}${lineBreak}(?:${label}${bar}|${blank}*${bar}(?=${blank}*${bar})))${toCell}`,
    // Below the table.
    `|${end}(?:${lineBreak}|$))`,
    `(${cell}|)([\\s\\S]*)$|^([\\s\\S]*)$`,
  ].join('');
}

const further = `(?:${lineBreak}${between})*?`;

/** The rest of a last cell that no bar ends. */
const open = '[\\d\\uff10-\\uff19.,=\\uff1d\\-]*';

/**
 * {@link next} where the extension has told that the cursor is in a row: its last bar may be missing. Prose goes no further
 * than from here, even if it has told so of the place before.
 */
export const inRow = next(
  `(?:${character}*${bar}|${open})${blank}*${further}`,
  `(?:${character}*${bar}|${open})${blank}*`,
);

/** {@link next} where it has not, or not yet: only what follows can tell. */
export const anywhere = next(`(?:${character}*${bar}${blank}*${further}|)`, `${character}*${bar}${blank}*`);

/** The names of columns are given, numbers are not: directly below the name of a table only numbers are stopped at. */
const given = `(?<!(?:^|\\n)${blank}*表(?!${blank}*["\\u201c]).*\\n.*)`;
const anyCell = `(?:(?![A-Za-z\\u3400-\\u9fff])|${given})${content}|(?<=${bar}${blank})${blank}*?(?=${blank}?${bar})|(?<=${bar})(?=${bar})`;
/** The beginning of a row up to the first of its numbers, or within its label. */
const firstOfRow = `${blank}*${bar}${character}*(?:${bar}${character}*)?$`;

/**
 * Reads what precedes the beginning of a cell, or the cursor, from the beginning of the first line looked at. 1 to 3: as in
 * {@link next}; 4 and 5: what stays in front of the place above the table, and the rest; 6: everything, where there is no row.
 */
export const backward = [
  // The cell before in the same row, its label only where that is to be written; else the last one of a row above.
  `^([\\s\\S]*(?:^|\\n)${blank}*${bar}(?=${blank}*${bar})${blank}?|[\\s\\S]*(?:(?:^|\\n)${label}|(?:^|\\n)${blank}*${bar}(?=${blank}*${bar})${blank}*|${bar}${character}*)${bar}${blank}*?)`,
  `(${anyCell})`,
  `(${blank}*${bar}${character}*$|${blank}*${bar}?${blank}*(?:${lineBreak}${between})*?${lineBreak}${firstOfRow})`,
  // Above the table, or nowhere.
  `|^([\\s\\S]*)(?=${lineBreak}${firstOfRow})([\\s\\S]*)$|^([\\s\\S]*)$`,
].join('');

/** Text that a snippet takes from what is selected. */
function taken(pattern: string, format: string): string {
  return `\${TM_SELECTED_TEXT/${pattern}/${format}/}`;
}

/** What is written anew, in the syntax of snippets. Without a table Tab is four blanks. */
function snippet(pattern: string, before: string, after: string): string {
  return `${taken(pattern, before)}\${0:${taken(pattern, '$2')}}${taken(pattern, after)}`;
}

const isFree =
  'editorTextFocus && editorLangId == gkreport && !editorReadonly && !editorTabMovesFocus && !editorHasMultipleSelections && !suggestWidgetVisible && !inSnippetMode && !inlineSuggestionVisible && !inlineEditIsVisible';

function key(name: string, where: string, to: 'down' | 'up', snippet: string) {
  const commands = [
    { command: 'cursorMove', args: { to, by: 'line', value: lines, select: true } },
    { command: to === 'down' ? 'cursorLineEndSelect' : 'cursorLineStartSelect' },
    { command: 'editor.action.insertSnippet', args: { snippet } },
  ];
  return { key: name, command: 'runCommands', args: { commands }, when: where + isFree };
}

/** What stays in front of the next cell; without a row, which Tab is a few blanks in. */
const orBlanks = `\${1:-    }`;

/** The keys as the manifest has them. */
export const tableKeys = [
  key('tab', 'gkreport.inTableRow && ', 'down', snippet(inRow, orBlanks, '$3$4')),
  key('tab', '!gkreport.inTableRow && ', 'down', snippet(anywhere, orBlanks, '$3$4')),
  key('shift+tab', '', 'up', snippet(backward, '$1$4$6', '$3$5')),
];

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { keybindings } = manifest.contributes;
  const others = keybindings.filter(({ command, key }: { command: string; key: string }) => {
    return !(/tab$/.test(key) && command !== 'focusAndAcceptSuggestion');
  });
  manifest.contributes.keybindings = [...others, ...tableKeys];
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
