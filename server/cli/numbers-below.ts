import Big from 'big.js';
import { type LangiumDocument, URI } from 'langium';
import { linksOf } from '../language/report-paths.ts';
import type { BelowReport } from '../report/below.ts';
import { buildEach, loadDocument, type OpenEngine } from './open-engine.ts';
import { Refusal } from './refusal.ts';

/** So many reports are held at once while their numbers are read. */
const batch = 24;

/**
 * Reads the numbers that reports need of those below them, a few at a time, and lets go of all but these: a province may have
 * thousands. Where sums do not agree, last year's numbers of those below are read too, which tell what is likely wrong.
 */
export async function loadNumbersBelow(open: OpenEngine, documents: readonly LangiumDocument[]): Promise<void> {
  const above = documents.filter((document) => linksOf(document).below.length > 0);
  if (above.length === 0) return;
  const { beside, engine } = open;
  await keepNumbers(
    open,
    above.flatMap((document) => linksOf(document).below.flatMap((path) => (path ? beside.reportsAt(path) : []))),
  );
  const members = above.flatMap((document) => {
    const below = engine.reader.read(document)?.below;
    return below && below.verdicts.broken > 0 ? below.members : [];
  });
  await keepNumbers(
    open,
    members.flatMap(({ uri }) => beside.linksAt(URI.parse(uri))?.lastYear ?? []),
  );
}

async function keepNumbers(open: OpenEngine, uris: readonly URI[]): Promise<void> {
  const { beside } = open;
  const byAddress = new Map(uris.map((uri) => [uri.toString(), uri]));
  const wanted = [...byAddress.values()].filter((uri) => beside.lacksNumbers(uri));
  for (let from = 0; from < wanted.length; from += batch) await keepSome(open, wanted.slice(from, from + batch));
}

async function keepSome({ engine, beside }: OpenEngine, uris: readonly URI[]): Promise<void> {
  const documents: LangiumDocument[] = [];
  for (const uri of uris) {
    const loaded = await loadDocument(engine, uri, uri.fsPath);
    if (!(loaded instanceof Refusal)) documents.push(loaded);
  }
  await buildEach(engine, documents);
  for (const uri of uris) {
    const numbers = engine.reader.seenFromAbove(uri);
    beside.keepNumbers(uri, numbers && withoutText(numbers));
  }
  await engine.shared.workspace.DocumentBuilder.update(
    [],
    documents.map(({ uri }) => uri),
  );
}

const zero = new Big(0);

/** The same, holding on to nothing of what it was read from. Most numbers are 0, and the same paths are in every report. */
function withoutText({ values, placeOf, ...rest }: BelowReport): BelowReport {
  const paths = [...values.keys()].map((path) => shared(path));
  const places = Uint32Array.from(
    paths.flatMap((path) => {
      const { start, end } = placeOf(path) ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      return [start.line, start.character, end.character];
    }),
  );
  const kept = new Map(paths.map((path) => [path, values.get(path) ?? zero] as const));
  for (const [path, value] of kept) if (value.eq(0)) kept.set(path, zero);
  return {
    ...rest,
    values: kept,
    placeOf(path) {
      const at = paths.indexOf(path) * 3;
      const [line, start, end] = [places[at], places[at + 1], places[at + 2]];
      if (line === undefined || start === undefined || end === undefined) return undefined;
      return { start: { line, character: start }, end: { line, character: end } };
    },
  };
}

const sharedPaths = new Map<string, string>();

function shared(path: string): string {
  const known = sharedPaths.get(path) ?? path;
  sharedPaths.set(path, known);
  return known;
}
