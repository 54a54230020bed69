import { labelKey } from '../language/label-key.ts';
import type { LineUnit, Unit } from './units.ts';

/** What is left of a document without its table of contents. */
interface WithoutContents {
  readonly units: readonly Unit[];
  readonly hasContents: boolean;
}

/**
 * Takes a table of contents out: gkreport lists chapters and sections itself where the header says so. Its entries are the
 * headings that stand again further below, with page numbers at times.
 */
export function withoutContents(units: readonly Unit[]): WithoutContents {
  const title = units.findIndex((unit) => unit.kind === 'line' && labelKey(unit.text) === '目录');
  if (title < 0) return { units, hasContents: false };
  const again = new Set<string>();
  for (const unit of units.slice(title + 2)) if (unit.kind === 'line') again.add(entryKey(unit));
  let end = title + 1;
  const seen = new Set<string>();
  for (; end < units.length; end++) {
    const unit = units[end];
    if (unit?.kind !== 'line' || unit.text.length > 80) break;
    const key = entryKey(unit);
    // The first heading of the text itself is one that was listed already.
    if (seen.has(key) || !(isWithPage(unit.text) || isListedAgain(key, units, end))) break;
    seen.add(key);
  }
  return end < title + 3 || again.size === 0
    ? { units, hasContents: false }
    : { units: [...units.slice(0, title), ...units.slice(end)], hasContents: true };
}

function isListedAgain(key: string, units: readonly Unit[], at: number): boolean {
  return units.slice(at + 1).some((unit) => unit.kind === 'line' && entryKey(unit) === key);
}

const page = /\s*(?:\.{3,}|…{1,}|·{3,}|\s)\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/;

function isWithPage(text: string): boolean {
  return /(?:\.{3,}|…{2,}|·{3,})\s*[-–]?\d{0,3}[-–]?\s*$/.test(text);
}

function entryKey({ text }: LineUnit): string {
  return labelKey(text.replace(/^\s*[-*•·]\s+/, '').replace(page, ''));
}
