import { AstUtils, type LangiumDocument } from 'langium';
import type { Finding } from '../checks/check.ts';
import { catalogue } from '../checks/index.ts';
import { isBoundNumber, isRowRule, isStrayRule } from '../language/generated/ast.ts';
import { rangeOf } from '../report/positions.ts';
import { contains } from '../report/text-range.ts';

const losing = new Set(catalogue.filter(({ losesText }) => losesText).map(({ id }) => id));

/**
 * The first place whose text is missing from the finished report, because it could not be read or nothing could be made
 * of it. Braces in prose lose nothing, their source prints; nor do rules, which never print.
 */
export function damageOf({ parseResult }: LangiumDocument, findings: readonly Finding[]): Finding | undefined {
  const candidates = findings.filter(({ check }) => losing.has(check));
  if (candidates.length === 0) return undefined;
  const harmless = AstUtils.streamAst(parseResult.value)
    .filter((node) => isBoundNumber(node) || isRowRule(node) || isStrayRule(node))
    .map(rangeOf)
    .toArray();
  // What lacks its end is reported right behind it; after a syntax error a node may seem to go on in further lines.
  return candidates.find(
    ({ range: { start } }) => !harmless.some((place) => place.start.line === start.line && contains(place, start)),
  );
}
