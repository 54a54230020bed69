import { labelKey } from '../../language/label-key.ts';
import { findRowOrGroup } from '../../report/names.ts';
import { barsIn, type Caret, restOfLine, tokenAt } from './caret.ts';
import type { Offer, Proposal } from './proposal.ts';
import { columnProposals, labelProposals, mayNameColumns, type OpenTable, rowProposals } from './row-proposals.ts';

/** What may be written between the bars of a row: its label, or the columns' names in the first row. */
export function rowOffer(open: OpenTable, caret: Caret): Offer | undefined {
  const bars = barsIn(caret.before);
  const lastBar = bars.at(-1);
  if (lastBar === undefined) return undefined;
  const start = lastBar + 1 + caret.before.slice(lastBar + 1).search(/\S|$/);
  return bars.length === 1 ? labelOffer(open, caret, start) : columnOffer(open, caret, start, bars);
}

/** A label, and the cells as well where none are there yet. */
function labelOffer(open: OpenTable, caret: Caret, start: number): Offer {
  if (hasCells.test(caret.after))
    return { token: tokenAt(caret, start, wordInCell), proposals: labelProposals(open, caret) };
  const blank = /\s$/.test(caret.before.slice(0, start)) ? '' : ' ';
  const proposals = rowProposals(open, caret).map((proposal) => ({ ...proposal, insert: behindBar(proposal, blank) }));
  return { token: restOfLine(caret, start), proposals };
}

const hasCells = /[|\uff5c]\s*[^|\uff5c\s]|[|\uff5c].*[|\uff5c]/;
const wordInCell = /^[^|\uff5c]*[^|\uff5c\s]/;

function behindBar({ insert = '' }: Proposal, blank: string): NonNullable<Proposal['insert']> {
  const cut = (text: string) => blank + text.replace(/^\| */, '');
  return typeof insert === 'string' ? cut(insert) : { snippet: cut(insert.snippet) };
}

function columnOffer(open: OpenTable, caret: Caret, start: number, bars: readonly number[]): Offer | undefined {
  const { definition } = open;
  const line = caret.before + caret.after;
  const cells = barsIn(line).map((bar, index, all) => line.slice(bar + 1, all[index + 1]).trim());
  const [label = '', ...names] = cells;
  const namesColumns = label === '' || labelKey(label) === labelKey(definition.corner);
  if (!mayNameColumns(open, caret) || (!namesColumns && findRowOrGroup(definition, label))) return undefined;
  const index = bars.length - 2;
  const others = names.filter((_, other) => other !== index);
  return { token: tokenAt(caret, start, wordInCell), proposals: columnProposals(open, index, others) };
}
