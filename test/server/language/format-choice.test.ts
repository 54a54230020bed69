import assert from 'node:assert/strict';
import { AstUtils } from 'langium';
import { isRow } from '../../../server/language/generated/ast.ts';
import { check, type Opened, open, type Placed, readText } from '../../support/engine.ts';

async function formatOf(text: string, placed?: Placed): Promise<string | undefined> {
  return (await readText(text, placed)).format?.title;
}

const own = (name: string, title: string, body = '') =>
  `格式 ${name} "${title}" { ${body} 章 一 { 表 甲 { 列 a 行 子 } } }`;

describe('the format of a report', () => {
  for (const [year, name] of [
    [2018, undefined],
    [2019, '国办2019'],
    [2020, '国办2019'],
    [2021, '国办2021'],
    [2027, '国办2021'],
  ] as const)
    it(`of ${year} is ${name ?? 'not known'} when the header names none`, async () => {
      assert.equal((await readText(`年度: ${year}\n`)).format?.name, name);
    });

  it('is the one the header names, whatever the year', async () => {
    assert.equal((await readText('格式: 国办2019\n年度: 2024\n')).format?.name, '国办2019');
  });

  it('is none when the header names one that is not there, though the year has one', async () => {
    const report = await readText('格式: 国办1999\n年度: 2024\n');
    assert.equal(report.format, undefined);
    assert.deepEqual(report.formatChoice?.name, '国办1999');
  });

  it('follows the year when 格式 is left blank', async () => {
    assert.equal((await readText('格式:\n年度: 2024\n')).format?.name, '国办2021');
  });

  it('may be one of the workspace', async () => {
    assert.equal(await formatOf('格式: 本省\n', { files: { '本省.gkformat': own('本省', '省格式') } }), '省格式');
  });

  it('is the workspace’s where it has one of the same name as a national one, by name and by year', async () => {
    const files = { 'x.gkformat': own('国办2021', '本省的国办2021', '适用 2021 起') };
    assert.equal(await formatOf('格式: 国办2021\n', { files }), '本省的国办2021');
    assert.equal(await formatOf('年度: 2024\n', { files }), '本省的国办2021');
  });

  it('of a year is never one that extends another: such a format has to be named', async () => {
    const files = { 'x.gkformat': '格式 本省 "省" 扩展 国办2021 { 适用 2021 起 }' };
    assert.equal((await readText('年度: 2024\n', { files })).format?.name, '国办2021');
    assert.equal((await readText('格式: 本省\n年度: 2024\n', { files })).format?.name, '本省');
  });

  it('of a year may be limited to years', async () => {
    const files = { 'x.gkformat': own('旧', '旧格式', '适用 2008 至 2018') };
    assert.equal(await formatOf('年度: 2018\n', { files }), '旧格式');
    assert.equal(await formatOf('年度: 2007\n', { files }), undefined);
  });
});

describe('when a format changes', () => {
  const text = '格式: 本省\n表 甲\n| 子 | 1 |\n| 丑 | 2 |\n';

  function linkedRows({ document }: Opened): readonly boolean[] {
    return AstUtils.streamAst(document.parseResult.value)
      .filter(isRow)
      .map((row) => row.label?.ref !== undefined)
      .toArray();
  }

  function rowKinds({ document, engine }: Opened): readonly (string | undefined)[] {
    return engine.reader.read(document)?.tables[0]?.rows.map(({ kind }) => kind) ?? [];
  }

  it('reports are read and linked anew', async () => {
    const opened = await open(text, { files: { 'x.gkformat': own('本省', '省') } });
    assert.deepEqual(linkedRows(opened), [true, false]);
    assert.deepEqual(rowKinds(opened), ['row', 'unknown']);
    await opened.change('x.gkformat', own('本省', '省').replace('行 子', '行 子, 丑'));
    assert.deepEqual(linkedRows(opened), [true, true]);
    assert.deepEqual(rowKinds(opened), ['row', 'row']);
    await opened.change('x.gkformat', own('本省', '省').replace('行 子', '行 丑'));
    assert.deepEqual(linkedRows(opened), [false, true]);
    assert.deepEqual(rowKinds(opened), ['unknown', 'row']);
  });

  it('or comes and goes, too', async () => {
    const opened = await open(text);
    assert.deepEqual(linkedRows(opened), [false, false]);
    await opened.change('x.gkformat', own('本省', '省'));
    assert.deepEqual(linkedRows(opened), [true, false]);
    assert.deepEqual(rowKinds(opened), ['row', 'unknown']);
    await opened.remove('x.gkformat');
    assert.deepEqual(linkedRows(opened), [false, false]);
    assert.deepEqual(rowKinds(opened), ['unknown', 'unknown']);
  });

  it('below the one that the report names, too', async () => {
    const files = { 'x.gkformat': own('底', '底'), 'y.gkformat': '格式 本省 扩展 底 { }' };
    const opened = await open(text, { files });
    assert.deepEqual(rowKinds(opened), ['row', 'unknown']);
    await opened.change('x.gkformat', own('底', '底').replace('行 子', '行 子, 丑'));
    assert.deepEqual(rowKinds(opened), ['row', 'row']);
    assert.deepEqual(linkedRows(opened), [true, true]);
  });

  it('and comes to stand before a national one, references lead to it', async () => {
    const opened = await open('年度: 2024\n表 申请办理\n| 本年新收 | 1 |\n');
    assert.deepEqual(linkedRows(opened), [true]);
    await opened.change('x.gkformat', own('国办2021', '省', '适用 2021 起'));
    assert.deepEqual(linkedRows(opened), [false]);
    assert.equal(opened.engine.reader.read(opened.document)?.format?.title, '省');
  });

  it('nothing is read twice as long as neither text nor format change', async () => {
    const opened = await open(text, { files: { 'x.gkformat': own('本省', '省') } });
    const first = opened.engine.reader.read(opened.document);
    assert.equal(opened.engine.reader.read(opened.document), first);
    await opened.change('y.gkreport', '年度: 2024\n');
    assert.equal(opened.engine.reader.read(opened.document), first);
    await opened.change('报告.gkreport', `${text}\n`);
    assert.notEqual(opened.engine.reader.read(opened.document), first);
  });
});

