import type { Text } from '../shared/text.ts';
import type { Finding } from './check.ts';

/** How many parts of the form a report, or a part of it, still lacks. */
export interface StillMissing {
  readonly chapters: number;
  readonly tables: number;
  readonly rows: number;
}

/** Counts what findings say is missing; undefined where nothing is. */
export function stillMissing(findings: readonly Finding[]): StillMissing | undefined {
  const counts = { chapters: 0, tables: 0, rows: 0 };
  for (const finding of findings) {
    const data = finding.data;
    if (data?.kind === 'insert-chapters') counts.chapters += data.chapters.length;
    else if (data?.kind === 'insert-tables') counts.tables += data.tables.length;
    else if (data?.kind === 'insert-rows') counts.rows += data.rows.length;
  }
  return counts.chapters + counts.tables + counts.rows > 0 ? counts : undefined;
}

/** `还缺 3 章、2 行` */
export function missingWords({ chapters, tables, rows }: StillMissing): Text {
  const parts = [
    { count: chapters, zh: '章', en: 'chapter' },
    { count: tables, zh: '张表', en: 'table' },
    { count: rows, zh: '行', en: 'row' },
  ].filter(({ count }) => count > 0);
  return {
    zh: `还缺 ${parts.map(({ count, zh }) => `${count} ${zh}`).join('、')}`,
    en: `${parts.map(({ count, en }) => `${count} ${en}${count === 1 ? '' : 's'}`).join(', ')} to go`,
  };
}
