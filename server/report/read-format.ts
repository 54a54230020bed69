import type * as ast from '../language/generated/ast.ts';
import type { Format, FormatChapter, Mention, ReplacedWording, ReportTitle, Wording } from './format.ts';
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
  return {
    name: layers[0].name,
    title,
    bases: lowestFirst.flatMap((layer) => layer.bases.map((basis) => basis.text)),
    ...(years && {
      years: { from: Number(years.from), ...(years.to === undefined ? {} : { to: Number(years.to) }) },
    }),
    encouragedYears: lowestFirst.flatMap((layer) => layer.encouragements.flatMap(({ years }) => years.map(Number))),
    reportTitle: readTitle(lowestFirst, title),
    prefaces: (layers.find((layer) => layer.prefaces.length > 0)?.prefaces ?? []).map(({ text }) => text),
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
  return { words, ...(from !== undefined && { from: Number(from) }), ...(to !== undefined && { to }), notes };
}

function readMentions(parts: readonly { readonly mentions: readonly ast.Mention[] }[]): readonly Mention[] {
  return byName(parts.flatMap((part) => part.mentions)).map((mentions) => {
    const { name, words, bodies } = mentions.at(-1) ?? mentions[0];
    return { name, words, ...(bodies.length > 0 && { bodies }) };
  });
}

/** A format that says nothing of titles calls its reports what it is called itself. */
function readTitle(lowestFirst: readonly ast.Format[], title: string): ReportTitle {
  const titles = lowestFirst.flatMap((layer) => layer.titles);
  const pattern = last(titles.map(({ text }) => text)) ?? `{机关}{年度}年${title}`;
  // The year may have more behind it: 2025年度, （2025年）.
  const name = pattern.replace(/[（(]?\{年度\}(?:年度|年)?[)）]?|\{机关\}/g, '').trim();
  return { pattern, name: name === '' ? title : name, aliases: titles.flatMap(({ aliases }) => aliases) };
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
    tables: byName(parts.flatMap((part) => part.tables)).map(readFormatTable),
  };
}
