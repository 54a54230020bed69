import assert from 'node:assert/strict';
import type { Finding } from '../../server/checks/check.ts';
import { check, type Placed } from './engine.ts';
import { marked, textAt } from './marked.ts';

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

/**
 * The one finding of a check, which has to lie exactly on the « » mark of the source; its related places, where the
 * marks are more, on the others, in the order of the text.
 */
export async function onMark(id: string, source: string, placed?: Placed): Promise<Finding> {
  const { text, ranges } = marked(source);
  const findings = await only([id], text, placed);
  const [finding] = findings;
  assert.ok(finding && findings.length === 1, `one finding of ${id} is expected, not ${findings.length}`);
  assert.deepEqual(finding.range, ranges[0]);
  return finding;
}
