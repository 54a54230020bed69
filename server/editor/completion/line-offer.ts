import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { namesBehind } from '../../language/own-headings.ts';
import type { FormatChapter, FormatTable, SampleText } from '../../report/format.ts';
import { groupsOf } from '../../report/names.ts';
import { newChapter, newTableText } from '../../report/new-report.ts';
import type { Report } from '../../report/report.ts';
import type { Chapter, FreeTable } from '../../report/written.ts';
import { behindWord, headingMarks, isRowLine } from '../../shared/line-kinds.ts';
import type { Text } from '../../shared/text.ts';
import { tableHover } from '../hover/name-hover.ts';
import { type Caret, nextContent, ownName, pathAtEnd, restOfName, rowsFollow, tokenAt } from './caret.ts';
import { literal, type Offer, type Proposal, type Snippet } from './completion-items.ts';
import { titleProposals } from './header-offer.ts';
import { columnProposal, groupProposal, type OpenTable, otherNames, rowProposal, rowProposals } from './row-offer.ts';

/**
 * Where a line begins. A line of more than one word is prose, and prose is left alone. Between the rows of a table only
 * rows have a place.
 */
export function lineOffer(
  report: Report,
  caret: Caret,
  table: OpenTable | undefined,
  inTable: boolean,
): Offer | undefined {
  if (!/^\s*[\p{L}\p{N}]*$/u.test(caret.before) || caret.after.trim() !== '') return undefined;
  const token = tokenAt(caret, caret.before.search(/\S|$/), nothing);
  const rows = table ? rowProposals(table, caret) : [];
  if (inTable && rowsFollow(caret)) return { token, proposals: rows };
  return {
    token,
    proposals: [
      ...rows,
      ...(inTable ? [ruleKeyword, noteKeyword] : []),
      explanationKeyword,
      ...(inTable ? [] : [pictureKeyword]),
      ...tableProposals(report, caret, '表 '),
      ...sentenceProposals(report, caret),
      ...chapterProposals(report, caret),
    ],
  };
}

