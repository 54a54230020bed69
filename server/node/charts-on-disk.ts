import { join } from 'node:path';
import type { Rasterise } from '../render/chart/resvg.ts';
import { unreadableChartEngine } from '../render/export-problem.ts';
import { ChartAnswer, type ChartPlaces, chartFiles } from '../shared/chart-files.ts';
import { startThread, ThreadOnDemand } from './thread.ts';

/** What makes pixels of charts on a computer. */
interface ChartsOnDisk {
  /** Of the program: `dist`. */
  readonly folder: string;
  /** After so many milliseconds without a chart the memory of the thread is given back. */
  readonly patience?: number;
}

/** Makes pixels of charts in a thread that starts when there is a chart and ends when there is none any more. */
export function chartsOnDisk({ folder, patience }: ChartsOnDisk): Rasterise {
  const places: ChartPlaces = { folder };
  const threads = new ThreadOnDemand({
    start: () =>
      startThread(join(folder, chartFiles.thread), places).catch((error: unknown) => {
        const problem = unreadableChartEngine(folder);
        problem.cause = error;
        throw problem;
      }),
    patience,
  });
  return (picture) =>
    threads.use(async (thread) => {
      const answer = ChartAnswer.parse(await thread.ask(picture));
      if ('problem' in answer) throw new Error(answer.problem);
      return answer.png ?? undefined;
    });
}
