import assert from 'node:assert/strict';
import { diagnose } from '../../../../server/report/diagnosis/diagnose.ts';
import type { PairRepair } from '../../../../server/report/diagnosis/repairs.ts';
import { numberGrid } from '../../../support/number-grid.ts';
import { fixture, quickReader, withCell, withoutRow } from '../../../support/reports.ts';

type Change = readonly [row: string, column: number, cell: string];

const read = await quickReader('国办2021');
const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const requests = '申请办理';
const reviews = '复议诉讼';

function withChanges(text: string, table: string, ...changes: readonly Change[]): string {
  return changes.reduce((changed, [row, column, cell]) => withCell(changed, { table, row }, column, cell), text);
}

/** `行·列 written→right` for both numbers of a pair. */
const told = (pair: PairRepair) =>
  pair.map(({ fact, should }) => `${fact.row.name}·${fact.column.name} ${fact.text.trim()}→${should.toFixed()}`);

/** What a text suffers from: of shifted numbers also which, and whether that is certain. */
function causes(text: string, lastYear?: string) {
  return diagnose(read(text, lastYear === undefined ? undefined : read(lastYear)).equations).map((diagnosis) =>
    diagnosis.kind === 'shifted' ? [...diagnosis.pairs.map(told), diagnosis.certain] : diagnosis.kind,
  );
}

const inRequests = (...changes: readonly Change[]) => causes(withChanges(right, requests, ...changes));
const inReviews = (...changes: readonly Change[]) => causes(withChanges(right, reviews, ...changes));

