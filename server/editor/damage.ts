import { AstUtils, type LangiumDocument } from 'langium';
import type { Finding } from '../checks/check.ts';
import { catalogue } from '../checks/index.ts';
import { isBoundNumber, isRowRule, isStrayRule } from '../language/generated/ast.ts';
import { rangeOf } from '../report/positions.ts';
import type { Position, TextRange } from '../report/text-range.ts';

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
  return candidates.find(({ range }) => !harmless.some((place) => touches(place, range.start)));
}

/** Whether a position is in a range or right behind it, where what lacks its end is reported. */
function touches({ start, end }: TextRange, { line, character }: Position): boolean {
  return line === start.line && character >= start.character && (line < end.line || character <= end.character);
}
