import assert from 'node:assert/strict';
import { draftOf } from '../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../server/editor/fixes/fixes-for.ts';
import { findingsOf } from '../../../../server/workspace/findings.ts';
import { applied } from '../../../support/edits.ts';
import { open } from '../../../support/engine.ts';
import { fixture } from '../../../support/reports.ts';

const consistent = fixture('宿迁2024.gkreport').replace(/^上年:.*\n/m, '');

/** What a slip of the hand makes of a number: digits swapped, dropped, doubled. Each differs from the number. */
function slipsOf(number: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at < number.length; at++) {
    slips.add(number.slice(0, at) + number.charAt(at) + number.slice(at));
    if (number.length > 1) slips.add(number.slice(0, at) + number.slice(at + 1));
    if (at + 1 < number.length)
      slips.add(number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2));
  }
  return [...slips].filter((slip) => Number(slip) !== Number(number));
}

describe('the first quick fix of a single typo in 表三', () => {
  it('restores the number, whichever of the 175 it was', async () => {
    const { engine, document, change } = await open(consistent, { path: 'a.gkreport' });
    const report = engine.reader.read(document);
    const facts = report?.facts.filter(({ table }) => table.name === '申请办理') ?? [];
    assert.equal(facts.length, 175);
    const lines = consistent.split('\n');
    let tried = 0;
    for (const { range, text, path } of facts) {
      // A 0 has no digits to swap: a digit hit beside it.
      for (const slip of [...slipsOf(text), ...(text === '0' ? ['1', '9'] : [])]) {
        const { line, character } = range.start;
        const wrong = lines.with(
          line,
          (lines[line] ?? '').slice(0, character) + slip + (lines[line] ?? '').slice(range.end.character),
        );
        await change('a.gkreport', wrong.join('\n'));
        const now = engine.reader.read(document);
        assert.ok(now);
        const draft = draftOf(now, wrong.join('\n'));
        const errors = findingsOf(document, engine.reader).filter(({ level }) => level === 'error');
        const [fix] = errors.flatMap((finding) => fixesFor(finding, draft));
        assert.ok(fix, `${path}: ${text} written as ${slip}`);
        assert.equal(applied(wrong.join('\n'), fix.edits), consistent, `${path}: ${text} written as ${slip}`);
        assert.equal(fix.preferred, true);
        tried++;
      }
    }
    assert.ok(tried > 400, `${tried} typos`);
  });
});
