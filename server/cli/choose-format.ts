import { URI } from 'langium';
import type { Format } from '../report/format.ts';
import type { Engine } from '../services.ts';
import type { Text } from '../text.ts';
import { formatFiles } from './format-files.ts';
import { openEngine } from './open-engine.ts';
import { noFormatOfYear, unknownFormat } from './option-messages.ts';
import { Refusal } from './refusal.ts';

/** What a new report's format is chosen by: its name, or else the year. `path` is where the report goes, absolute. */
export interface Choice {
  readonly name: string | undefined;
  readonly year: number;
  readonly path: string;
}

/** The format of a new report, from those that a report at its place may choose from, and the engine that knows them. */
export async function chooseFormat(
  { name, year, path }: Choice,
  workingFolder: string,
): Promise<{ readonly engine: Engine; readonly format: Format; readonly notes: readonly Text[] }> {
  const formats = await formatFiles(path, workingFolder);
  const { engine, notes } = await openEngine(formats, { workingFolder, encoding: undefined });
  const catalogue = engine.report.formats;
  const place = URI.file(path);
  const choices = catalogue.forReports(place);
  const node = name === undefined ? catalogue.byYear(year, place) : choices.find((format) => format.name === name);
  if (node) return { engine, format: engine.reader.format(node), notes: notes.map(({ text }) => text) };
  const known = choices.map((format) => format.name);
  throw new Refusal(name === undefined ? noFormatOfYear(year, known) : unknownFormat(name, known));
}
