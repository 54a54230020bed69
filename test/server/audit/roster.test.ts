import assert from 'node:assert/strict';
import type { AuditedReport, FailedFile } from '../../../server/audit/audited-report.ts';
import { type RosterEntry, readRoster } from '../../../server/audit/roster.ts';
import { rosterResult } from '../../../server/audit/roster-verdicts.ts';
import { readSource } from '../../../server/import/read-source.ts';

const rosterIn = async (name: string, text: string) =>
  readRoster(await readSource({ name, bytes: new TextEncoder().encode(text) }));

describe('the roster of an audit', () => {
  it('is a list of names, one to a line, numbered or not', async () => {
    assert.deepEqual(
      await rosterIn('名单.txt', '1. 示例市水务局\n（二）示例市教育局\n\n三、示例市民政局\n示例市司法局\n'),
      [{ body: '示例市水务局' }, { body: '示例市教育局' }, { body: '示例市民政局' }, { body: '示例市司法局' }],
    );
  });

  it('is a table whose headings tell the columns, in whatever order, below a title', async () => {
    const text =
      '2024年度报送名单,,,\n序号,机关类型,单位名称,报送期限\n1,部门,示例市水务局,2025年1月12日前\n2,乡镇街道,示例镇人民政府,1月31日\n';
    assert.deepEqual(await rosterIn('名单.csv', text), [
      { body: '示例市水务局', kind: '部门', due: { year: 2025, month: 1, day: 12 } },
      { body: '示例镇人民政府', kind: '乡镇街道', due: { month: 1, day: 31 } },
    ]);
  });

  it('is a table without headings: numbers of lines, names, days and types are told by what they are', async () => {
    assert.deepEqual(await rosterIn('名单.csv', '1,示例市水务局,2025-01-12,部门\n2,示例市教育局,,\n'), [
      { body: '示例市水务局', kind: '部门', due: { year: 2025, month: 1, day: 12 } },
      { body: '示例市教育局' },
    ]);
  });

  it('takes 部门 for a heading only among headings, since it is a type of agency too', async () => {
    assert.deepEqual(await rosterIn('名单.csv', '序号,部门\n1,示例市水务局\n'), [{ body: '示例市水务局' }]);
    assert.deepEqual(await rosterIn('名单.csv', '示例市水务局,部门\n'), [{ body: '示例市水务局', kind: '部门' }]);
  });

  it('keeps a day that is none, to be told of it', async () => {
    assert.deepEqual(await rosterIn('名单.csv', '机关,期限\n示例市水务局,2月30日\n示例市教育局,中旬\n'), [
      { body: '示例市水务局', unreadDue: '2月30日' },
      { body: '示例市教育局', unreadDue: '中旬' },
    ]);
  });
});

/** A report of a body, published on a day of January of the year after. */
function report(body: string, more: Partial<AuditedReport> & { readonly day?: number } = {}): AuditedReport {
  const { day, ...rest } = more;
  const year = more.year ?? 2024;
  return {
    kind: 'report',
    path: `${body}${year}.gkreport`,
    body,
    year,
    yearText: String(year),
    verdicts: { holds: 0, broken: 0, unchecked: 0 },
    counts: { error: 0, warning: 0, hint: 0, explained: 0 },
    adjusted: [],
    marks: new Uint32Array(),
    isSum: false,
    findings: [],
    ...(day !== undefined && { published: { year: year + 1, month: 1, day } }),
    ...rest,
  };
}

const due = { month: 1, day: 12 };

/** How each body stands, `甲局: late 3`. */
function told(roster: readonly RosterEntry[], files: readonly (AuditedReport | FailedFile)[], year?: number) {
  const result = rosterResult(roster, files, year);
  return result?.verdicts.map(({ body, status, daysLate }) =>
    [body, status, ...(daysLate ? [daysLate] : [])].join(' '),
  );
}

describe('a roster held against reports', () => {
  it('tells who reported in time, late, without a day, twice, and not at all', () => {
    const roster = ['水务局', '教育局', '民政局', '司法局', '财政局'].map((name) => ({ body: `示例市${name}`, due }));
    const files = [
      report('示例市水务局', { day: 12 }),
      report('示例市教育局', { day: 15 }),
      report('示例市民政局'),
      report('示例市司法局', { day: 10, path: '甲.gkreport' }),
      report('示例市司法局', { day: 10, path: '乙.gkreport' }),
    ];
    assert.deepEqual(told(roster, files), [
      '示例市水务局 in-time',
      '示例市教育局 late 3',
      '示例市民政局 undated',
      '示例市司法局 twice',
      '示例市财政局 missing',
    ]);
  });

  it('takes the day of the format where the roster has none, and says no more than that where neither has one', () => {
    const roster = [{ body: '甲市水务局' }, { body: '甲市教育局' }];
    const files = [report('甲市水务局', { day: 31, daysLate: 4 }), report('甲市教育局', { day: 31 })];
    assert.deepEqual(told(roster, files), ['甲市水务局 late 4', '甲市教育局 reported']);
  });

  it('is about the year that most reports are about, of as many the later, or the one that is named', () => {
    const roster = [{ body: '甲市水务局' }, { body: '甲市教育局' }];
    const files = [
      report('甲市水务局', { year: 2023 }),
      report('甲市教育局', { year: 2024 }),
      report('甲市财政局', { year: 2042 }),
    ];
    assert.deepEqual(told(roster, [...files, report('甲市教育局', { year: 2023 })]), [
      '甲市水务局 undated',
      '甲市教育局 undated',
    ]);
    assert.deepEqual(told(roster, files.slice(0, 2)), ['甲市水务局 missing', '甲市教育局 undated']);
    assert.deepEqual(told(roster, files, 2023), ['甲市水务局 undated', '甲市教育局 missing']);
  });

  it('knows a name without the name of the place only where no other ends so', () => {
    const files = [
      report('示例市水务局', { day: 5 }),
      report('示例市教育局', { day: 5 }),
      report('示例县教育局', { day: 5 }),
    ];
    assert.deepEqual(
      told(
        [
          { body: '水务局', due },
          { body: '教育局', due },
        ],
        files,
      ),
      ['水务局 in-time', '教育局 missing', '示例市教育局 unlisted', '示例县教育局 unlisted'],
    );
  });

  it('does not tell apart widths, blanks and what stands in brackets behind a name', () => {
    const files = [report('示例市林业局（示例市绿化委员会办公室）', { day: 5 })];
    assert.deepEqual(told([{ body: '示例市 林业局', due }], files), ['示例市 林业局 in-time']);
  });

  it('does not call a body missing whose file could not be audited', () => {
    const files: readonly FailedFile[] = [{ kind: 'failed', path: '区1/示例市水务局2024.gkreport', reason: '' }];
    assert.deepEqual(told([{ body: '示例市水务局' }], files, 2024), ['示例市水务局 unreadable']);
  });

  it('tells of a report that says another type of its body', () => {
    const files = [report('甲办', { bodyKind: '部门' })];
    const [verdict] = rosterResult([{ body: '甲办', kind: '乡镇街道' }], files, undefined)?.verdicts ?? [];
    assert.equal(verdict?.otherKind, '部门');
  });

  it('tells nothing where no report has a year', () => {
    const { year: _, ...none } = report('甲市水务局');
    assert.equal(rosterResult([{ body: '甲市水务局' }], [none], undefined), undefined);
  });
});
