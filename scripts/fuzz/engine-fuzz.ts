import assert from 'node:assert/strict';
import type { Finding } from '../../server/checks/check.ts';
import { draftOf } from '../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../server/editor/fixes/fixes-for.ts';
import { findingsOf } from '../../server/findings.ts';
import { applyEdits } from '../../server/format/edits.ts';
import { formatDefinitions } from '../../server/format/format-definitions.ts';
import { formatReport } from '../../server/format/format-report.ts';
import { layOut } from '../../server/render/layout.ts';
import { renderPlainText } from '../../server/render/plain/plain-text.ts';
import { mixed, mutated, randomNumbers, roughlyMutated } from '../../test/server/robustness/mutations.ts';
import { applied } from '../../test/support/edits.ts';
import { type Opened, open } from '../../test/support/engine.ts';
import { forms, reports, smallForm, smallReport } from './texts.ts';

/** A document at which something went wrong. */
export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

export interface EngineFuzz {
  readonly count: number;
  readonly firstSeed: number;
  /** Quick fixes that are tried of a document. */
  readonly fixes?: number;
  readonly tell?: (failure: Failure) => void;
}

/** CPU time that a document may take to be read and checked, in milliseconds. */
const longest = 2000;
const style = { align: 'display', ambiguousWidth: 'wide' } as const;

type Random = (below: number) => number;

/**
 * Changes reports and forms at random, the same ones for the same seeds, and asserts of each that it is read, checked,
 * tidied and mended as it should be: nothing throws or hangs, tidying changes neither what is printed nor what was tidied,
 * each quick fix mends its finding and breaks no line.
 */
export async function fuzzEngine({ count, firstSeed, fixes = 1, tell = () => {} }: EngineFuzz): Promise<Failure[]> {
  const report = await open('', {
    path: '报告.gkreport',
    files: { '小.gkformat': smallForm, '2030.gkreport': smallReport },
  });
  const form = await open('', { path: '甲.gkformat' });
  const failures: Failure[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const random = randomNumbers(seed);
    const isForm = random(4) === 0;
    const text = draw(isForm ? forms : reports, isForm ? reports : forms, random);
    try {
      await (isForm ? tryForm(form, text) : tryReport(report, text, fixes, random));
    } catch (error) {
      const failure = { seed, what: error instanceof Error ? (error.stack ?? String(error)) : String(error), text };
      failures.push(failure);
      tell(failure);
    }
  }
  return failures;
}

/** Nine in ten are made of the small text. */
function draw(own: readonly string[], others: readonly string[], random: Random): string {
  const pick = (texts: readonly string[]) => texts[random(10) > 0 ? 0 : random(texts.length)] ?? '';
  const base = random(8) === 0 ? mixed(pick(own), pick(random(3) === 0 ? own : others), random) : pick(own);
  return random(2) === 0 ? mutated(base, random) : roughlyMutated(base, random);
}

async function checked(opened: Opened, path: string, text: string): Promise<readonly Finding[]> {
  const start = process.cpuUsage();
  await opened.change(path, text);
  const findings = findingsOf(opened.document, opened.engine.reader, (error) => {
    throw error;
  });
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 < longest, `took ${(user + system) / 1000} ms`);
  const lines = text.split(/\r\n|\n|\r/);
  for (const { check, range, message } of findings) {
    assert.ok(!/undefined|NaN|Infinity|\[object/.test(message.zh + message.en), `${check}: ${message.zh}`);
    for (const { line, character } of [range.start, range.end])
      assert.ok(character <= (lines[line]?.length ?? -1), `${check} at ${line}:${character}`);
  }
  return findings;
}

async function tryForm(opened: Opened, text: string): Promise<void> {
  const path = '甲.gkformat';
  await checked(opened, path, text);
  const tidied = (source: string) =>
    applyEdits(source, formatDefinitions({ text: source, parseResult: opened.document.parseResult }, 'wide'));
  const meaning = () =>
    JSON.stringify(opened.engine.reader.formats(opened.document.uri), (key, value) => (/range/i.test(key) ? 0 : value));
  const before = meaning();
  const tidy = tidied(text);
  await opened.change(path, tidy);
  assert.equal(meaning(), before, 'tidying a form changed what it says');
  assert.equal(tidied(tidy), tidy, 'tidied twice');
}

async function tryReport(opened: Opened, text: string, fixes: number, random: Random): Promise<void> {
  const path = '报告.gkreport';
  const { engine, document } = opened;
  const findings = await checked(opened, path, text);
  const read = () => engine.reader.read(document) ?? assert.fail('no report');
  const printed = () => {
    const report = read();
    const facts = report.facts.map(({ path: names, value }) => `${names} ${value?.toFixed() ?? '?'}`);
    return [renderPlainText(layOut(report)), ...facts, ...report.equations.map(({ verdict }) => verdict)].join('\n');
  };
  const offered = findings
    .filter(({ explained }) => explained === undefined)
    .flatMap((finding) => {
      const draft = draftOf(read(), text);
      return fixesFor(finding, draft).map((fix) => ({ finding, fix }));
    });
  const before = printed();
  const tidied = (source: string) =>
    applyEdits(source, formatReport({ text: source, parseResult: document.parseResult }, style));
  const tidy = tidied(text);
  await opened.change(path, tidy);
  assert.equal(printed(), before, 'tidying changed what is printed');
  assert.equal(tidied(tidy), tidy, 'tidied twice');
  for (let tried = 0; tried < Math.min(fixes, offered.length); tried++) {
    const one = offered[random(offered.length)];
    if (!one) continue;
    const mended = filledIn(applied(text, [...one.fix.edits]));
    const after = await checked(opened, path, mended);
    const told = `“${one.fix.title.zh}” for ${one.finding.check}: ${one.finding.message.zh}\n${mended}`;
    assert.ok(count(after, same(one.finding)) < count(findings, same(one.finding)), `nothing mended by ${told}`);
    // Rows that get their table show what has stood between them.
    if (one.finding.check === 'stray-line') continue;
    assert.ok(count(after, isSyntax) <= count(findings, isSyntax), `new syntax finding by ${told}`);
  }
}

/** Fixes leave to the author what only the author knows: the reason in a 说明 line, the name of the body. */
function filledIn(text: string): string {
  return text
    .replace(/^(\u8bf4\u660e [^:\uff1a\r\n]+: ?)$/gm, '$1\u7406\u7531') // 说明 名称: 理由
    .replace(/^(\u673a\u5173: ?)$/gm, '$1\u793a\u4f8b\u5c40') // 机关: 示例局
    .replace(/^(\u5e74\u5ea6: ?)$/gm, '$12031'); // 年度
}

function same({ check, message }: Finding): (other: Finding) => boolean {
  return (other) => other.explained === undefined && other.check === check && other.message.zh === message.zh;
}

function isSyntax({ check }: Finding): boolean {
  return check === 'syntax' || check === 'unknown-character';
}

function count(findings: readonly Finding[], which: (finding: Finding) => boolean): number {
  return findings.filter(which).length;
}
