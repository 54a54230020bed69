import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { marked } from './support/findings.ts';
import { reportBefore, reportWith } from './support/narrated-report.ts';
import { type KindOfSentence, realSentences, sentencesOfCities } from './support/real-sentences.ts';

const isOfProse = (id: string) => id.startsWith('prose-');

/** What is marked in each sentence of one report that has them all, a paragraph each. */
async function foundIn(groups: readonly KindOfSentence[], change: (report: string) => string) {
  const sentences = groups.flatMap((group) => group.sentences.map(plain));
  const text = change(reportWith(sentences.join('\n\n'))).replace('年度: 2024\n', '年度: 2024\n上年: 2023.gkreport\n');
  const findings = await check(text, { files: { '2023.gkreport': change(reportBefore) } });
  const lines = text.split('\n');
  const found = findings.filter(({ check: id }) => isOfProse(id));
  return new Map(
    sentences.map((sentence) => {
      const line = lines.indexOf(sentence);
      const ranges = found.map(({ range }) => range).filter(({ start }) => start.line === line);
      // Two tables may say otherwise of the same words.
      const places = new Map(ranges.map((range) => [range.start.character, marked(text, range)]));
      return [sentence, [...places].sort(([one], [other]) => one - other).map(([, words]) => words)];
    }),
  );
}

const plain = (sentence: string) => sentence.replace(/[［］【】]/g, '');
const objections = (sentence: string) => [...sentence.matchAll(/［([^］]*)］/g)].map((match) => match[1]);
const unseen = (sentence: string) => sentence.split('【').length - 1;

const ofDepartment = (report: string) => report;
const ofCity = (report: string) =>
  report
    .replaceAll('示例市水务局', '示例市人民政府')
    .replace('机关类型: 部门', '机关类型: 政府')
    .replace(/(?<=发布日期: \d{4}-)01/, '03');

for (const [name, groups, change] of [
  ['sentences of reports of agencies', realSentences, ofDepartment],
  ['sentences of reports of cities', sentencesOfCities, ofCity],
] as const)
  describe(name, () => {
    let found: ReadonlyMap<string, readonly string[]> = new Map();
    before(async () => {
      found = await foundIn(groups, change);
    });

    for (const { kind, sentences } of groups)
      it(`${kind}: ${sentences.length} say what a colleague would say`, () => {
        const of = (what: (sentence: string) => readonly (string | undefined)[]) =>
          sentences.map((sentence) => `${plain(sentence)} ${what(sentence).join(' ')}`);
        assert.deepEqual(
          of((sentence) => found.get(plain(sentence)) ?? []),
          of(objections),
        );
      });

    it('are seen nearly all that are wrong, and none that is right', () => {
      const all = groups.flatMap(({ sentences }) => sentences);
      const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
      const right = sum(all.map((sentence) => objections(sentence).length));
      const missed = sum(all.map(unseen));
      const reported = sum([...found.values()].map((one) => one.length));
      const [precision, recall] = [right / reported, right / (right + missed)];
      process.stdout.write(
        `      ${all.length} sentences: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
      );
      assert.equal(precision, 1);
      assert.ok(recall > 0.94, `recall ${recall}`);
    });
  });
