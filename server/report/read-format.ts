import { reportTitleOf } from '../language/definitions.ts';
import type * as ast from '../language/generated/ast.ts';
import { writtenYear } from '../language/report-years.ts';
import type { Format, FormatChapter, Mention, ReplacedWording, SampleText, Wording } from './format.ts';
import { byName, last, named } from './format-layers.ts';
import { readBodyKinds, readBodyScopes, readDeadline } from './read-bodies.ts';
import { readFormatTable } from './read-format-table.ts';

/**
 * Merges a format with the ones it extends. `layers` has the format itself first.
 * What has a name in both is one thing: the upper layer's words, lists and rules replace the lower one's;
 * what only the upper layer names comes behind, in the container it is written in. Rows and columns: `mergeTrees`.
 */
export function readFormat(layers: readonly [ast.Format, ...ast.Format[]]): Format {
  const lowestFirst = [...layers].reverse();
  const years = layers.find((layer) => layer.applicability.length > 0)?.applicability[0];
  const title = last(lowestFirst.map((layer) => layer.title)) ?? layers[0].name;
  const deadline = readDeadline(lowestFirst);
  const prefaces = layers.find((layer) => layer.prefaces.length > 0)?.prefaces ?? [];
  return {
    name: layers[0].name,
    title,
    bases: lowestFirst.flatMap((layer) => layer.bases.map((basis) => basis.text)),
    ...(years && {
      years: {
        from: writtenYear(years.from) ?? 0,
        ...(years.to === undefined ? {} : { to: writtenYear(years.to) ?? 0 }),
      },
    }),
    encouragedYears: lowestFirst.flatMap((layer) =>
      layer.encouragements.flatMap(({ years }) => years.flatMap((year) => writtenYear(year) ?? [])),
    ),
    reportTitle: reportTitleOf(layers),
    titleMentions: readMentions([...lowestFirst.flatMap((layer) => layer.titles)]),
    otherTitles: lowestFirst.flatMap((layer) => layer.titles.flatMap(({ otherNames }) => otherNames)),
    prefaces: prefaces.map(({ text }) => text),
    prefaceMentions: readMentions(prefaces),
    ...(deadline && { deadline }),
    bodyKinds: readBodyKinds(lowestFirst),
    bodyScopes: readBodyScopes(lowestFirst),
    wording: readWording(lowestFirst.flatMap((layer) => layer.wordings)),
    mentions: readMentions(lowestFirst),
    chapters: byName(lowestFirst.flatMap((layer) => layer.chapters)).map(readChapter),
  };
}

function readWording(parts: readonly ast.Wording[]): Wording {
  const replaced = parts.flatMap((part) => part.replaced);
  const ofKind = (kind: ast.ReplacedKind) => replaced.filter((one) => one.kind === kind).map(readReplaced);
  return {
    ignored: parts.flatMap((part) => part.ignored.flatMap(({ words }) => words)),
    synonyms: parts.flatMap((part) => part.synonyms.map(({ words }) => words)),
    leftovers: parts.flatMap((part) => part.leftovers.flatMap(({ words }) => words)),
    outdated: ofKind('旧提法'),
    superseded: ofKind('失效依据'),
  };
}

function readReplaced({ words, from, to, notes }: ast.ReplacedWording): ReplacedWording {
  return { words, ...(from !== undefined && { from: writtenYear(from) ?? 0 }), ...(to !== undefined && { to }), notes };
}

function readMentions(parts: readonly { readonly mentions: readonly ast.Mention[] }[]): readonly Mention[] {
  return byName(parts.flatMap((part) => part.mentions)).map((mentions) => {
    const { name, words, bodies } = mentions.at(-1) ?? mentions[0];
    return { name, words, ...(bodies.length > 0 && { bodies: bodies.map(({ $refText }) => $refText) }) };
  });
}

/** Of two of one name the upper one counts. */
function readSample(parts: readonly [ast.SampleText, ...ast.SampleText[]]): SampleText {
  const { name, label, paragraphs } = parts.at(-1) ?? parts[0];
  return { name, label: label ?? name, paragraphs };
}

function readChapter(parts: readonly ast.ChapterDefinition[]): FormatChapter {
  const wordLimit = last(parts.flatMap((part) => part.wordLimits))?.most;
  return {
    ...named(parts),
    required: parts.some((part) => part.flags.includes('必备')),
    continuous: parts.some((part) => part.flags.includes('连排')),
    bases: parts.flatMap((part) => part.bases.map((basis) => basis.text)),
    ...(wordLimit === undefined ? {} : { wordLimit: Number(wordLimit) }),
    mentions: readMentions(parts),
    samples: byName(parts.flatMap((part) => part.samples)).map(readSample),
    tables: byName(parts.flatMap((part) => part.tables)).map(readFormatTable),
  };
}
