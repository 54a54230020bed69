import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { formGroups } from '../../../../server/checks/index.ts';
import type { TextRange } from '../../../../server/report/text-range.ts';
import { type Placed, readText } from '../../../support/engine.ts';

/** What the checks of form find in a text, in the order of the checks. */
export async function formFindings(text: string, placed?: Placed): Promise<readonly Finding[]> {
  const key = JSON.stringify([text, placed]);
  const findings = known.get(key) ?? find(text, placed);
  known.set(key, findings);
  return findings;
}

// A test often looks at one text twice, for the place and for the words; no test sees what another one found.
const known = new Map<string, Promise<readonly Finding[]>>();
afterEach(() => known.clear());

async function find(text: string, placed: Placed | undefined): Promise<readonly Finding[]> {
  const report = await readText(text, placed);
  const findings = formGroups.flatMap(({ checkers }) => checkers).flatMap((checker) => [...checker(report)]);
  for (const { message } of findings) assert.ok(message.zh && message.en && message.zh !== message.en);
  return findings;
}

/**
 * A text with parts of it exchanged; each must occur exactly once, so that a test cannot change something else than it
 * says.
 */
export function changed(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((result, [from, to]) => {
    assert.equal(result.split(from).length, 2, `“${from}” has to stand exactly once in the text`);
    return result.replace(from, () => to);
  }, text);
}

/** `error unknown-row 〈予以公开开〉`: level, check and the text it marks, for each finding of the changed text. */
export async function found(text: string, placed?: Placed): Promise<readonly string[]> {
  const findings = await formFindings(text, placed);
  return findings.map(({ level, check, range }) => `${level} ${check} 〈${marked(text, range)}〉`);
}

/** The one finding of a text: fails when there are others. */
export async function onlyFinding(text: string, placed?: Placed): Promise<Finding> {
  const findings = await formFindings(text, placed);
  assert.deepEqual(
    findings.map(({ check }) => check),
    findings.slice(0, 1).map(({ check }) => check),
    'one finding is expected',
  );
  const [finding] = findings;
  assert.ok(finding, 'one finding is expected');
  return finding;
}

/** The text of a range, which has to lie within one line. */
export function marked(text: string, { start, end }: TextRange): string {
  assert.equal(start.line, end.line, 'a finding lies within one line');
  const line = text.split('\n')[start.line];
  assert.ok(line !== undefined && end.character <= line.length, 'a finding lies within the text');
  return line.slice(start.character, end.character);
}
