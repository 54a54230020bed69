import assert from 'node:assert/strict';
import { draftOf } from '../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../server/editor/fixes/fixes-for.ts';
import { applied } from '../../../support/edits.ts';
import { examine } from '../../../support/engine.ts';
import { exampleText } from '../../../support/examples.ts';
import { mendings } from './support/mendings.ts';

const whole = exampleText('宿迁市2024.gkreport');
const placed = {
  path: '宿迁市2024.gkreport',
  files: { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') },
};

function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    assert.equal(text.split(from).length, 2, `“${from}” stands once`);
    return text.replace(from, () => to);
  }, whole);
}

/** What some checks find in a text, each with the titles of its fixes; a preferred one has a star. */
async function errors(text: string, ...checks: readonly string[]): Promise<readonly string[]> {
  const { report, findings } = await examine(text, placed);
  const draft = draftOf(report, text);
  return findings
    .filter(({ check }) => checks.includes(check))
    .map((finding) => {
      const titles = fixesFor(finding, draft).map(({ title, preferred }) => `${preferred ? '*' : ''}${title.zh}`);
      return [finding.check, ...titles].join(' ');
    });
}

const structure = [
  ...['stray-line', 'unknown-row', 'missing-rows', 'repeated-row', 'missing-table', 'misplaced-table'],
  ...['repeated-table', 'missing-chapter', 'unknown-chapter', 'repeated-chapter', 'chapter-order', 'second-title'],
];

/** A text after the preferred fixes of its errors, one after another, the first first. */
async function mended(text: string): Promise<string> {
  let now = text;
  for (let step = 0; step < 12; step++) {
    const { report, findings } = await examine(now, placed);
    const draft = draftOf(report, now);
    const fix = findings
      .filter(({ level, check }) => level === 'error' && structure.includes(check))
      .flatMap((finding) => fixesFor(finding, draft))
      .find(({ preferred }) => preferred);
    if (!fix) return now;
    now = applied(now, fix.edits);
  }
  throw new Error('Twelve fixes were not enough.');
}

describe('rows whose 表 line is missing', () => {
  it('get it back where they stand in no table', async () => {
    const text = changed(['表 申请办理\n', '']);
    assert.deepEqual(await errors(text, ...structure), ['stray-line *在上方写“表 申请办理”']);
    assert.equal(await mended(text), whole);
  });

  it('get it back where the table above has swallowed them', async () => {
    const text = changed(['表 第二十条第六项\n', '']);
    assert.deepEqual(await errors(text, ...structure), Array(3).fill('unknown-row *在上方写“表 第二十条第六项”'));
    assert.equal(await mended(text), whole);
  });

  it('get theirs where several tables in a row have lost it', async () => {
    assert.equal(await mended(changed(['表 第二十条第五项\n', ''], ['表 第二十条第六项\n', ''])), whole);
    assert.equal(await mended(changed(['表 第二十条第一项\n', ''], ['表 第二十条第五项\n', ''])), whole);
  });

  it('are told from each other where no blank line parts them', async () => {
    const text = changed(['表 第二十条第一项\n', ''], ['\n表 第二十条第五项\n', '']);
    assert.deepEqual(await errors(text, 'stray-line', 'missing-table'), [
      'stray-line *在上方写“表 第二十条第一项”',
      'stray-line *在上方写“表 第二十条第五项”',
    ]);
    assert.equal(await mended(text), whole);
  });

  it('keep the line breaks of the text', async () => {
    const text = changed(['表 申请办理\n', '']).replaceAll('\n', '\r\n');
    const [fix] = await mendings('stray-line', text, placed);
    assert.equal(fix?.text, whole.replaceAll('\n', '\r\n'));
  });

  it('are a table of the author’s own where their labels tell nothing', async () => {
    const text = changed(['没有其他需要报告的事项。', '| 甲 | 1 |']);
    assert.deepEqual(await errors(text, ...structure), ['stray-line *在上方写“表 "标题"”']);
  });
});

