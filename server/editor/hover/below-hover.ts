import type { BelowReport, SumBelow, SumsBelow } from '../../report/below.ts';
import type { Fact } from '../../report/evaluated.ts';
import { contributorsTo, differenceOf } from '../../report/links/sum-below.ts';
import type { Language, Text } from '../../shared/text.ts';
import { blocks, colon, escapeMarkdown, joinNames, list } from './markdown.ts';

/** So many of those that contribute most are listed one by one. */
const most = 5;

/** Who of those below contributes what to a number, each with a link to the number there; undefined where nobody does. */
export function belowHover({ path }: Fact, below: SumsBelow | undefined, language: Language): string | undefined {
  const cell = below?.cells.get(path);
  if (!below || !cell || below.members.length === 0) return undefined;
  const { sum, lacking, doubted } = cell;
  const count = below.members.length;
  const label: Text = {
    zh: `${count} 份下级报告合计 ${sum.toFixed()}`,
    en: `${count === 1 ? 'One subordinate report comes' : `${count} subordinate reports come`} to ${sum.toFixed()}`,
  };
  return blocks([
    label[language] + verdictWords(cell, below)[language],
    list(contributions(path, below, language)),
    namedLine({ zh: '没有这个数', en: 'Without this number' }, lacking, language),
    namedLine({ zh: '自身的勾稽关系不一致', en: 'Disagreeing in themselves' }, doubted, language),
  ]);
}

function verdictWords(cell: SumBelow, { includesOwn }: SumsBelow): Text {
  const difference = differenceOf(cell);
  if (cell.verdict === 'unchecked' || !difference) return { zh: '，未核对', en: ', not checked' };
  const by = difference.abs().toFixed();
  if (cell.verdict === 'broken') return { zh: `，相差 ${by}`, en: `, a difference of ${by}` };
  if (includesOwn && difference.gt(0)) return { zh: `，其余 ${by} 为本级`, en: `; the other ${by} are its own` };
  return { zh: '，一致', en: ', which agrees' };
}

function contributions(path: string, { members }: SumsBelow, language: Language): readonly string[] {
  const known = contributorsTo(path, members);
  // One more is as short as its sum.
  const shown = known.length <= most + 1 ? known : known.slice(0, most);
  const rest = known.slice(shown.length);
  const lines = shown.map(({ member, value }) => `${linkTo(member, path)}${colon(language)}${value.toFixed()}`);
  const [first, ...others] = rest;
  if (!first) return lines;
  const sum = others.reduce((before, { value }) => before.plus(value), first.value).toFixed();
  const words: Text = { zh: `其余 ${rest.length} 份：${sum}`, en: `${rest.length} others: ${sum}` };
  return [...lines, words[language]];
}

/** The name of a report below, leading to its number where that is known to stand. */
function linkTo(member: BelowReport, path: string): string {
  const name = escapeMarkdown(member.body ?? decodeURIComponent(member.uri.split('/').at(-1) ?? ''));
  const start = member.placeOf(path)?.start;
  // Brackets end the address of a link.
  const address = member.uri.replaceAll('(', '%28').replaceAll(')', '%29');
  return start ? `[${name}](${address}#L${start.line + 1},${start.character + 1})` : name;
}

function namedLine(label: Text, members: readonly BelowReport[], language: Language): string | undefined {
  if (members.length === 0) return undefined;
  const names = members.slice(0, most).map(({ body, uri }) => body ?? uri.split('/').at(-1) ?? '');
  const more: Text = members.length > most ? { zh: '等', en: ' and others' } : { zh: '', en: '' };
  return `${label[language]}${colon(language)}${escapeMarkdown(joinNames(names, language))}${more[language]}`;
}
