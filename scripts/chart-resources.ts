import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chartFiles } from '../server/shared/chart-files.ts';
import { folderOf } from './fonts/package-folder.ts';

/** Puts the engine that makes pixels of charts into the folder of programs; its fonts come with those of PDF. */
export function copyChartEngine(programs: string): void {
  const place = join(programs, chartFiles.engine);
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(join(folderOf('@resvg/resvg-wasm'), 'index_bg.wasm'), place);
}
