import { CstUtils, type LangiumDocument } from 'langium';
import { unquotedName } from '../checks/bound-number-checks.ts';
import { type Finding, found } from '../checks/check.ts';
import { atLevels, type CheckLevels } from '../checks/check-levels.ts';
import { checkFormatFile } from '../checks/definition-checks.ts';
import { notChecked, unreadableFile } from '../checks/file-checks.ts';
import { runChecks } from '../checks/index.ts';
import { isReadable } from '../checks/rule-slips.ts';
import { syntaxFinding } from '../checks/syntax-checks.ts';
import { isFormatFile } from '../language/generated/ast.ts';
import { namesBehind } from '../language/own-headings.ts';
import { syntaxProblem } from '../language/parser-messages.ts';
import { failureOf, noteFailure, whyUnreadDocument } from '../language/unread.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import { covers, hasLine, inOrderOfText, type TextRange } from '../report/text-range.ts';
import type { FreeTable, StatutoryTable } from '../report/written.ts';
import { isChartLine } from '../shared/line-kinds.ts';
import type { ReportReader } from './report-reader.ts';

// A report is read anew whenever something changes that its findings depend on.
const known = new WeakMap<Report, readonly Finding[]>();

/**
 * Everything found in a document: what could not be read, then what the checks say of what could. Of a report it is
 * looked for once: diagnostics, quick fixes, preview and exports share the result. It never throws: what goes wrong in the
 * engine itself is a finding too, and `failed` is told of it.
 */
export function findingsOf(
  document: LangiumDocument,
  reader: ReportReader,
  failed: (error: unknown) => void = () => undefined,
): readonly Finding[] {
  const unread = whyUnreadDocument(document);
  if (unread) return [found(unreadableFile, emptyRange(0, 0), { reason: unread.reason })];
  const report = reader.read(document);
  const note = (error: unknown) => noteFailure(document, error);
  const all = (report && known.get(report)) ?? lookFor(document, report, reader, note);
  if (report) known.set(report, all);
  const findings = leveled(all, reader.levelsAt(document.uri));
  const failure = failureOf(document);
  if (failure === undefined) return findings;
  failed(failure);
  return [found(notChecked, firstLine(document), {}), ...findings];
}

/** The findings as an office has them count, the same ones until it changes its mind. */
function leveled(all: readonly Finding[], levels: CheckLevels | undefined): readonly Finding[] {
  if (!levels || levels.size === 0) return all;
  const before = asSet.get(all);
  if (before?.levels === levels) return before.findings;
  const findings = atLevels(all, levels);
  asSet.set(all, { levels, findings });
  return findings;
}

const asSet = new WeakMap<
  readonly Finding[],
  { readonly levels: CheckLevels; readonly findings: readonly Finding[] }
>();

function lookFor(
  document: LangiumDocument,
  report: Report | undefined,
  reader: ReportReader,
  failed: (error: unknown) => void,
): readonly Finding[] {
  const { value } = document.parseResult;
  const inFormats = isFormatFile(value)
    ? checkFormatFile(value, reader.formats(document.uri), reader.definitions())
    : [];
  const inReport = report ? attempt(() => runChecks(report, failed), [], failed) : [];
  const all = [...inReport, ...attempt(() => [...inFormats], [], failed)];
  const braces = report?.bound.map(({ range }) => range) ?? [];
  const syntax = causes(unreadableIn(document).sort(byPlace), braces).map((one) =>
    inWords(one, document, braces, report),
  );
  const parts = [...braces, ...(report?.charts.map(({ range }) => wholeLine(range)) ?? [])];
  const unread = parts.filter((part) => syntax.some(({ range }) => covers(part, range)));
  // A name without its quotes is why what stands in it and behind it could not be read, if all can be read with them.
  const unquoted = all.filter(({ check }) => check === unquotedName.id);
  const textBetween = (start: TextRange['start'], end: TextRange['start']) =>
    inOrderOfText(start, end) < 0 ? document.textDocument.getText({ start, end }) : '';
  const isExplained = ({ range }: Finding) => {
    const names = unquoted.filter((name) => sameStretch(range, name.range, braces));
    const isTheirs = names.some(({ range: name }) => textBetween(range.end, name.start).trim() === '');
    return isTheirs && isReadableWith(names, document, braces);
  };
  const readable = all.filter((one) => unquoted.includes(one) || !unread.some((part) => covers(part, one.range)));
  return [...syntax.filter((one) => !isExplained(one)), ...readable].sort(byPlace);
}

/** Whether a rule or a pair of braces is read to its end once the names in it are written as they should be; a chart counts as one that is. */
function isReadableWith(
  names: readonly Finding[],
  { textDocument }: LangiumDocument,
  braces: readonly TextRange[],
): boolean {
  const [first] = names;
  if (!first) return false;
  const pair = braces.find((one) => covers(one, first.range));
  const around = pair ?? wholeLine(first.range);
  const [open, close] = pair ? [1, 1] : [0, 0];
  const place = (character: number) => ({ line: around.start.line, character });
  let text = '';
  let at = around.start.character + open;
  for (const { range, data } of [...names].sort(byPlace)) {
    if (data?.kind !== 'replace') return true;
    text += textDocument.getText({ start: place(at), end: range.start }) + data.text;
    at = range.end.character;
  }
  text += textDocument.getText({ start: place(at), end: place(around.end.character - close) });
  return isChartLine(text) || isReadable(text.trimEnd());
}

