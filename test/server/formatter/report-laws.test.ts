import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../../server/formatter/edits.ts';
import { alignTableAt } from '../../../server/formatter/format-report.ts';
import { linesOf } from '../../../server/language/token-sink.ts';
import { formattedReport, reportEdits, reportSource } from './support/formatting.ts';
import { meaningReader } from './support/meaning.ts';
import { damagedTexts, reportTexts } from './support/reports.ts';

const styles = fc.record({
  align: fc.constantFrom('display' as const, 'compact' as const),
  ambiguousWidth: fc.constantFrom('wide' as const, 'narrow' as const),
});
const anyText = fc.oneof(reportTexts, damagedTexts, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('formatting any report', () => {
  it('leaves nothing for a second time: formatted text gets no edits', () => {
    const law = fc.property(anyText, styles, (text, style) => {
      assert.deepEqual(reportEdits(formattedReport(text, style), style), []);
    });
    fc.assert(law, { numRuns: 600 });
  });

  it('changes nothing that the report says', async () => {
    const meaningOf = await meaningReader();
    const law = fc.asyncProperty(fc.oneof(reportTexts, damagedTexts), styles, async (text, style) => {
      assert.deepEqual(await meaningOf(formattedReport(text, style)), await meaningOf(text));
    });
    const widened = '年度:2024\n表 第二十条第（八）项\n|本年新收|０|见\\|附件|1,234|';
    await fc.assert(law, { numRuns: 300, examples: [[widened, { align: 'display', ambiguousWidth: 'wide' }]] });
  }).timeout(600_000);

  it('gives edits in order, apart from each other, each a change, none across a line it could leave alone', () => {
    const law = fc.property(anyText, styles, (text, style) => {
      let end = 0;
      for (const edit of reportEdits(text, style)) {
        assert.ok(edit.start >= end && edit.end >= edit.start && edit.end <= text.length);
        assert.notEqual(text.slice(edit.start, edit.end), edit.text);
        assert.ok(!/\S/.test(text.slice(edit.start, edit.end)) || !/[\r\n]/.test(text.slice(edit.start, edit.end)));
        end = edit.end;
      }
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('never parts a carriage return from its line feed', () => {
    const law = fc.property(anyText, (text) => {
      const within = (offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';
      assert.ok(!reportEdits(text).some(({ start, end }) => within(start) || within(end)));
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('keeps lines with syntax errors as they are, to the character', () => {
    const law = fc.property(fc.oneof(reportTexts, damagedTexts), (text) => {
      const before = brokenLines(text);
      assert.deepEqual(brokenLines(formattedReport(text)), before);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('uses the line break that the text uses', () => {
    const law = fc.property(reportTexts, (text) => {
      const ends = new Set(formattedReport(text).match(/\r?\n/g));
      assert.ok([...ends].every((end) => end === (text.includes('\r\n') ? '\r\n' : '\n')));
    });
    fc.assert(law, { numRuns: 300, examples: [['\r\n#\u516c\u5f00']] });
  });

  it('while typing touches rows only, and lets no line come or go', () => {
    const law = fc.property(reportTexts, fc.nat(), (text, place) => {
      const all = [...linesOf(text)];
      const number = place % all.length;
      const edits = alignTableAt(reportSource(text), { align: 'display', ambiguousWidth: 'wide' }, number);
      assert.ok(!edits.some((edit) => /[\r\n]/.test(text.slice(edit.start, edit.end) + edit.text)));
      const rows = edits.flatMap((edit) => touched(text, edit)).map((line) => all[line]?.text ?? '');
      assert.ok(rows.every((row) => /^\s*[|\uff5c]/.test(row)));
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('with a range changes its lines and the tables they belong to, nothing else', () => {
    const law = fc.property(reportTexts, fc.nat(), fc.nat({ max: 5 }), (text, place, length) => {
      const all = [...linesOf(text)];
      const first = place % all.length;
      const range = { first, last: first + length };
      const allowed = grown(
        all.map((line) => line.text),
        range,
      );
      const changed = reportEdits(text, {}, range).flatMap((edit) => touched(text, edit));
      assert.ok(changed.every((line) => line >= allowed.first && line <= allowed.last));
    });
    fc.assert(law, { numRuns: 300 });
  });
});

/** Lines on which the parser or scanner found something wrong. */
function brokenLines(text: string): readonly string[] {
  const { parseResult } = reportSource(text);
  const parsing = parseResult.parserErrors.map(({ token }) => token.startLine);
  const broken = new Set([...parseResult.lexerErrors.map(({ line }) => line), ...parsing]);
  return [...linesOf(text)].filter(({ number }) => broken.has(number + 1)).map((line) => line.text);
}

/** The lines that an edit changes; inserting a break behind a line changes that line. */
function touched(text: string, { start, end }: Edit): readonly number[] {
  const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
  return [lineAt(start), lineAt(end)];
}

/** The range with everything around it, up to the next heading, that could belong to one of its tables. */
function grown(lines: readonly string[], range: { first: number; last: number }) {
  const mayBeTable = (line: string | undefined) => line !== undefined && !/^\s*[#\uff03]/.test(line);
  let { first, last } = range;
  while (first > 0 && mayBeTable(lines[first])) first--;
  while (last < lines.length && mayBeTable(lines[last])) last++;
  return { first, last };
}
