import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { project } from '../bundles.ts';

/** What a figure counts: times are of the processor unless a figure's name says otherwise. */
export type Unit = 'ms' | 's' | 'MB' | 'KB' | '';

/** One thing that was measured. */
export interface Figure {
  /** What it is, in words that stay the same from run to run: figures are compared by it. */
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What it is to be at most. */
  readonly goal?: number;
}

/** All that one run of the bench has measured, and on what. */
export interface BenchRun {
  /** Day of the run, `2026-12-01`. */
  readonly date: string;
  readonly node: string;
  readonly machine: string;
  /** By section, in the order they were measured. */
  readonly sections: Readonly<Record<string, readonly Figure[]>>;
}

/** How a section of the bench tells what it found. */
export type Tell = (figure: Figure) => void;

/** The run whose figures `docs/performance.md` shows. */
export const storedRun = join(project, 'scripts', 'bench', 'last.json');

/** The last run that was stored, if there is one. */
export function readStoredRun(): BenchRun | undefined {
  try {
    return JSON.parse(readFileSync(storedRun, 'utf8')) as BenchRun;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Sections that were not measured this time stay as they were. */
export function storeRun(run: BenchRun): void {
  const stored = { ...run, sections: { ...readStoredRun()?.sections, ...run.sections } };
  writeFileSync(storedRun, `${JSON.stringify(stored, undefined, 2)}\n`);
}

/** Today, this Node and this machine. */
export function runOf(sections: BenchRun['sections']): BenchRun {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform}`,
    sections,
  };
}

/** `12.3 ms`: as many digits as matter. */
export function shownValue({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (Number.isNaN(value)) return '–';
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

/** A line of a section's table: what, now, stored, goal. */
export function shownFigure(figure: Figure, stored: Figure | undefined): string {
  const cells = [
    shownValue(figure).padStart(10),
    (stored ? shownValue(stored) : '').padStart(10),
    (figure.goal === undefined ? '' : `≤ ${shownValue({ value: figure.goal, unit: figure.unit })}`).padStart(12),
    isMissed(figure) ? ' ✗' : '',
  ];
  return `  ${figure.what.padEnd(58)}${cells.join('')}`;
}

/** The figures of a run as they stand in `docs/performance.md`: a table for each section. */
export function runAsMarkdown({ date, node, machine, sections }: BenchRun): string {
  const tables = Object.entries(sections).map(([section, figures]) => {
    const rows = figures.map((figure) => {
      const goal = figure.goal === undefined ? '' : `≤ ${shownValue({ value: figure.goal, unit: figure.unit })}`;
      return `| ${figure.what} | ${shownValue(figure)} | ${goal}${isMissed(figure) ? ', missed' : ''} |`;
    });
    return [`### ${section}`, '', '| What | Measured | Goal |', '|---|---:|---:|', ...rows].join('\n');
  });
  return [`Measured on ${date}: ${machine}, Node ${node}.`, ...tables].join('\n\n');
}

function isMissed({ value, goal }: Figure): boolean {
  return goal !== undefined && !(value <= goal);
}

/** The value below which so large a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

/** How long something takes by the clock, in milliseconds. */
export async function timed(something: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await something();
  return performance.now() - start;
}