/** What was left out of a line that could not be read stands behind what is known of it. */
function wholeLine({ start: { line } }: TextRange): TextRange {
  return { start: { line, character: 0 }, end: { line, character: Number.POSITIVE_INFINITY } };
}

function attempt<T>(action: () => T, otherwise: T, failed: (error: unknown) => void): T {
  try {
    return action();
  } catch (error) {
    failed(error);
    return otherwise;
  }
}

function firstLine({ textDocument }: LangiumDocument): TextRange {
  const [line = ''] = textDocument.getText().split(/\r?\n/, 1);
  return { start: { line: 0, character: 0 }, end: { line: 0, character: line.length } };
}

/** The first error in each pair of braces, and on each line outside of them: what follows it there follows from it. */
function causes(errors: readonly Unreadable[], braces: readonly TextRange[]): readonly Unreadable[] {
  const seen = new Set<TextRange | number>();
  return errors.filter(({ range }) => {
    const place = braces.find((pair) => covers(pair, range)) ?? range.start.line;
    return !seen.has(place) && seen.add(place);
  });
}

/** Whether two places are in one pair of braces, or on one line outside of them. */
function sameStretch(one: TextRange, other: TextRange, braces: readonly TextRange[]): boolean {
  const around = (place: TextRange) => braces.find((pair) => covers(pair, place)) ?? place.start.line;
  return around(one) === around(other);
}

type Placed = { readonly range: TextRange };

interface Unreadable {
  readonly problem: Parameters<typeof syntaxFinding>[0];
  readonly range: TextRange;
}

function unreadableIn({ parseResult }: LangiumDocument): Unreadable[] {
  const lexing = parseResult.lexerErrors.map(({ line = 1, column = 1, length, message }) => {
    const start = { line: line - 1, character: column - 1 };
    const range = { start, end: { line: start.line, character: start.character + length } };
    return { problem: syntaxProblem(message) ?? { character: message }, range };
  });
  const parsing = parseResult.parserErrors.flatMap((error) => {
    const problem = syntaxProblem(error.message);
    return problem ? [{ problem, range: rangeOfError(error) }] : [];
  });
  return [...lexing, ...parsing];
}

function inWords(
  { problem, range }: Unreadable,
  { textDocument }: LangiumDocument,
  braces: readonly TextRange[],
  report: Report | undefined,
): Finding {
  const [above, line] = [range.start.line - 1, range.start.line].map((number) => {
    const end = { line: number + 1, character: 0 };
    return number < 0 ? '' : textDocument.getText({ start: { line: number, character: 0 }, end });
  });
  // What mends braces changes nothing behind them.
  const close = braces.find((pair) => covers(pair, range))?.end.character;
  const upToClose = line?.slice(0, close === undefined ? undefined : close - 1).trimEnd() ?? '';
  const known = report ? namesAt(report, range.start.line) : [];
  const inFormat = report === undefined;
  return syntaxFinding(problem, range, { line: upToClose, above: above?.trim() ?? '', known, inFormat });
}

/** The names that a rule on a line may use: those of the rows and columns of its table. */
function namesAt(report: Report, line: number): readonly string[] {
  const table = [...report.tables, ...freeTablesOf(report)].find(({ whole }) => hasLine(whole, line));
  if (!table) return [];
  const known = namesIn.get(table) ?? namesOf(table);
  namesIn.set(table, known);
  return known;
}

// A table may have as many broken rules as rows.
const namesIn = new WeakMap<object, readonly string[]>();

function namesOf(table: StatutoryTable | FreeTable): readonly string[] {
  if (table.kind === 'free-table')
    return [table.rowLines, table.columnLines].flatMap((lines) => namesBehind(lines, []));
  const { rows, columns } = table.definition ?? { rows: [], columns: [] };
  return [...rows, ...columns].map(({ name }) => name);
}

type ParserError = LangiumDocument['parseResult']['parserErrors'][number];

/** The token that does not fit; behind the one before it where the parser made a token up or met the end of the file. */
function rangeOfError(error: ParserError): TextRange {
  if (CstUtils.isValidTokenRange(error.token)) return CstUtils.tokenToRange(error.token);
  const before = 'previousToken' in error ? (error.previousToken as ParserError['token']) : undefined;
  if (!before || !CstUtils.isValidTokenRange(before)) return emptyRange(0, 0);
  const { end } = CstUtils.tokenToRange(before);
  return emptyRange(end.line, end.character);
}

function emptyRange(line: number, character: number): TextRange {
  return { start: { line, character }, end: { line, character } };
}

function byPlace({ range: { start: a } }: Placed, { range: { start: b } }: Placed): number {
  return inOrderOfText(a, b);
}