/** Behind 表: the tables of this chapter. */
export function tableNameOffer(report: Report, caret: Caret): Offer | undefined {
  const start = behindWord(caret.before, '表');
  if (start === undefined || /["\u201c]/.test(caret.before)) return undefined;
  return { token: tokenAt(caret, start, /^\S+/), proposals: tableProposals(report, caret, '') };
}

/** Behind #: the title, or chapters. */
export function headingOffer(report: Report, caret: Caret): Offer | undefined {
  const marks = headingMarks(caret.before);
  if (marks === 0 || marks > 2) return undefined;
  const { title } = report;
  const hasTitle = title !== undefined && title.range.start.line !== caret.position.line;
  const chapters = chapterProposals(report, caret);
  return {
    token: { ...tokenAt(caret, caret.before.search(/\S/), /^.*\S/) },
    proposals: marks === 1 && !hasTitle ? [...titleProposals(report), ...chapters] : chapters,
  };
}

/** Behind `[^`: the footnotes there are, and the next number; behind those that a mark already leads to where a footnote begins. */
export function footnoteOffer({ footnotes, footnoteMarks }: Report, caret: Caret): Offer | undefined {
  const [, before = '', name] = /^(.*)\[\^([^\s[\]]*)$/.exec(caret.before) ?? [];
  if (name === undefined) return undefined;
  const close = caret.after.startsWith(']') ? '' : ']';
  const isNote = before.trim() === '';
  const known = isNote
    ? footnoteMarks.map((mark) => mark.name).filter((mark) => !footnotes.some((one) => one.name === mark))
    : footnotes.map((one) => one.name);
  const taken = [...footnotes, ...footnoteMarks].map((one) => Number(one.name)).filter(Number.isInteger);
  const next = String(Math.max(0, ...taken) + 1);
  const proposals = [...new Set([...known, next])].map((label): Proposal => {
    const text = footnotes.find((one) => one.name === label)?.text;
    const detail: Text = { zh: text ?? '新脚注', en: text ?? 'a new footnote' };
    return {
      label,
      kind: CompletionItemKind.Reference,
      insert: `${label}${close}${isNote && close ? ': ' : ''}`,
      detail,
    };
  });
  return { token: tokenAt(caret, caret.before.length - name.length, /^[^\s[\]]+/), proposals };
}

const nothing = /^/;

function keyword(label: string, detail: Text): Proposal {
  return { label, kind: CompletionItemKind.Keyword, insert: `${label} `, detail };
}

const ruleKeyword = keyword('规则', { zh: '规则 合计 = 甲 + 乙', en: '规则 total = one + other' });
const noteKeyword: Proposal = {
  ...keyword('注', { zh: '排在表下的附注', en: 'a note below the table' }),
  insert: '注: ',
};
const explanationKeyword = keyword('说明', { zh: '说明 检查名: 理由', en: '说明 check: reason' });

/**
 * Chapters the report lacks, with their tables where nothing stands below the caret that would come to lie in the last
 * of them; otherwise their headings alone.
 */
function chapterProposals(report: Report, caret: Caret): readonly Proposal[] {
  const below = nextContent(caret);
  const isEmpty = below === undefined || headingMarks(below) > 0;
  const written = new Set(
    report.chapters
      .filter(({ heading }) => heading.range.start.line !== caret.position.line)
      .map(({ definition }) => definition),
  );
  const missing = (report.format?.chapters ?? []).filter((chapter) => !written.has(chapter));
  return missing.map((chapter): Proposal => {
    const { name, label, aliases, formerNames } = chapter;
    return {
      label: `## ${label}`,
      kind: CompletionItemKind.Module,
      alsoCalled: [name, ...aliases, ...formerNames],
      detail: contents(chapter),
      ...(isEmpty && { insert: stopAtFirstBlank(newChapter(chapter)) }),
    };
  });
}

function contents({ tables, required }: FormatChapter): Text {
  const count = tables.length;
  const need: Text = required ? { zh: '必备', en: 'required' } : { zh: '可缺', en: 'optional' };
  if (count === 0) return need;
  return { zh: `${need.zh}，${count} 张表`, en: `${need.en}, ${count} table${count === 1 ? '' : 's'}` };
}

/** A place to fill in, with what stands there until then, in the syntax of snippets. */
function stop(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** A picture out of a file. */
const pictureKeyword: Proposal = {
  ...keyword('图片', { zh: '图片 "标题" ./流程图.png', en: '图片 "title" ./picture.png' }),
  insert: { snippet: `图片 "${stop(1, '标题')}" ./$0` },
};

/** A table of the author's own, in the syntax of snippets. */
const ownTable: Proposal = {
  label: '自拟表格',
  kind: CompletionItemKind.Snippet,
  detail: { zh: '自拟表格，合计自动计算', en: 'a custom table with a computed total' },
  insert: {
    snippet: `表 "${stop(1, '标题')}"
| ${stop(2, '项目')} | ${stop(3, '数量')} |
| ${stop(4, '第一项')} | ${stop(5, '0')} |
| ${stop(6, '第二项')} | ${stop(7, '0')} |
| 合计 | = |
规则 合计 = ${stop(4, '第一项')} + ${stop(6, '第二项')}
$0`,
  },
};

/** The same with headings over columns and rows. */
const groupedTable: Proposal = {
  label: { zh: '自拟表格（分组）', en: '自拟表格 (groups)' },
  kind: CompletionItemKind.Snippet,
  detail: { zh: '表头有两行、行分组的自拟表格', en: 'a custom table with a header of two rows and groups of rows' },
  insert: {
    snippet: `表 "${stop(1, '标题')}"
| ${stop(2, '类别')} | ${stop(3, '渠道')} | |
| | ${stop(4, '网站')} | ${stop(5, '微信')} |
| --- |
| ${stop(6, '行组')} |
| ${stop(7, '第一项')} | ${stop(8, '0')} | ${stop(9, '0')} |
| ${stop(10, '第二项')} | ${stop(11, '0')} | ${stop(12, '0')} |
| |
| 合计 | = | = |
规则 合计 = ${stop(6, '行组')}
$0`,
  },
};

/**
 * Sentences and skeletons that belong where the caret is: above the first chapter the preface of the format; below it those
 * of the chapter, as far as it does not have them, and a table of the author's own.
 */
function sentenceProposals(report: Report, caret: Caret): readonly Proposal[] {
  const chapter = chapterAbove(report, caret);
  if (!chapter) return prefaceProposals(report, caret);
  const { start, end } = chapter.range;
  const written = caret.lines.slice(start.line, end.line + 1).join('\n');
  const samples = chapter.definition?.samples ?? [];
  return [...samples.filter((sample) => !isWritten(sample, written)).map(toProposal), ownTable, groupedTable];
}

/** The paragraphs that reports of the format begin with, where the report has none yet. */
function prefaceProposals({ format, preface }: Report, { position }: Caret): readonly Proposal[] {
  const hasOne = preface.some((block) => block.kind === 'paragraph' && block.range.start.line !== position.line);
  if (!format || format.prefaces.length === 0 || hasOne) return [];
  return [
    {
      label: '前言',
      kind: CompletionItemKind.Snippet,
      detail: { zh: '编制依据、统计期限', en: 'basis and reporting period' },
      insert: { snippet: `${literal(format.prefaces.join('\n\n'))}\n$0` },
    },
  ];
}

/** What is to be filled in, with what stands there until then. */
const gap = /\u3010([^\u3011]*)\u3011/g;

/** Whether the text has a paragraph of it already, up to what is to be filled in. */
function isWritten({ paragraphs }: SampleText, text: string): boolean {
  const beginnings = paragraphs.map((paragraph) => paragraph.replace(/\u3010.*$/, ''));
  return beginnings.some((beginning) => beginning.length >= 12 && text.includes(beginning));
}

function toProposal({ name, label, paragraphs }: SampleText): Proposal {
  let stops = 0;
  const text = literal(paragraphs.join('\n\n')).replace(gap, (_, words: string) => stop(++stops, words));
  const detail: Text = { zh: label, en: `sample text: ${label}` };
  return { label: name, kind: CompletionItemKind.Snippet, detail, insert: { snippet: `${text}\n$0` } };
}

/**
 * Tables that the chapter at the caret lacks, each as a whole, for those who have nothing to report, and as a name alone;
 * above rows that are already there, and want a table, only names. Above the first chapter there is no place for any.
 * `prefix` is what a line still needs before the name.
 */
function tableProposals(report: Report, caret: Caret, prefix: '' | '表 '): readonly Proposal[] {
  const wantsName = rowsFollow(caret);
  return missingTables(report, caret).flatMap(([table, home]): Proposal[] => {
    const named: Proposal = {
      label: `${prefix}${table.name}`,
      kind: CompletionItemKind.Struct,
      alsoCalled: otherNames(table),
      detail: { zh: '只写表名', en: 'name only' },
      documentation: (language) => tableHover(table, home, language),
    };
    const count = table.rows.length;
    const whole: Proposal = {
      ...named,
      label: { zh: `${prefix}${table.name}（整表）`, en: `${prefix}${table.name} (whole table)` },
      kind: CompletionItemKind.Snippet,
      detail: { zh: `${count} 行`, en: `${count} row${count === 1 ? '' : 's'}` },
      insert: wholeTable(table, prefix),
    };
    const zeros: Proposal = {
      ...named,
      label: { zh: `${prefix}${table.name}（全零）`, en: `${prefix}${table.name} (all zero)` },
      kind: CompletionItemKind.Snippet,
      detail: { zh: '各行由“其余”填 0', en: 'all rows filled with 0 by 其余' },
      insert: `${prefix}${table.name}\n| 其余 | 0 |`,
    };
    return wantsName ? [named] : [whole, ...(count > 1 ? [zeros] : []), named];
  });
}

/** The chapter at the caret, the caret's own line aside. */
export function chapterAbove({ chapters }: Report, { position }: Caret): Chapter | undefined {
  return chapters.findLast(({ heading }) => heading.range.start.line < position.line);
}

/** The stop is in the first number to fill in, where its last digit belongs. */
function stopAtFirstBlank(text: string): Snippet {
  const lines = literal(text).split('\n');
  const header = lines.findIndex(isRowLine);
  const blank = lines.findIndex((line, index) => index > header && blankCell.test(line));
  if (header < 0 || blank < 0) return { snippet: `${lines.join('\n')}\n\n$0` };
  lines[blank] = (lines[blank] ?? '').replace(blankCell, (cell) => `${cell.slice(0, -2)}$0 `);
  return { snippet: lines.join('\n') };
}

const blankCell = /(?<=\|) +(?=\|)/;

function missingTables(report: Report, caret: Caret): readonly (readonly [FormatTable, FormatChapter])[] {
  const chapter = chapterAbove(report, caret);
  if (!chapter) return [];
  const homes = chapter.definition ? [chapter.definition] : (report.format?.chapters ?? []);
  const open = new Set(
    report.tables
      .filter(({ nameRange }) => nameRange.start.line !== caret.position.line)
      .map(({ definition }) => definition),
  );
  return homes.flatMap((home) =>
    home.tables.filter((table) => !open.has(table)).map((table) => [table, home] as const),
  );
}

function wholeTable(table: FormatTable, prefix: string): Snippet {
  const { snippet } = stopAtFirstBlank(newTableText(table));
  return { snippet: snippet.slice('表 '.length - prefix.length) };
}

/** Behind 规则 and 核实 below a table: its rows or, behind 列, its columns. */
export function ruleOffer(table: OpenTable | FreeTable, caret: Caret): Offer | undefined {
  const start = behindWord(caret.before, '规则', '核实');
  if (start === undefined) return undefined;
  const [, acrossColumns, expression = ''] = /^(列\s+)?(.*)$/s.exec(caret.before.slice(start)) ?? [];
  const path = pathAtEnd(expression, caret);
  if (!path || (path.before.length > 0 && 'line' in table)) return undefined;
  const names =
    'line' in table ? namesOfForm(table, Boolean(acrossColumns)) : ownNames(table, path.before, acrossColumns);
  return {
    token: tokenAt(caret, path.start, restOfName),
    proposals: acrossColumns || /\P{L}/u.test(expression) ? names : [...names, columnWord],
  };
}

const columnWord: Proposal = {
  label: '列',
  kind: CompletionItemKind.Keyword,
  insert: '列 ',
  detail: { zh: '列与列之间的规则', en: 'a rule between columns' },
};

function namesOfForm({ definition }: OpenTable, acrossColumns: boolean): readonly Proposal[] {
  return acrossColumns
    ? definition.columns.map((column) => columnProposal(definition, column))
    : [
        ...definition.rows.map((row) => rowProposal(definition, row)),
        ...groupsOf(definition.rowTree).map(groupProposal),
      ];
}

function ownNames(
  { columnLines, rowLines }: FreeTable,
  before: readonly string[],
  acrossColumns: string | undefined,
): readonly Proposal[] {
  const kind = acrossColumns ? CompletionItemKind.Property : CompletionItemKind.Field;
  const names = namesBehind(acrossColumns ? columnLines : rowLines, before);
  return [...new Set(names)].flatMap((label) => ownName(label, kind) ?? []);
}