describe('two neighbouring numbers that changed places', () => {
  it('are found side by side, one below the other, and beside their total', () => {
    assert.deepEqual(inRequests(['予以公开', 0, '21'], ['予以公开', 1, '1408']), [
      [['予以公开·自然人 21→1408', '予以公开·商业企业 1408→21'], true],
    ]);
    assert.deepEqual(inRequests(['予以公开', 0, '462'], ['部分公开', 0, '1408']), [
      [['予以公开·自然人 462→1408', '部分公开·自然人 1408→462'], false],
    ]);
    assert.deepEqual(inRequests(['不掌握', 5, '897'], ['不掌握', 6, '2']), [
      [['不掌握·其他 897→2', '不掌握·总计 2→897'], true],
    ]);
  });

  it('are found where one of them is 0 and where one is a column sum', () => {
    assert.deepEqual(inRequests(['不掌握', 1, '0'], ['不掌握', 2, '33']), [
      [['不掌握·商业企业 0→33', '不掌握·科研机构 33→0'], true],
    ]);
    assert.deepEqual(inRequests(['其他情形', 0, '3440'], ['办理总计', 0, '352']), [
      [['其他情形·自然人 3440→352', '办理总计·自然人 352→3440'], true],
    ]);
  });

  it('are the likeliest explanation among several, which are all given', () => {
    // 3 in the other row, or the total: either leaves a table in which every sum agrees.
    assert.deepEqual(inRequests(['大量反复申请', 0, '0'], ['确认或重新出具', 0, '3']), [
      [
        ['大量反复申请·自然人 0→3', '确认或重新出具·自然人 3→0'],
        ['大量反复申请·总计 3→0', '确认或重新出具·总计 0→3'],
        false,
      ],
    ]);
  });

  it('are told apart by a rule that should hold', () => {
    // What 上年结转 has too little and too much, an exchange in 本年新收 would make up for as well.
    const twin = withChanges(
      right,
      requests,
      ...[3440, 3555, 0, 1, 6, 3, 7005].map((number, column): Change => ['本年新收', column, `${number}`]),
      ...[118, 3485, 0, 0, 1, 1, 3605].map((number, column): Change => ['结转下年', column, `${number}`]),
    );
    const lastYear = fixture('宿迁2023.gkreport');
    assert.deepEqual(causes(twin, lastYear), []);
    const wrong = withChanges(twin, requests, ['上年结转', 0, '3'], ['上年结转', 1, '118']);
    const pairs = [
      ['本年新收·自然人 3440→3555', '本年新收·商业企业 3555→3440'],
      ['上年结转·自然人 3→118', '上年结转·商业企业 118→3'],
    ];
    assert.deepEqual(causes(wrong), [[...pairs, false]]);
    assert.deepEqual(causes(wrong, lastYear), [[...pairs.toReversed(), false]]);
  });

  it('are neighbours as they are typed, across the rows that 其余 fills', () => {
    const rows = ['公开出版物', '确认或重新出具'];
    const shorter = rows
      .reduce((text, row) => withoutRow(text, { table: requests, row }), right)
      .replace('\n\n## 四', '\n| 其余 | 0 |\n\n## 四');
    assert.deepEqual(causes(shorter), []);
    const wrong = withChanges(shorter, requests, ['重复申请', 0, '3'], ['大量反复申请', 0, '26']);
    assert.deepEqual(causes(wrong)[0]?.[0], ['重复申请·自然人 3→26', '大量反复申请·自然人 26→3']);
  });

  it('are found under totals that are computed', () => {
    const rows = read(right).tables.find(({ name }) => name === requests)?.definition?.rows ?? [];
    const computed = rows.reduce((text, { name }) => withCell(text, { table: requests, row: name }, 6, '='), right);
    assert.deepEqual(causes(computed), []);
    const wrong = withChanges(computed, requests, ['予以公开', 0, '21'], ['予以公开', 1, '1408']);
    assert.deepEqual(causes(wrong), [[['予以公开·自然人 21→1408', '予以公开·商业企业 1408→21'], false]]);
  });

  it('are found in two rows that share no sum, by what both are off by', () => {
    assert.deepEqual(inReviews(['行政复议', 0, '7'], ['未经复议直接起诉', 0, '88']), [
      [['行政复议·维持 7→88', '未经复议直接起诉·维持 88→7'], false],
    ]);
  });

  it('are found in a single sum where one is its total, as a guess with the numbers that would do alone', () => {
    const [diagnosis] = diagnose(
      read(withChanges(right, reviews, ['行政复议', 3, '170'], ['行政复议', 4, '36'])).equations,
    );
    assert.equal(diagnosis?.kind, 'shifted');
    assert.ok(diagnosis.kind === 'shifted');
    assert.deepEqual(diagnosis.pairs.map(told), [['行政复议·未审结 170→36', '行政复议·总计 36→170']]);
    assert.deepEqual(
      diagnosis.others.map(({ fact, should }) => [fact.column.name, should.toFixed()]),
      [['总计', '304']],
    );
    assert.equal(diagnosis.certain, false);
  });

  it('cannot be seen where both stand in the same sums: in 表四 within a row, in 表三 nowhere', () => {
    const report = read(right);
    const unseen = (table: string) => {
      const grid = numberGrid(report, table);
      return [...grid.beside, ...grid.below]
        .filter(grid.interchangeable)
        .map((pair) => pair.map((index) => grid.facts[index]?.path.replace(`${table}.`, '')));
    };
    assert.deepEqual(unseen(requests), []);
    const parts = ['维持', '纠正', '其他', '未审结'];
    assert.deepEqual(
      unseen(reviews),
      ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((row) =>
        parts.slice(1).map((part, index) => [`${row}.${parts[index]}`, `${row}.${part}`]),
      ),
    );
    assert.deepEqual(inReviews(['行政复议', 0, '18'], ['行政复议', 1, '88']), []);
  });
});

