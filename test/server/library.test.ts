import assert from 'node:assert/strict';
import {
  checkReport,
  exportTargets,
  formatReport,
  type ReadOptions,
  type Report,
  ReportError,
  readReport,
  renderReport,
} from '../../server/index.ts';
import type { ReportJson } from '../../server/render/report-json.ts';
import { exampleText } from '../support/examples.ts';

const wrong = exampleText('错误示例2024.gkreport');
const thisYear = exampleText('宿迁市2024.gkreport');
const lastYear = exampleText('宿迁市2023.gkreport');

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

describe('the library', function () {
  this.timeout(600_000);

  describe('checkReport', () => {
    it('finds what is wrong, with place, message, basis and the name that 说明 lines use', async () => {
      const { format, verdicts, findings, explained, missing } = await checkReport(wrong);
      assert.equal(format, '国办2021');
      assert.deepEqual(verdicts, { holds: 41, broken: 3, unchecked: 9 });
      assert.deepEqual([explained, missing], [[], []]);
      const found = findings.find(({ check }) => check === 'wrong-cell');
      assert.equal(found?.name, '数字疑误');
      assert.equal(found.level, 'error');
      assert.match(found.message, /^“予以公开·自然人”填报 21，按勾稽关系推算应为 12/);
      assert.deepEqual(found.range, { start: { line: 60, character: 11 }, end: { line: 60, character: 13 } });
      assert.deepEqual(
        found.related.map(({ path, range }) => `${path}:${range.start.line}`),
        ['报告.gkreport:60', '报告.gkreport:68'],
      );
      assert.deepEqual(found.basis, ['条例第五十条第二款', '国办公开办函〔2021〕30号']);
    });

    it('speaks English where asked to', async () => {
      const { findings } = await checkReport(wrong, { language: 'en' });
      assert.ok(findings.every(({ message }) => !/[，。；]/.test(message)));
      assert.match(findings[0]?.message ?? '', /^Unknown header field “责任编缉”/);
    });

    it('tells what a 说明 line explains apart, with the reason', async () => {
      const late = lastYear.replace(/^发布日期: .*/m, '发布日期: 2024-09-01').trimEnd();
      assert.ok((await checkReport(late)).findings.some(({ name }) => name === '逾期发布'));
      const { findings, explained } = await checkReport(late.replace(/^发布日期: .*/m, '$&\n说明 逾期发布: 网站改版'));
      assert.ok(!findings.some(({ name }) => name === '逾期发布'));
      assert.deepEqual(
        explained.map(({ name, explained: reason }) => [name, reason]),
        [['逾期发布', '网站改版']],
      );
    });

    it('says which reports it would have needed', async () => {
      const { missing, verdicts } = await checkReport(thisYear, { path: '报告/宿迁市2024.gkreport' });
      assert.deepEqual(missing, ['报告/宿迁市2023.gkreport']);
      assert.deepEqual(verdicts, { holds: 44, broken: 0, unchecked: 9 });
    });

    const places: Readonly<Record<string, readonly [string, string]>> = {
      'beside it': ['宿迁市2024.gkreport', '宿迁市2023.gkreport'],
      'in a folder': ['./报告/宿迁市2024.gkreport', '报告/宿迁市2023.gkreport'],
      'above the folder of the program': ['../宿迁市2024.gkreport', '../宿迁市2023.gkreport'],
      'at a whole path': ['/data/宿迁市2024.gkreport', '/data/宿迁市2023.gkreport'],
      'on a drive': ['C:\\data\\宿迁市2024.gkreport', 'C:/data/宿迁市2023.gkreport'],
      'at an address': ['file:///data/2024.gkreport', 'file:///data/%E5%AE%BF%E8%BF%81%E5%B8%822023.gkreport'],
    };
    for (const [place, [path, other]] of Object.entries(places))
      it(`reads last year’s report ${place}, given as text or by a function`, async () => {
        const all = { holds: 53, broken: 0, unchecked: 0 };
        const given = await checkReport(thisYear, { path, files: { [other]: lastYear } });
        assert.deepEqual([given.verdicts, given.missing], [all, []]);
        const asked: string[] = [];
        const files = async (each: string) => {
          asked.push(each);
          return lastYear;
        };
        assert.deepEqual((await checkReport(thisYear, { path, files })).verdicts, all);
        assert.deepEqual(asked, [other]);
      });

    it('finds last year’s report above the folder of a relative path', async () => {
      const text = thisYear.replace('上年: ./', '上年: ../../2023/');
      const { missing } = await checkReport(text, { path: '报告/宿迁市2024.gkreport', files: () => undefined });
      assert.deepEqual(missing, ['../2023/宿迁市2023.gkreport']);
    });

    it('takes formats as texts, and from among the other files; the first of one name counts', async () => {
      const format = (title: string) => `格式 本市2024 依据 国办2021 {\n  报告标题 "${title}"\n}\n`;
      const text = wrong.replace('格式: 国办2021', '格式: 本市2024');
      const shown = async (options: ReadOptions) => (await checkReport(text, options)).format;
      assert.equal(await shown({}), null);
      assert.equal(await shown({ formats: [format('甲'), format('乙')] }), '本市2024');
      assert.equal(await shown({ path: 'a/报告.gkreport', files: { '本市.gkformat': format('甲') } }), '本市2024');
      assert.equal(await shown({}), null, 'nothing is left of the calls before');
    });

    it('checks a file of formats, told by its path', async () => {
      const { findings, format } = await checkReport('格式 甲 {\n', { path: '本市.gkformat' });
      assert.equal(format, null);
      assert.ok(findings.length > 0);
    });

    it('is asked many things at once, also by what gives it other files', async () => {
      const files = async () => {
        await checkReport(wrong);
        return lastYear;
      };
      const all = await Promise.all(
        Array.from({ length: 6 }, () => checkReport(thisYear, { path: '宿迁市2024.gkreport', files })),
      );
      assert.deepEqual(new Set(all.map(({ verdicts }) => verdicts.holds)), new Set([53]));
    });

    it('hands on what goes wrong in what gives it other files, and goes on', async () => {
      const files = () => {
        throw new Error('gone');
      };
      await assert.rejects(checkReport(thisYear, { files }), /^Error: gone$/);
      assert.equal((await checkReport(lastYear)).format, '国办2021');
    });

    it('finds where a report is named why it cannot be read', async () => {
      const errors = [
        Object.assign(new Error('denied'), { code: 'EACCES' }),
        Object.assign(new TypeError('no UTF-8'), { code: 'ERR_ENCODING_INVALID_ENCODED_DATA' }),
      ];
      for (const error of errors) {
        const { findings } = await checkReport(thisYear, { files: () => Promise.reject(error) });
        assert.ok(findings.some(({ check, level }) => check === 'unreadable-last-year' && level === 'error'));
      }
      const { findings } = await checkReport(thisYear, { files: () => '甲'.repeat(2_000_000) });
      assert.ok(findings.some(({ message }) => /^无法读取上年报告.*文件超过 4 MB/.test(message)));
      const gone = Object.assign(new Error('gone'), { code: 'ENOENT' });
      const { missing } = await checkReport(thisYear, { files: () => Promise.reject(gone) });
      assert.deepEqual(missing.length, 1);
    });

    it('finds, and does not throw, whatever a text is', async () => {
      for (const text of ['', '\ufeff', '随便', '|||', '#'.repeat(1000), '机关: 甲\r\n年度: 2024\r\n'])
        assert.ok((await checkReport(text)).findings.length >= 0);
    });

    it('refuses what is larger than any report', async () => {
      const text = '甲'.repeat(2_000_000);
      await assert.rejects(checkReport(text, { path: '大.gkreport' }), (error: ReportError) => {
        assert.ok(error instanceof ReportError);
        assert.deepEqual([error.code, error.message], ['too-large', '大.gkreport：文件超过 4 MB，未读取']);
        return true;
      });
    });
  });

  describe('readReport', () => {
    it('gives the report as data, as the JSON export does', async () => {
      const report = await readReport(lastYear, { path: '宿迁市2023.gkreport' });
      const { content } = await renderReport(lastYear, 'json', { path: '宿迁市2023.gkreport' });
      assert.deepEqual(report, JSON.parse(content));
      assert.equal(report.year, 2023);
      assert.equal(report.errors, 0);
    });

    it('has the types of the schema', async () => {
      const report: Frozen<ReportJson> = await readReport(lastYear);
      const same: Report = report;
      assert.equal(same.schemaVersion, 1);
    });

    it('refuses a file of formats', async () => {
      await assert.rejects(readReport('格式 甲 {}', { path: '甲.gkformat', language: 'en' }), {
        name: 'ReportError',
        code: 'not-a-report',
        message: 'this is a file of formats (.gkformat), not a report',
      });
    });
  });

  describe('renderReport', () => {
    for (const target of exportTargets.filter((each) => each !== 'pdf'))
      it(`makes ${target}, and says how many errors are left`, async () => {
        const { fileName, content, errors } = await renderReport(wrong, target, { path: '2024/某局.gkreport' });
        assert.match(fileName, /^某局\.\w+$/);
        assert.equal(content instanceof Uint8Array, target === 'docx' || target === 'xlsx');
        assert.ok(content.length > 1000);
        assert.equal(errors, 7);
      });

    it('names files as asked', async () => {
      const { fileName } = await renderReport(lastYear, 'txt', { fileName: '{机关}（{年度}）' });
      assert.equal(fileName, '宿迁市人民政府（2023）.txt');
    });

    it('says what PDF needs', async () => {
      await assert.rejects(renderReport(lastYear, 'pdf'), { name: 'ReportError', code: 'no-pdf-engine' });
    });
  });

  describe('formatReport', () => {
    it('aligns tables and narrows marks', () => {
      assert.equal(formatReport('机关：某局\n年度：２０２４\n'), '机关: 某局\n年度: 2024\n');
      const table = '| 甲 | 1 |\n| 甲乙 | 12 |\n';
      assert.notEqual(formatReport(table), formatReport(table, { align: 'compact' }));
    });

    it('tells files of formats by their path', () => {
      assert.equal(formatReport('格式 甲｛\n章 乙\n｝\n', { path: '甲.gkformat' }), '格式 甲 {\n  章 乙\n}\n');
    });
  });
});
