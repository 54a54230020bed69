import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Finding } from '../../server/checks/check.ts';
import type { FixData } from '../../server/checks/fix-data.ts';
import { certainEdits } from '../../server/editor/code-actions.ts';
import { draftOf, type Fix } from '../../server/editor/fixes/fix.ts';
import { exchangeFix, fixesFor } from '../../server/editor/fixes/fixes-for.ts';
import { applyEdits } from '../../server/formatter/edits.ts';
import { formatDefinitions } from '../../server/formatter/format-definitions.ts';
import { reportFormattingEdits } from '../../server/formatter/format-report.ts';
import { layOut } from '../../server/render/layout.ts';
import { renderPlainText } from '../../server/render/plain/plain-text.ts';
import { findingsOf } from '../../server/workspace/findings.ts';
import { mixed, mutated, randomNumbers, roughlyMutated } from '../../test/server/robustness/mutations.ts';
import { applied } from '../../test/support/edits.ts';
import { type Opened, open } from '../../test/support/engine.ts';
import { memoryInUse } from './memory.ts';
import { forms, reports, smallForm, smallReport } from './texts.ts';

/** A document at which something went wrong. */
export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

export interface EngineFuzz {
  readonly count: number;
  /** What a document is follows from its seed alone: seeds 1 to 20 are the same documents as 1 to 10 and 11 to 20. */
  readonly firstSeed: number;
  /** Whether tidying, a quick fix and all that is certain are tried of each document; else one of them, by its seed. */
  readonly all?: boolean;
  readonly tell?: (failure: Failure) => void;
  /** Told before each document. */
  readonly starts?: (seed: number, text: string) => void;
}

/** CPU time that a document may take to be read and checked, in milliseconds. */
const longest = 2000;
/** After so many documents memory is measured. */
const stage = 500;
/** What may be in use then beyond what was in use before, in megabytes; one document that is not let go is a tenth of one. */
const mostGrowth = 24;
const style = { align: 'display', ambiguousWidth: 'wide' } as const;

type Random = (below: number) => number;

/**
 * Changes reports and forms at random, the same ones for the same seeds, and asserts of each that it is read, checked,
 * tidied and mended as it should be: nothing throws or hangs, tidying changes neither what is printed nor what was tidied,
 * each quick fix mends its finding and breaks no line; and of all together that nothing of them is kept.
 */
export async function fuzzEngine(fuzz: EngineFuzz): Promise<Failure[]> {
  const { count, firstSeed, all = false, tell = () => {}, starts = () => {} } = fuzz;
  const report = await open('', {
    path: '报告.gkreport',
    files: { '小.gkformat': smallForm, '2030.gkreport': smallReport },
  });
  const form = await open('', { path: '甲.gkformat' });
  const failures: Failure[] = [];
  const fail = (failure: Failure) => {
    failures.push(failure);
    tell(failure);
  };
  let before: number | undefined;
  for (let done = 0; done < count; done++) {
    const seed = firstSeed + done;
    const random = randomNumbers(seed);
    const isForm = random(4) === 0;
    const text = draw(isForm ? forms : reports, isForm ? reports : forms, random);
    starts(seed, text);
    try {
      await (isForm ? tryForm(form, text, all, random) : tryReport(report, text, all, random));
    } catch (error) {
      fail({ seed, what: error instanceof Error ? (error.stack ?? String(error)) : String(error), text });
    }
    const isMeasured = (done + 1) % stage === 0 || done + 1 === count;
    if (!isMeasured && done !== 100) continue;
    await report.change('报告.gkreport', '');
    await form.change('甲.gkformat', '');
    let used = memoryInUse() / 1024 / 1024;
    // What other threads are yet to be told, and what waits to be let go of, is not kept.
    for (let waited = 0; waited < 5 && before !== undefined && used > before + mostGrowth; waited++) {
      await setTimeout(1000);
      used = memoryInUse() / 1024 / 1024;
    }
    // What is made once is made by the first documents.
    before ??= used;
    if (used > before + mostGrowth) fail({ seed, what: `memory grew from ${before} to ${used} MB`, text: '' });
  }
  return failures;
}

type Trial = 'tidying' | 'fix' | 'certain';

