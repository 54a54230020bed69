import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../server/report/report.ts';
import { readText } from './engine.ts';

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
