import assert from 'node:assert/strict';
import { isReference } from 'langium';
import { referencesIn } from '../../../server/language/syntax-nodes.ts';
import type { Report } from '../../../server/report/report.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { type Opened, open, readText, uriOf } from '../../support/engine.ts';
import { fixture } from '../../support/reports.ts';

const text = fixture('宿迁2024.gkreport');
const files = { '宿迁2023.gkreport': fixture('宿迁2023.gkreport') };

const findings = ({ engine, document }: Opened) => findingsOf(document, engine.reader);

describe('the findings of a report', () => {
  it('are looked for once, whoever asks', async () => {
    const opened = await open(text, { files });
    assert.equal(findings(opened), findings(opened));
  });

  it('are looked for anew when the text changes', async () => {
    const opened = await open(text, { files });
    const before = findings(opened);
    await opened.change('报告.gkreport', text.replace('机关类型:', '机关类形:'));
    const after = findings(opened);
    assert.deepEqual(
      after.filter(({ check }) => !before.some((other) => other.check === check)).map(({ check }) => check),
      ['unknown-key'],
    );
  });

  it('are looked for anew when last year’s report appears', async () => {
    const opened = await open(text);
    assert.ok(findings(opened).some(({ check }) => check === 'last-year-missing'));
    await opened.change('宿迁2023.gkreport', files['宿迁2023.gkreport']);
    assert.ok(!findings(opened).some(({ check }) => check === 'last-year-missing'));
  });

  it('are looked for anew when the format changes', async () => {
    const format = (row: string) => `格式 本省 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 ${row} } } }`;
    const opened = await open(`格式: 本省\n${text}`, { files: { ...files, '甲.gkformat': format('甲行') } });
    const missing = () => findings(opened).find(({ check }) => check === 'missing-rows')?.message.zh ?? '';
    assert.match(missing(), /甲行/);
    await opened.change('甲.gkformat', format('乙行'));
    assert.match(missing(), /乙行/);
  });
});

describe('a report', () => {
  it('that is last year’s of another is still read once', async () => {
    const opened = await open(text, { files });
    const { reader, shared } = opened.engine;
    const lastYear = shared.workspace.LangiumDocuments.getDocument(uriOf('宿迁2023.gkreport'));
    assert.ok(lastYear);
    const report = reader.read(opened.document);
    const before = reader.read(lastYear);
    assert.equal(reader.read(opened.document), report);
    assert.equal(reader.read(lastYear), before);
  });

  it('that is last year’s of another, and names none itself, is one reading for both', async () => {
    const opened = await open(text, { files });
    const { reader, shared } = opened.engine;
    const lastYear = shared.workspace.LangiumDocuments.getDocument(uriOf('宿迁2023.gkreport'));
    assert.ok(lastYear);
    const seen = reader.read(opened.document)?.lastYear;
    assert.ok(seen);
    assert.equal(seen, reader.read(lastYear));
  });

  it('of which only numbers are listed is read without its paragraphs, and has the same numbers', async () => {
    const whole = await readText(text, { files });
    const opened = await open(text, { files });
    opened.engine.reader.leaveParagraphs();
    const report = opened.engine.reader.read(opened.document);
    const valuesIn = (one: Report | undefined) => one?.facts.map(({ path, value }) => [path, value?.toFixed()]);
    const paragraphsOf = (one: Report | undefined) =>
      one?.chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph'));
    assert.notDeepEqual(paragraphsOf(whole), []);
    assert.deepEqual(paragraphsOf(report), []);
    assert.deepEqual(valuesIn(report), valuesIn(whole));
  });

  it('that is checked has no name resolved that nobody asks for', async () => {
    const opened = await open(text, { files });
    assert.deepEqual(findings(opened), []);
    const { value } = opened.document.parseResult;
    const names = referencesIn(value).map(({ reference }) => reference);
    assert.ok(names.length > 20);
    // Of what is resolved the document has a list, to forget it when a format changes.
    assert.deepEqual(opened.document.references, []);
    assert.ok(names.every((name) => isReference(name) && name.ref !== undefined));
    assert.equal(opened.document.references.length, names.length);
  });

  it('that is last year’s of another, and has one before itself, is read once for either use', async () => {
    const files2022 = { '宿迁2022.gkreport': files['宿迁2023.gkreport'].replace('年度: 2023', '年度: 2022') };
    const with2022 = `上年: ./宿迁2022.gkreport\n${files['宿迁2023.gkreport']}`;
    const opened = await open(text, { files: { '宿迁2023.gkreport': with2022, ...files2022 } });
    const { reader, shared } = opened.engine;
    const lastYear = shared.workspace.LangiumDocuments.getDocument(uriOf('宿迁2023.gkreport'));
    assert.ok(lastYear);
    const report = reader.read(opened.document);
    const before = reader.read(lastYear);
    assert.equal(before?.lastYear?.header.year, 2022);
    assert.equal(reader.read(opened.document), report);
    assert.equal(reader.read(lastYear), before);
  });
});