/** Whether something is tried of a document: of ten four are tidied, five are given a quick fix, one all that is certain. */
function trials(all: boolean, random: Random): (trial: Trial) => boolean {
  const drawn = random(10);
  const one: Trial = drawn < 4 ? 'tidying' : drawn < 9 ? 'fix' : 'certain';
  return (trial) => all || trial === one;
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

async function tryForm(opened: Opened, text: string, all: boolean, random: Random): Promise<void> {
  const path = '甲.gkformat';
  const isTried = trials(all, random);
  const findings = await checked(opened, path, text);
  const offered = findings.flatMap((finding) => {
    const data = finding.data as FixData | undefined;
    return data?.kind === 'replace' ? [{ finding, fix: exchangeFix(data, false) }] : [];
  });
  if (isTried('tidying')) {
    const tidied = (source: string) =>
      applyEdits(source, formatDefinitions({ text: source, parseResult: opened.document.parseResult }, 'wide'));
    const meaning = () =>
      JSON.stringify(opened.engine.reader.formats(opened.document.uri), (key, value) =>
        /range/i.test(key) ? 0 : value,
      );
    const before = meaning();
    const tidy = tidied(text);
    await opened.change(path, tidy);
    assert.equal(meaning(), before, 'tidying a form changed what it says');
    assert.equal(tidied(tidy), tidy, 'tidied twice');
  }
  const one = offered[random(offered.length)];
  // All that is certain in a form are its fixes.
  if (one && (isTried('fix') || isTried('certain'))) await tryFix(one, opened, path, text, findings);
}

async function tryReport(opened: Opened, text: string, all: boolean, random: Random): Promise<void> {
  const path = '报告.gkreport';
  const { engine, document } = opened;
  const isTried = trials(all, random);
  const findings = await checked(opened, path, text);
  const read = () => engine.reader.read(document) ?? assert.fail('no report');
  const printed = () => {
    const report = read();
    const facts = report.facts.map(({ path: names, value }) => `${names} ${value?.toFixed() ?? '?'}`);
    return [renderPlainText(layOut(report)), ...facts, ...report.equations.map(({ verdict }) => verdict)].join('\n');
  };
  const draft = draftOf(read(), text);
  const open = findings.filter(({ explained }) => explained === undefined);
  const offered = open.flatMap((finding) => fixesFor(finding, draft).map((fix) => ({ finding, fix })));
  const certain = certainEdits(open, draft);
  const before = printed();
  if (isTried('tidying')) {
    const tidied = (source: string) =>
      applyEdits(source, reportFormattingEdits({ text: source, parseResult: document.parseResult }, style));
    const tidy = tidied(text);
    await opened.change(path, tidy);
    assert.equal(printed(), before, 'tidying changed what is printed');
    assert.equal(tidied(tidy), tidy, 'tidied twice');
  }
  const one = offered[random(offered.length)];
  if (one && isTried('fix')) await tryFix(one, opened, path, text, findings);
  if (certain.length === 0 || !isTried('certain')) return;
  const after = await checked(opened, path, applied(text, certain));
  assert.ok(
    count(after, isSyntax) <= count(findings, isSyntax),
    `new syntax finding by all that is certain\n${applied(text, certain)}`,
  );
}

interface Offered {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Its finding is gone, and no line is newly unreadable. */
async function tryFix(
  { finding, fix }: Offered,
  opened: Opened,
  path: string,
  text: string,
  findings: readonly Finding[],
): Promise<void> {
  const mended = filledIn(applied(text, [...fix.edits]));
  const after = await checked(opened, path, mended);
  const told = `“${fix.title.zh}” for ${finding.check}: ${finding.message.zh}\n${mended}`;
  assert.ok(count(after, same(finding)) < count(findings, same(finding)), `nothing mended by ${told}`);
  // Of two lines of text that part rows from their table the one that is left stands within it, now that the rows are back;
  // so it does where what the other said went into a table.
  const isBack = fix.edits.some(({ newText }) => newText === '') && count(after, isAstray) < count(findings, isAstray);
  assert.ok(isBack || count(after, isSyntax) <= count(findings, isSyntax), `new syntax finding by ${told}`);
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

function isAstray({ check }: Finding): boolean {
  return check === 'stray-line';
}

function count(findings: readonly Finding[], which: (finding: Finding) => boolean): number {
  return findings.filter(which).length;
}
