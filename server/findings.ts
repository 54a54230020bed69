import { CstUtils, type LangiumDocument } from 'langium';
import type { Finding } from './checks/check.ts';
import { checkFormatFile } from './checks/definition-checks.ts';
import { checkReport } from './checks/index.ts';
import { syntaxFinding } from './checks/syntax-checks.ts';
import { isFormatFile } from './language/generated/ast.ts';
import { syntaxProblem } from './language/parser-messages.ts';
import type { Report } from './report/report.ts';
import { covers, inOrderOfText, type TextRange } from './report/text-range.ts';
import type { ReportReader } from './report-reader.ts';

// A report is read anew whenever something changes that its findings depend on.
const known = new WeakMap<Report, readonly Finding[]>();

/**
 * Everything found in a document: what could not be read, then what the checks say of what could. Of a report it is
 * looked for once: diagnostics, quick fixes, preview and exports share the result.
 */
export function findingsOf(document: LangiumDocument, reader: ReportReader): readonly Finding[] {
  const report = reader.read(document);
  const findings = (report && known.get(report)) ?? lookFor(document, report, reader);
  if (report) known.set(report, findings);
  return findings;
}

function lookFor(document: LangiumDocument, report: Report | undefined, reader: ReportReader): readonly Finding[] {
  const { value } = document.parseResult;
  const found = report ? checkReport(report) : isFormatFile(value) ? [...checkFormatFile(value, reader.formats())] : [];
  const braces = report?.bound.map(({ range }) => range) ?? [];
  const syntax = causes(syntaxFindings(document).sort(byPlace), braces);
  const parts = [...braces, ...(report?.charts.map(({ range }) => wholeLine(range)) ?? [])];
  const unread = parts.filter((part) => syntax.some(({ range }) => covers(part, range)));
  const readable = found.filter(({ range }) => !unread.some((part) => covers(part, range)));
  return [...syntax, ...readable].sort(byPlace);
}

/** What was left out of a line that could not be read stands behind what is known of it. */
function wholeLine({ start: { line } }: TextRange): TextRange {
  return { start: { line, character: 0 }, end: { line, character: Number.POSITIVE_INFINITY } };
}

/** The first finding in each pair of braces, and on each line outside of them: what follows it there follows from it. */
function causes(findings: readonly Finding[], braces: readonly TextRange[]): readonly Finding[] {
  const seen = new Set<TextRange | number>();
  return findings.filter(({ range }) => {
    const place = braces.find((pair) => covers(pair, range)) ?? range.start.line;
    return !seen.has(place) && seen.add(place);
  });
}

function syntaxFindings({ parseResult }: LangiumDocument): Finding[] {
  const lexing = parseResult.lexerErrors.map(({ line = 1, column = 1, length, message }) => {
    const start = { line: line - 1, character: column - 1 };
    const range = { start, end: { line: start.line, character: start.character + length } };
    return syntaxFinding(syntaxProblem(message) ?? { character: message }, range);
  });
  const parsing = parseResult.parserErrors.flatMap((error) => {
    const problem = syntaxProblem(error.message);
    return problem ? [syntaxFinding(problem, rangeOfError(error))] : [];
  });
  return [...lexing, ...parsing];
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

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return inOrderOfText(a, b);
}
