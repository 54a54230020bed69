import assert from 'node:assert/strict';
import { parseReportYear, proposedReportYear } from '../../../server/report/report-year.ts';

describe('year of a report', () => {
  const now = new Date(2025, 0, 15);

  it('is read as authors type it', () => {
    for (const text of ['2024', ' 2024 ', '2024年', '2024 年', '\uff12\uff10\uff12\uff14\u5e74']) {
      assert.equal(parseReportYear(text, now), 2024, text);
    }
  });

  it('is none when the text is not four digits', () => {
    for (const text of ['', '24', '20244', '2024.5', '二〇二四', '-2024']) {
      assert.equal(parseReportYear(text, now), undefined, text);
    }
  });

  it('lies between the Regulation and now', () => {
    assert.equal(parseReportYear('2007', now), undefined);
    assert.equal(parseReportYear('2008', now), 2008);
    assert.equal(parseReportYear('2025', now), 2025);
    assert.equal(parseReportYear('2026', now), undefined);
  });

  it('is proposed as the year before, and from November on as the running one', () => {
    assert.equal(proposedReportYear(new Date(2025, 0, 1)), 2024);
    assert.equal(proposedReportYear(new Date(2025, 9, 31)), 2024);
    assert.equal(proposedReportYear(new Date(2025, 10, 1)), 2025);
  });
});
