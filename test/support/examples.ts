import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../../server/report/report.ts';
import { type Placed, readText } from './engine.ts';

const folder = join(import.meta.dirname, '../../examples');

/** The text of an example. */
export function exampleText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** An example as a report, with last year's beside it. */
export async function example(
  name: '定西市应急管理局2020' | '宿迁市2023' | '宿迁市2024' | '错误示例2024',
): Promise<Report> {
  const files = name === '宿迁市2024' ? { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') } : {};
  return readText(exampleText(`${name}.gkreport`), { path: `${name}.gkreport`, files });
}

/** Everything that ships beside the reports, by its path within the folder of examples. */
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );

/** Every report that ships, by its path within the folder of examples. */
export const shippedReports: readonly string[] = shipped.filter((path) => path.endsWith('.gkreport'));

/** Every format that ships as an example. */
export const shippedFormats: readonly string[] = shipped.filter((path) => path.endsWith('.gkformat'));

/** A report that ships, with all that it may name: what lies in its folder, and pictures and attachments in others. */
export function shippedReport(path: string): { readonly text: string; readonly placed: Placed } {
  const others = shipped.filter(
    (other) => other !== path && (dirname(other) === dirname(path) || !/\.gk(?:report|format)$|\.md$/.test(other)),
  );
  const read = (name: string) => (/\.gk/.test(name) ? exampleText(name) : readFileSync(join(folder, name)));
  return {
    text: exampleText(path),
    placed: { path, files: Object.fromEntries(others.map((name) => [name, read(name)])) },
  };
}

/** The bytes of a file that an example names, by the path that it has there. */
export async function shippedFile(report: string, path: string): Promise<Uint8Array> {
  return readFileSync(join(folder, dirname(report), path));
}
