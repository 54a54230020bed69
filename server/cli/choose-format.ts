import { URI } from 'langium';
import * as z from 'zod/mini';
import { yearMeant } from '../checks/header-proposals.ts';
import { halfWidth } from '../language/label-key.ts';
import { formatsBeside } from '../node/formats-beside.ts';
import { yearInWords, yearWritten } from '../report/cycle.ts';
import type { Format } from '../report/format.ts';
import { parseHeaderYear, writtenSchoolYear } from '../shared/report-years.ts';
import type { Text } from '../shared/text.ts';
import type { Engine } from '../workspace/engine.ts';
import { openEngine } from './open-engine.ts';
import { Refusal } from './refusal.ts';

/** What `--year` means. */
export const yearValue = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => ({ year: writtenYear(text), isSchoolYear: writtenSchoolYear(text) !== undefined })),
  ),
  z.object({ year: z.number(), isSchoolYear: z.boolean() }),
);

/** As a header may write it, or in words: 2025, 2025年, ２０２５年度, 二〇二五, 2024-2025学年. */
function writtenYear(text: string): number | undefined {
  const inWords = !/\d/.test(halfWidth(text));
  return parseHeaderYear((inWords ? yearMeant(text) : text) ?? '', new Date());
}

/** What a format is chosen by: its name, or else the year. `path` is where the report goes, absolute. */
interface Choice {
  readonly name: string | undefined;
  readonly year: number;
  readonly isSchoolYear: boolean;
  readonly path: string;
}

/** A format from those that a report at its place may choose from, and the engine that knows them. */
export async function chooseFormat(
  { name, year, isSchoolYear, path }: Choice,
  workingFolder: string,
): Promise<{ readonly engine: Engine; readonly format: Format; readonly notes: readonly Text[] }> {
  const formats = await formatsBeside(path, workingFolder);
  const { engine, notes } = await openEngine(formats, { workingFolder, encoding: undefined });
  const catalogue = engine.report.formats;
  const place = URI.file(path);
  const choices = catalogue.forReports(place);
  const node =
    name === undefined ? catalogue.byYear(year, place, isSchoolYear) : choices.find((format) => format.name === name);
  if (node) return { engine, format: engine.reader.format(node), notes: notes.map(({ text }) => text) };
  const known = choices.map((format) => format.name);
  throw new Refusal(name === undefined ? noFormatOfYear(year, known, isSchoolYear) : unknownFormat(name, known));
}

/** `--format` that no format has. */
export function unknownFormat(name: string, known: readonly string[]): Text {
  return {
    zh: `没有格式“${name}”；可用的格式：${known.join('、')}`,
    en: `There is no format “${name}”; known formats: ${known.join(', ')}`,
  };
}

/** A year that no format applies to. */
export function noFormatOfYear(year: number, known: readonly string[], isSchoolYear = false): Text {
  const cycle = isSchoolYear ? ({ cycle: '学年' } as const) : undefined;
  return {
    zh: `没有适用于 ${isSchoolYear ? yearInWords(year, cycle) : `${year} 年`}的格式，请用 --format 指定；可用的格式：${known.join('、')}`,
    en: `No format applies to ${yearWritten(year, cycle)}; choose one with --format. Known formats: ${known.join(', ')}`,
  };
}
