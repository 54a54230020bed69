import type Big from 'big.js';
import { valueKind } from '../language/header-keys.ts';
import type { BelowReport, SumsBelow } from '../report/below.ts';
import { type BelowCause, belowCauses } from '../report/links/below-causes.ts';
import type { Suspect } from '../report/links/below-suspects.ts';
import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found, type RelatedPlace } from './check.ts';
import type { FixData } from './fix-data.ts';
import { nameOf } from './write-equation.ts';

interface Off {
  readonly name: string;
  /** How many numbers are off for the same reason. */
  readonly count: number;
  readonly value: Big;
  readonly sum: Big;
  readonly members: number;
  readonly includesOwn: boolean;
  readonly suspects: readonly Suspect[];
}

/** A number that is not what the reports below come to. */
const belowSum: Check<Off> = {
  id: 'below-sum',
  name: '下级合计不符',
  level: 'warning',
  source: sources.practice,
  message: ({ name, count, value, sum, members, includesOwn, suspects }) => {
    const [is, below, by] = [value.toFixed(), sum.toFixed(), value.minus(sum).abs().toFixed()];
    const also = count === 1 ? { zh: '', en: '' } : { zh: `等 ${count} 格`, en: ` and ${count - 1} more` };
    const why = reasonOf(suspects, count);
    const reports = members === 1 ? 'one subordinate report' : `${members} subordinate reports`;
    return includesOwn
      ? {
          zh: `“${name}”${also.zh}填报 ${is}，少于 ${members} 份下级报告的合计 ${below}；请核对`,
          en: `“${name}”${also.en} is ${is}, less than the ${below} of ${reports} together. Check the numbers`,
        }
      : {
          zh: `“${name}”${also.zh}填报 ${is}，${members} 份下级报告合计 ${below}，相差 ${by}${why.zh}`,
          en: `“${name}”${also.en} is ${is}; ${reports} come to ${below}, a difference of ${by}${why.en}`,
        };
  },
};

function reasonOf(suspects: readonly Suspect[], count: number): Text {
  const [first, ...others] = suspects;
  const all = count === 1 ? { zh: '', en: '' } : { zh: '各格', en: ' in every cell' };
  if (!first) return { zh: '；请核对本格和各下级报告', en: '. Check this cell and the subordinate reports' };
  if (others.length > 0) {
    const parts = suspects.map(possibility);
    return {
      zh: `；可能是${parts.map(({ zh }) => zh).join('，或者')}，请核对`,
      en: `; perhaps ${parts.map(({ en }) => en).join(', or ')}. Check the records`,
    };
  }
  switch (first.kind) {
    case 'omitted':
      return {
        zh: `，${all.zh}恰好是“${bodyOf(first.member)}”的数，可能漏加了这份报告`,
        en: `,${all.en} just the number of “${bodyOf(first.member)}”, which may have been left out`,
      };
    case 'twice':
      return {
        zh: `，${all.zh}恰好是“${bodyOf(first.member)}”的数，可能重复相加`,
        en: `,${all.en} just the number of “${bodyOf(first.member)}”, which may have been added twice`,
      };
    case 'slip':
      return {
        zh: `；“${bodyOf(first.member)}”填报 ${first.written.toFixed()}，如应为 ${first.meant.toFixed()} 则一致，请对照台账核实`,
        en: `; “${bodyOf(first.member)}” has ${first.written.toFixed()}, and with ${first.meant.toFixed()} there the sum agrees. Check the records`,
      };
    case 'own':
      return { zh: '；可能误填在本格，请核对', en: '; this cell is the likeliest to be wrong. Check it' };
  }
}

function possibility(suspect: Suspect): Text {
  switch (suspect.kind) {
    case 'omitted':
      return { zh: `漏加“${bodyOf(suspect.member)}”`, en: `“${bodyOf(suspect.member)}” was left out` };
    case 'twice':
      return { zh: `重复相加“${bodyOf(suspect.member)}”`, en: `“${bodyOf(suspect.member)}” was added twice` };
    case 'slip': {
      const [written, meant] = [suspect.written.toFixed(), suspect.meant.toFixed()];
      return {
        zh: `“${bodyOf(suspect.member)}”的 ${written} 应为 ${meant}`,
        en: `“${bodyOf(suspect.member)}” should have ${meant} instead of ${written}`,
      };
    }
    case 'own':
      return { zh: '本格误填', en: 'this cell is wrong' };
  }
}

/** Hardly any number is what the reports below come to. */
const belowScope: Check<{ readonly agreeing: number; readonly compared: number }> = {
  id: 'below-scope',
  name: '下级统计口径',
  level: 'hint',
  source: sources.practice,
  message: ({ agreeing, compared }) => ({
    zh: `有数的 ${compared} 格中只有 ${agreeing} 格与下级合计一致：本报告的统计口径可能不是这些下级之和；请核对“下级”是否列全，或者删去`,
    en: `Of ${compared} cells with numbers only ${agreeing} agree with the subordinate reports: this report may count something else than their sum. Check that 下级 names them all, or delete it`,
  }),
};

/** What a report is called: by its agency, or else by its file. */
export function bodyOf({ body, uri }: Pick<BelowReport, 'body' | 'uri'>): string {
  return body ?? fileNameAt(uri);
}

/** The file at an address, without its folders. */
export function fileNameAt(uri: string): string {
  const name = uri.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function* checkSumsBelow(report: Report): Iterable<Finding> {
  const { below, header } = report;
  if (!below) return;
  const { causes, otherScope } = belowCauses(report, below);
  for (const cause of causes) yield told(cause, below);
  const line = header.entries.find(({ key }) => valueKind(key) === 'reports');
  if (otherScope && line) yield found(belowScope, line.valueRange, otherScope);
}

function told({ cells, suspects }: BelowCause, { members, includesOwn }: SumsBelow): Finding {
  const [{ fact, sum }] = cells;
  const value = fact.value ?? sum;
  const off: Off = {
    name: nameOf(fact),
    count: cells.length,
    value,
    sum,
    members: members.length,
    includesOwn,
    suspects,
  };
  const related = suspects.flatMap((suspect) => ('member' in suspect ? placeIn(suspect.member, fact.path) : []));
  // Where a number below may be the wrong one, nothing is written over the one above.
  const isBelow = suspects.some(({ kind }) => kind === 'slip') || includesOwn;
  const data: FixData | undefined =
    cells.length === 1 && fact.origin === 'typed' && !isBelow
      ? { kind: 'replace', range: fact.range, text: sum.toFixed() }
      : undefined;
  return found(belowSum, fact.range, off, { related, data });
}

/** Where a report below has a number. */
export function placeIn(member: BelowReport, path: string): readonly RelatedPlace[] {
  const range = member.placeOf(path);
  const value = member.values.get(path)?.toFixed() ?? '—';
  const message = { zh: `${bodyOf(member)}：${value}`, en: `${bodyOf(member)}: ${value}` };
  return range ? [{ uri: member.uri, range, message }] : [];
}

export const belowChecks: CheckGroup = { checks: [belowSum, belowScope], checkers: [checkSumsBelow] };
