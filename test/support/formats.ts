import type { Format, FormatTable } from '../../server/report/format.ts';
import { readFormats } from './engine.ts';

/** The formats that a file of formats defines, merged with those they extend, in the order of the file. */
export async function formatsOf(text: string): Promise<readonly Format[]> {
  return (await readFormats(text)).filter(({ name }) => !name.startsWith('国办'));
}

/** The one format of a file. */
export async function formatOf(text: string): Promise<Format> {
  const [format, ...others] = await formatsOf(text);
  if (!format || others.length > 0) throw new Error('One format is expected.');
  return format;
}

/** A table of a format by its name. */
export function tableOf(format: Format, name: string): FormatTable {
  const table = format.chapters.flatMap(({ tables }) => tables).find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}
