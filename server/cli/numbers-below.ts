import { type LangiumDocument, URI } from 'langium';
import { linksOf } from '../language/report-paths.ts';
import { NumberPacker } from '../workspace/kept-numbers.ts';
import { buildEach, loadDocument, type OpenEngine } from './open-engine.ts';
import { Refusal } from './refusal.ts';

/** So many reports are held at once while their numbers are read. */
const batch = 24;

const packer = new NumberPacker();

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
    beside.keepNumbers(uri, numbers && packer.pack(numbers));
  }
  await engine.shared.workspace.DocumentBuilder.update(
    [],
    documents.map(({ uri }) => uri),
  );
}
