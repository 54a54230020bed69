import assert from 'node:assert/strict';
import { parseReportYear, proposedReportYear } from '../../../server/shared/report-years.ts';

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

  it('lies between the Regulation and the next year', () => {
    const later = new Date(2031, 5, 1);
    assert.equal(parseReportYear('2007', later), undefined);
    assert.equal(parseReportYear('2008', later), 2008);
    assert.equal(parseReportYear('2032', later), 2032);
    assert.equal(parseReportYear('2033', later), undefined);
  });

  it('does not depend on a clock that was set back', () => {
    for (const now of [new Date(1970, 0, 1), new Date(2019, 0, 1), new Date(2026, 0, 1)]) {
      assert.equal(parseReportYear('2027', now), 2027);
      assert.equal(parseReportYear('2028', now), undefined);
    }
  });

  it('is proposed as the year before, and from November on as the running one', () => {
    assert.equal(proposedReportYear(new Date(2025, 0, 1)), 2024);
    assert.equal(proposedReportYear(new Date(2025, 9, 31)), 2024);
    assert.equal(proposedReportYear(new Date(2025, 10, 1)), 2025);
  });
});
