import type { Finding, Level } from '../../../../server/checks/check.ts';
import type { TextRange } from '../../../../server/report/text-range.ts';

/** A text without its « », and the range between them. */
export function marked(source: string): { readonly text: string; readonly range: TextRange } {
  const place = (offset: number) => {
    const lines = source.slice(0, offset).replaceAll('«', '').split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const range = { start: place(source.indexOf('«')), end: place(source.indexOf('»')) };
  return { text: source.replace(/[«»]/g, ''), range };
}

/** A finding of some check. */
export function finding(range: TextRange, level: Level, explained?: string): Finding {
  const message = { zh: '此处不对', en: 'wrong here' };
  return { check: 'any', level, message, range, related: [], ...(explained !== undefined && { explained }) };
}
