/**
 * Writes `docs/checks.zh-CN.md` from `docs/checks.md`, which says everything in both languages: the same sections in Chinese
 * alone, each under the name of its check, which is its code in a Chinese editor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(import.meta.dirname, '..', 'docs');

/** The Chinese page of a page in both languages. */
export function chinesePage(page: string): string {
  const apart = page.replace(/^(\*\*.+\*\* · \S+ \w+ · .*)\n(?=\S)/gm, '$1\n\n');
  const parts = apart.split(/\n{2,}/).filter((part) => !isEnglish(part));
  const names = new Map<string, string>();
  const named = parts.flatMap((part, index) => {
    const [, id = ''] = /^### ([a-z-]+)$/.exec(part) ?? [];
    const [, name = '', level = '', source = ''] =
      /^\*\*(.+)\*\* · (\S+) \w+ · (.*)$/.exec(parts[index + 1] ?? '') ?? [];
    if (id === '' || name === '') return [part];
    names.set(id, name);
    parts[index + 1] = `\`${id}\` · ${level} · ${source}`;
    return [`### ${name}`];
  });
  const text = named.map((part) => part.replace(/^(#{1,2} .*?) \/ .*$/, '$1')).join('\n\n');
  return `${text.replace(/\]\(#([a-z-]+)\)/g, (link, id: string) => (names.has(id) ? `](#${names.get(id)})` : link)).trimEnd()}\n`;
}

/** A paragraph with two English words in a row; code, headings and what both languages share are none. */
function isEnglish(part: string): boolean {
  return !/^(?:```|#|\*\*)/.test(part) && /\b[a-z]{2,},? [a-z]{2,}\b/i.test(part.replace(/`[^`]*`/g, ''));
}

if (import.meta.main) {
  writeFileSync(join(docs, 'checks.zh-CN.md'), chinesePage(readFileSync(join(docs, 'checks.md'), 'utf8')));
}
