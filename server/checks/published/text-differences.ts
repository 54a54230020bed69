import { diffArrays } from 'diff';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Difference } from './difference.ts';
import { type PassageGroup, passageGroups } from './passages.ts';
import { joinedWords, type Sentence, sentencesIn } from './sentences.ts';

/**
 * Sentences that are not those of the page. The words of a chapter are compared as one row of words, so that no paragraph,
 * heading or mark has to begin or end where it does on the page; what differs is then told sentence by sentence.
 */
export function* textDifferences(report: Report, published: Report): Iterable<Difference> {
  const [parts, others] = [passageGroups(report), passageGroups(published)];
  const everything = { own: allWords(parts), published: allWords(others) };
  // A workbook with the tables alone leaves the text out.
  if (everything.published === '') return;
  const used = new Set<PassageGroup>();
  for (const part of parts) {
    const other = others.find((one) => !used.has(one) && one.name === part.name);
    if (other) used.add(other);
    yield* inPart(part, other, everything);
  }
  // A chapter that only the page has is told behind all that the report has.
  for (const other of others) {
    const last = parts.at(-1);
    if (!used.has(other) && last) yield* inPart({ ...last, passages: [] }, other, everything);
  }
}

/** All words of both, put together: what stands elsewhere is not missing. */
interface Everything {
  readonly own: string;
  readonly published: string;
}

function allWords(parts: readonly PassageGroup[]): string {
  return joinedWords(parts.flatMap(({ passages }) => passages.flatMap(({ words }) => words)));
}

/** More changes make other texts of them: then they are compared by whole sentences. */
const mostChanges = 3_000;

function* inPart(part: PassageGroup, other: PassageGroup | undefined, everything: Everything): Iterable<Difference> {
  const [own, theirs] = [part, other].map((one) => sentencesIn(one?.passages ?? []));
  if (!own || !theirs) return;
  for (const { ours, published } of pairs(own, theirs)) {
    const missing = ours.filter((one) => !everything.published.includes(one.key));
    const added = published.filter((one) => !everything.own.includes(one.key));
    if (missing.length === 0 && added.length === 0) continue;
    yield differenceOf(missing, added, part, own);
  }
}

/** Sentences that stand for each other and are not alike; one side may have none. */
interface Pair {
  readonly ours: readonly Sentence[];
  readonly published: readonly Sentence[];
}

/** Follows the words that both have: sentences that share most of theirs stand for each other. */
function pairs(own: readonly Sentence[], theirs: readonly Sentence[]): readonly Pair[] {
  const shared = sharedWords(own, theirs);
  const partners = new Map<Sentence, Set<Sentence>>();
  const meet = (one: Sentence, other: Sentence) => {
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
    partners.set(other, (partners.get(other) ?? new Set()).add(one));
  };
  for (const [one, row] of shared)
    for (const [other, count] of row) if (count * 2 >= Math.min(one.words.length, other.words.length)) meet(one, other);
  const seen = new Set<Sentence>();
  const found: Pair[] = [];
  for (const first of [...own, ...theirs]) {
    if (seen.has(first)) continue;
    const group = new Set([first]);
    for (const one of group) for (const next of partners.get(one) ?? []) group.add(next);
    for (const one of group) seen.add(one);
    const [ours, published] = [own, theirs].map((side) => side.filter((one) => group.has(one)));
    if (ours && published && joined(ours) !== joined(published)) found.push({ ours, published });
  }
  return found;
}

function joined(sentences: readonly Sentence[]): string {
  return joinedWords(sentences.flatMap(({ words }) => words));
}

function sharedWords(own: readonly Sentence[], theirs: readonly Sentence[]): Map<Sentence, Map<Sentence, number>> {
  const shared = new Map<Sentence, Map<Sentence, number>>();
  const count = (one: Sentence | undefined, other: Sentence | undefined, words: number) => {
    if (!one || !other) return;
    const row = shared.get(one) ?? new Map<Sentence, number>();
    row.set(other, (row.get(other) ?? 0) + words);
    shared.set(one, row);
  };
  const [ours, others] = [own, theirs].map((side) => side.flatMap((one) => one.words.map(({ key }) => ({ key, one }))));
  if (!ours || !others) return shared;
  const keys = (words: typeof ours) => words.map(({ key }) => key);
  const changes = diffArrays(keys(ours), keys(others), { maxEditLength: mostChanges });
  if (!changes) {
    for (const one of own) for (const other of theirs) if (one.key === other.key) count(one, other, one.words.length);
    return shared;
  }
  let [at, there] = [0, 0];
  for (const { count: length = 0, added, removed } of changes) {
    if (!added && !removed)
      for (let step = 0; step < length; step++) count(ours[at + step]?.one, others[there + step]?.one, 1);
    if (!added) at += length;
    if (!removed) there += length;
  }
  return shared;
}

function differenceOf(
  missing: readonly Sentence[],
  added: readonly Sentence[],
  part: PassageGroup,
  own: readonly Sentence[],
): Difference {
  const place = { zh: part.name === '' ? '前言' : part.name, en: part.name === '' ? 'the preface' : part.name };
  const [first, last] = [missing[0], missing.at(-1)];
  const said = (sentences: readonly Sentence[]) =>
    sentences.length === 0 ? undefined : sentences.map(({ printed }) => printed).join('');
  if (!first || !last) return { kind: 'text', place, own: undefined, published: said(added), range: endOf(part, own) };
  const change = changed(missing, added);
  const range = change ?? { start: first.range.start, end: last.range.end };
  return { kind: 'text', place, own: said(missing), published: said(added), range };
}

/** The stretch of a sentence that is another on the page, where that lies in one passage. */
function changed(missing: readonly Sentence[], added: readonly Sentence[]): TextRange | undefined {
  const [ours, theirs] = [missing, added].map((side) => side.flatMap(({ words }) => words.map(({ key }) => key)));
  const [only, more] = missing;
  if (!only || more || !ours || !theirs || theirs.length === 0) return undefined;
  let [from, behind] = [0, 0];
  while (from < ours.length && ours[from] === theirs[from]) from++;
  const least = Math.min(ours.length, theirs.length) - from;
  while (behind < least && ours.at(-1 - behind) === theirs.at(-1 - behind)) behind++;
  // Where words were only put in, the word in front of them is the place.
  const start = Math.min(from, Math.max(0, ours.length - behind - 1));
  const [one, other] = [only.words[start], only.words[Math.max(start, ours.length - behind - 1)]];
  return one && other ? only.rangeOf(one.start, other.end) : undefined;
}

/** Behind what a part has; its heading where it has nothing. */
function endOf({ heading }: PassageGroup, own: readonly Sentence[]): TextRange {
  const last = own.at(-1);
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return last?.range ?? heading ?? nowhere;
}