describe('of several formats of one name', () => {
  const text = '格式: 本省\n';
  const named = (title: string) => own('本省', title);

  it('the one in the nearest folder counts, whichever was read first', async () => {
    const all = { '甲/x.gkformat': named('甲'), 'x.gkformat': named('外'), '甲/乙/x.gkformat': named('乙') };
    for (const [path, title] of [
      ['甲/报告.gkreport', '甲'],
      ['甲/乙/报告.gkreport', '乙'],
      ['甲/乙/丙/报告.gkreport', '乙'],
      ['报告.gkreport', '外'],
      ['丁/报告.gkreport', '外'],
    ] as const)
      for (const files of [all, Object.fromEntries(Object.entries(all).reverse())])
        assert.equal(await formatOf(text, { path, files }), title, path);
  });

  it('in one folder the first by its path counts, and the others say so', async () => {
    const files = { '省二.gkformat': named('二'), '省.gkformat': named('一') };
    const opened = await open(text, { files });
    const title = () => opened.engine.reader.read(opened.document)?.format?.title;
    assert.equal(title(), '一');
    for (const path of ['省.gkformat', '省二.gkformat', '省.gkformat']) {
      await opened.change(path, `${files[path as keyof typeof files]}\n`);
      assert.equal(title(), '一', 'whatever was touched last');
    }
    await opened.remove('省.gkformat');
    assert.equal(title(), '二');
    await opened.change('省.gkformat', files['省.gkformat']);
    assert.equal(title(), '一');
    const found = await check(files['省二.gkformat'], { path: '省二.gkformat', files: { '省.gkformat': named('一') } });
    assert.deepEqual(
      found.map(({ check, level, message }) => [check, level, message.zh]),
      [['hidden-format', 'warning', '格式“本省”已由“省.gkformat”定义，这里的定义不起作用；请换一个名称或删去一处']],
    );
    assert.deepEqual(await check(named('一'), { path: '省.gkformat', files: { '省二.gkformat': named('二') } }), []);
  });

  it('in different folders the later one has a hint; a national one may be replaced', async () => {
    const found = await check(named('甲'), { path: '甲/省.gkformat', files: { '乙/省.gkformat': named('乙') } });
    assert.deepEqual(
      found.map(({ check, level }) => [check, level]),
      [['hidden-format', 'hint']],
    );
    assert.match(found[0]?.message.en ?? '', /“\.\.\/乙\/省\.gkformat” defines a format “本省” as well/);
    assert.deepEqual(await check(own('国办2021', '本省的'), { path: 'x.gkformat' }), []);
  });

  it('what a format extends is looked for where that format lies', async () => {
    const files = {
      '甲/底.gkformat': own('底', '甲底'),
      '甲/省.gkformat': '格式 本省 扩展 底 { }',
      '乙/底.gkformat': own('底', '乙底').replace('行 子', '行 丑'),
    };
    const report = await readText(`${text}表 甲\n| 子 | 1 |\n`, { path: '乙/报告.gkreport', files });
    assert.equal(report.tables[0]?.rows[0]?.kind, 'row');
  });
});