describe('a number in the cell beside its own', () => {
  it('is found where it was written over the number there', () => {
    assert.deepEqual(inRequests(['不掌握', 0, '0'], ['不掌握', 1, '859']), [
      [['不掌握·自然人 0→859', '不掌握·商业企业 859→33'], true],
    ]);
    assert.deepEqual(inRequests(['予以公开', 0, '462'], ['部分公开', 0, '0']), [
      [['予以公开·自然人 462→1408', '部分公开·自然人 0→462'], true],
    ]);
  });

  it('is found where its own cell was left blank, which is no proof that the blank means 0', () => {
    assert.deepEqual(inRequests(['不掌握', 1, ''], ['不掌握', 2, '33']), [
      [['不掌握·商业企业 →33', '不掌握·科研机构 33→0'], false],
    ]);
    assert.deepEqual(inRequests(['不掌握', 0, ''], ['不掌握', 1, '859']), [
      [['不掌握·自然人 →859', '不掌握·商业企业 859→33'], false],
    ]);
    assert.deepEqual(inRequests(['大量反复申请', 6, ''], ['确认或重新出具', 6, '3'])[0]?.[0], [
      '大量反复申请·总计 →3',
      '确认或重新出具·总计 3→0',
    ]);
  });

  it('is found where other cells are blank that mean 0, and not where they mean something', () => {
    const blanks: readonly Change[] = [
      ['国家秘密', 3, ''],
      ['国家秘密', 4, ''],
    ];
    assert.deepEqual(inRequests(...blanks, ['不掌握', 1, ''], ['不掌握', 2, '33']), [
      [['不掌握·商业企业 →33', '不掌握·科研机构 33→0'], false],
    ]);
    assert.deepEqual(inRequests(['部分公开', 0, ''], ['不掌握', 1, ''], ['不掌握', 2, '33']), ['cell']);
  });

  it('is not looked for beside a blank when every sum that can be checked agrees', () => {
    assert.deepEqual(inRequests(['不掌握', 1, ''], ['不掌握', 2, '']), []);
  });
});

describe('numbers that did not change places', () => {
  it('are left alone when they merely are off by opposite amounts', () => {
    assert.deepEqual(inRequests(['不掌握', 0, '864'], ['不掌握', 1, '28']), ['unknown']);
  });

  it('are left alone when a slip of the hand in one number explains as much', () => {
    const few = (cells: string) => right.replace('| 行政复议 | 88 | 18 | 28 | 36 | 170 |', `| 行政复议 | ${cells} |`);
    assert.deepEqual(causes(few('10 | 0 | 0 | 11 | 21')), []);
    // 1 for 21 is a digit dropped; with 11 it might have changed places.
    assert.deepEqual(causes(few('10 | 0 | 0 | 11 | 1')), ['cell']);
    // 1 for 3 is none.
    assert.deepEqual(causes(few('1 | 0 | 0 | 2 | 1')), [[['行政复议·未审结 2→1', '行政复议·总计 1→2'], false]]);
  });

  it('that are far from each other are told together only when no other two explain the sums', () => {
    assert.deepEqual(inRequests(['予以公开', 0, '3'], ['予以公开', 5, '1408']), ['cells']);
    assert.deepEqual(inRequests(['予以公开', 0, '0'], ['予以公开', 5, '1408']), [
      [['予以公开·自然人 0→1408', '予以公开·其他 1408→0'], true],
    ]);
    assert.deepEqual(inRequests(['国家秘密', 0, '16'], ['第三方权益', 0, '2']), ['unknown']);
  });

  it('are two wrong numbers where 其余 fills them: they are in no cells of their own', () => {
    const filled = (cells: string) =>
      withoutRow(right, { table: requests, row: '不掌握' }).replace('\n\n## 四', `\n| 其余 | ${cells} |\n\n## 四`);
    assert.deepEqual(causes(filled('859 | 33 | 0 | 0 | 3 | 2 | 897')), []);
    assert.deepEqual(causes(filled('33 | 859 | 0 | 0 | 3 | 2 | 897')), ['cells']);
  });

  it('are told apart from a number beside a blank, which leaves its row unchecked', () => {
    const wrong: readonly Change[] = [
      ['不掌握', 1, ''],
      ['不掌握', 2, '33'],
      ['予以公开', 0, '21'],
      ['予以公开', 1, '1408'],
    ];
    assert.deepEqual(inRequests(...wrong), [[['予以公开·自然人 21→1408', '予以公开·商业企业 1408→21'], false], 'cell']);
  });
});

describe('numbers of another report', () => {
  it('are never the ones to change: an equation with them is told as it is', () => {
    const rule = '\n规则 上年结转 = 上年.结转下年\n';
    const text = right.replace('\n\n## 四', `${rule}\n## 四`);
    const before = withChanges(fixture('宿迁2023.gkreport'), requests, ['结转下年', 0, '119'], ['结转下年', 1, '2']);
    assert.deepEqual(causes(text, before), ['unknown']);
  });
});
