import type { Report } from '../report/report.ts';
import { freeTablesOf } from '../report/report.ts';
import { covers, hasLine, type TextRange } from '../report/text-range.ts';
import type { Chapter, Section } from '../report/written.ts';
import type { Text } from '../shared/text.ts';

/** Where something was found, for readers who have the report before them and no numbers of lines: `三、…：申请办理.予以公开.自然人`. */
export function placeInWords(report: Report, range: TextRange): Text {
  const { line } = range.start;
  const entry = report.header.entries.find(({ keyRange }) => hasLine(keyRange, line));
  if (entry) return { zh: `报头“${entry.key}”`, en: `header “${entry.key}”` };
  if (report.title && hasLine(report.title.range, line)) return { zh: '标题', en: 'title' };
  const chapter = report.chapters.find((one) => hasLine(one.range, line));
  if (!chapter) return { zh: '前言', en: 'preface' };
  const within = [...headingsAt(chapter, line), ...numberAt(report, range)].filter((words) => words !== '');
  return { zh: within.join('：'), en: within.join(': ') };
}

/** The headings above a line, from that of its chapter down. */
function headingsAt({ heading, sections }: Chapter | Section, line: number): readonly string[] {
  const section = sections.find(({ range }) => hasLine(range, line));
  return [heading.text, ...(section ? headingsAt(section, line) : [])];
}

/** The number of a table that something was found at. */
function numberAt(report: Report, range: TextRange): readonly string[] {
  const cells = [...report.facts, ...freeTablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells))];
  const cell = cells.find((fact) => fact.origin !== 'missing' && covers(fact.range, range));
  return cell ? [cell.path] : [];
}
