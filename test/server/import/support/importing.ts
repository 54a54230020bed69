import { readFileSync } from 'node:fs';
import { type ImportedReport, reportOf } from '../../../../server/import/import-report.ts';
import { ImportProblem } from '../../../../server/import/problem.ts';
import { readSource } from '../../../../server/import/read-source.ts';
import type { Format } from '../../../../server/report/format.ts';
import { readFormats } from '../../../support/engine.ts';

let known: Promise<readonly Format[]> | undefined;

/** Imports a file, under a name that tells what it is. */
export async function importFile(name: string, content: string | Uint8Array): Promise<ImportedReport> {
  known ??= readFormats('');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return reportOf(await readSource({ name, bytes }), await known);
}

/** Imports a page with this article. */
export function importPage(article: string): Promise<ImportedReport> {
  return importFile('页面.html', `<!doctype html><meta charset="utf-8"><body>${article}</body>`);
}

/** Why a file is not imported. */
export async function problemOf(name: string, content: string | Uint8Array): Promise<ImportProblem> {
  const problem = await importFile(name, content).catch((error: unknown) => error);
  if (problem instanceof ImportProblem) return problem;
  throw new Error('The file was imported.', { cause: problem });
}

/** A file of the fixtures. */
export function importFixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));
}

/** The lines of a table of the form in a report. */
export function tableLines(text: string, table: string): readonly string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(`表 ${table}`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith('|') && !line.startsWith('//'));
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end).map((line) => line.replace(/ +/g, ' '));
}

/** A page with the tables of 国办2021 that have one row each, and what else is given. */
export const chapterHeadings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
] as const;
