import type { Finding } from '../../server/checks/check.ts';
import { check, type Placed } from './engine.ts';
import { textAt } from './marked.ts';

const unreadable: readonly string[] = ['syntax', 'unknown-character'];

/** What of a text could not be read, each as `〈the text it marks〉 message`. */
export async function unread(text: string, language: 'zh' | 'en' = 'zh', placed?: Placed): Promise<readonly string[]> {
  return unreadAmong(await check(text, placed), text, language);
}

/** Those findings that say what could not be read, each as `〈the text it marks〉 message`. */
export function unreadAmong(
  findings: readonly Finding[],
  text: string,
  language: 'zh' | 'en' = 'zh',
): readonly string[] {
  return findings
    .filter((finding) => unreadable.includes(finding.check))
    .map(({ range, message }) => `〈${textAt(text, range)}〉 ${message[language]}`);
}

/** The findings of some checks; those of others come from what a short text leaves out. */
export async function only(checks: readonly string[], text: string, placed?: Placed): Promise<readonly Finding[]> {
  return (await check(text, placed)).filter((finding) => checks.includes(finding.check));
}