describe('a chapter that has lost its heading', () => {
  const heading = '## 四、政府信息公开行政复议、行政诉讼情况';

  it('gets it back above its table', async () => {
    const text = changed([`${heading}\n\n`, '']);
    assert.deepEqual(await errors(text, ...structure), [`missing-chapter *在上方写“${heading}”`]);
    assert.equal(await mended(text), whole);
  });

  for (const marks of ['### ', '#### ', '# ', '']) {
    it(`gets its marks where it is written “${marks}四、……”`, async () => {
      const text = changed([heading, heading.replace('## ', marks)]);
      const found = await errors(text, 'missing-chapter', 'misplaced-table', 'missing-table');
      assert.deepEqual(found, [`missing-chapter *改为“${heading}”`]);
      assert.equal(await mended(text), whole);
    });
  }

  it('gets its marks where it is the first chapter', async () => {
    assert.equal(await mended(changed(['## 一、总体情况', '### 一、总体情况'])), whole);
    assert.equal(await mended(changed(['## 一、总体情况', '一、总体情况'])), whole);
  });

  it('does not get its marks above the title, which would not be read any more', async () => {
    const text = changed(['# {机关}', '# 总体情况\n\n# {机关}'], ['## 一、总体情况\n', '\n']);
    const offered = (await mendings('missing-chapter', text, placed)).map((fix) => fix.text);
    for (const fix of offered) assert.ok(fix.indexOf('\n# {机关}') < fix.indexOf('## 一、总体情况'), fix.slice(0, 300));
  });

  it('gets it back although a section has nearly its name', async () => {
    const second = '## 二、主动公开政府信息情况';
    assert.ok(whole.includes('### （一）主动公开\n'));
    assert.equal(await mended(changed([`${second}\n\n`, ''])), whole);
    assert.equal(await mended(changed([second, second.replace('##', '###')])), whole);
  });

  it('gets it back above the sections of the first chapter', async () => {
    const text = await mended(changed(['## 一、总体情况\n\n', '']));
    assert.ok(text.includes('\n\n## 一、总体情况\n\n### （一）主动公开\n'));
    assert.deepEqual(await errors(text, ...structure), []);
  });

  it('gets its marks where it is written in another known wording', async () => {
    const text = changed(['## 五、存在的主要问题及改进情况', '### 五、存在问题及改进情况']);
    assert.equal(await mended(text), whole);
  });

  it('gets it back beside others that have lost theirs', async () => {
    const third = '## 三、收到和处理政府信息公开申请情况\n\n';
    assert.equal(await mended(changed([third, ''], [`${heading}\n\n`, ''])), whole);
  });

  it('gets it back where the line of its table is missing as well', async () => {
    assert.equal(await mended(changed([`${heading}\n\n表 复议诉讼\n`, ''])), whole);
  });

  it('is not written a second time behind a table that is there', async () => {
    const table = whole.slice(whole.indexOf('表 复议诉讼'), whole.indexOf('## 五'));
    const text = changed([`${heading}\n\n${table}`, ''], ['## 一、总体情况\n', `## 一、总体情况\n\n${table}`]);
    const [fix] = await mendings('missing-chapter', text, placed);
    assert.equal(fix?.text.split('表 复议诉讼').length, 2);
    assert.ok(fix.text.includes(`${heading}\n\n## 五`));
  });

  it('follows the chapters before it that are missing altogether', async () => {
    const third = whole.slice(whole.indexOf('## 三'), whole.indexOf('## 四'));
    const text = await mended(changed([third, ''], [`${heading}\n\n`, '']));
    assert.deepEqual(await errors(text, 'missing-chapter', 'chapter-order', 'misplaced-table', 'repeated-table'), []);
    assert.ok(text.indexOf('## 三') < text.indexOf(heading));
  });
});

describe('a row in the wrong table', () => {
  const row = '| 行政处罚 |          2676474 |\n';

  it('is moved to the table that lacks it', async () => {
    const text = changed([row, ''], ['| 行政许可 |          1573179 |\n', `| 行政许可 |          1573179 |\n${row}`]);
    assert.deepEqual(await errors(text, ...structure), ['unknown-row *将“行政处罚”行移到表“第二十条第六项”']);
    assert.equal(await mended(text), whole.replace(row, '| 行政处罚 | 2676474 |\n'));
  });

  it('stays where the other table has it already', async () => {
    const text = changed(['| 行政许可 |          1573179 |\n', `| 行政许可 |          1573179 |\n${row}`]);
    assert.deepEqual(await errors(text, ...structure), ['unknown-row']);
  });

  it('stays where its cells do not fit', async () => {
    const text = changed([row, ''], ['| 行政许可 |', '| 行政处罚 | 1 | 2 |\n| 行政许可 |']);
    assert.ok((await errors(text, 'unknown-row')).every((error) => !error.includes('移到')));
  });
});

describe('what stands twice', () => {
  const permits = '表 第二十条第五项\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 |          1573179 |\n\n';

  it('is deleted where a row says the same, or nothing', async () => {
    const row = '| 行政强制 |            29351 |\n';
    for (const twice of ['| 行政强制 | 29351 |\n', '| 行政强制 | |\n'])
      assert.equal(await mended(changed([row, row + twice])), whole);
    assert.deepEqual(await errors(changed([row, `${row}| 行政强制 | 2 |\n`]), ...structure), ['repeated-row']);
  });

  it('is deleted where a table says the same, or nothing, be it the earlier one', async () => {
    const empty = '表 第二十条第五项\n| 行政许可 | |\n\n';
    assert.deepEqual(await errors(changed([permits, permits + permits]), ...structure), [
      'repeated-table *删去重复的表',
    ]);
    for (const twice of [permits + permits, permits + empty, empty + permits])
      assert.equal(await mended(changed([permits, twice])), whole);
  });

  it('is kept where a table says something else, be it in a comment or a rule', async () => {
    for (const more of ['| 行政许可 | 7 |\n', '// 待核\n| 行政许可 | |\n', '| 行政许可 | |\n核实 处理决定 >= 1\n'])
      assert.deepEqual(await errors(changed([permits, `${permits}表 第二十条第五项\n${more}\n`]), 'repeated-table'), [
        'repeated-table',
      ]);
  });

  it('is deleted where a chapter is empty or the same, be it the earlier one', async () => {
    const six = whole.slice(whole.indexOf('## 六'));
    const empty = '## 六、其他需要报告的事项\n\n';
    assert.equal(await mended(changed([six, empty + six])), whole);
    assert.equal((await mended(changed([six, `${six}\n${six}`]))).trimEnd(), whole.trimEnd());
    assert.equal((await mended(changed([six, `${six}\n${empty}`]))).trimEnd(), whole.trimEnd());
    assert.deepEqual(await errors(changed([six, `${six}\n${empty}另有其他。\n`]), 'repeated-chapter'), [
      'repeated-chapter',
    ]);
  });
});
