import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { validOffice } from '../../support/valid-office.ts';
import { official } from '../render/pdf/support/other-fonts.ts';
import { readPdf, wordsOf } from '../render/pdf/support/read-pdf.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreportProcess as gkreport, runsBundle } from './support/gkreport.ts';
import { filesWith, reportText } from './support/samples.ts';

describe('gkreport export with the engines beside the bundle', () => {
  afterEach(removeFolders);

  describe('for Word', () => {
    before(function () {
      // What makes pixels of charts lies beside the bundle.
      if (!runsBundle) this.skip();
    });

    it('shows a chart as a picture', async () => {
      const chart = '图 "来源" 饼图 "自然人" = 12, "商业企业" = 5';
      const cwd = folderWith(filesWith(reportText({ after: ['', chart] })));
      assert.equal(gkreport(['export', '报告.gkreport', '--to', 'docx'], { cwd }).status, 0);
      const names = Object.keys(unzipSync(await validOffice(readFileSync(join(cwd, '报告.docx')), 'docx')));
      assert.equal(names.filter((name) => /^word\/media\/\w+\.png$/.test(name)).length, 1);
    });
  });

  describe('as PDF', () => {
    before(function () {
      // Its engine and fonts lie beside the bundle.
      if (!runsBundle) this.skip();
    });

    it('writes the same searchable file every time', async () => {
      const cwd = folderWith(filesWith(reportText()));
      const words = ['export', '报告.gkreport', '--to', 'pdf', '--force'];
      const [first, second] = [1, 2].map(() => {
        assert.equal(gkreport(words, { cwd }).status, 0);
        return readFileSync(join(cwd, '报告.pdf'));
      });
      assert.ok(first && second?.equals(first));
      assert.ok(wordsOf(await readPdf(new Uint8Array(first))).includes('测试局2024年政府信息公开工作年度报告'));
    });

    it('names a character that no font has, and its line, and writes the other formats', () => {
      const cwd = folderWith(filesWith(reportText({ after: ['', '𓀀字。'] })));
      const words = ['export', '报告.gkreport', '--to', 'pdf,txt', '--fonts', 'bundled'];
      const { status, stdout, stderr } = gkreport(words, { cwd });
      assert.deepEqual([status, stdout], [2, '已写入 报告.txt\n']);
      assert.match(
        stderr,
        /^错误：报告\.gkreport：PDF 未生成：自带的字体中没有“𓀀” \(U\+13000，第 15 行\)这个字。请改用/,
      );
    });

    it('is the same file in bundled fonts whatever fonts the computer has', async () => {
      const cwd = folderWith(filesWith(reportText({ after: ['', '正文。'] })));
      const fonts = join(cwd, 'home/.local/share/fonts');
      mkdirSync(fonts, { recursive: true });
      const words = ['export', '报告.gkreport', '--to', 'pdf', '--force'];
      const made = (...more: readonly string[]) => {
        const env = { HOME: join(cwd, 'home'), XDG_DATA_HOME: join(cwd, 'home/.local/share') };
        assert.equal(gkreport([...words, ...more], { cwd, env }).status, 0);
        return readFileSync(join(cwd, '报告.pdf'));
      };
      const before = made('--fonts', 'bundled');
      writeFileSync(join(fonts, 'simfang.ttf'), (await official('fangsong', 'kaiti')).bytes());
      assert.ok(made('--fonts', 'bundled').equals(before));
      assert.ok(!made('--fonts', 'system').equals(before));
    });

    it('takes fonts of the computer or bundled ones, no others', () => {
      const cwd = folderWith(filesWith(reportText()));
      const { status, stderr } = gkreport(['export', '报告.gkreport', '--to', 'pdf', '--fonts', 'simfang'], { cwd });
      assert.deepEqual([status, stderr], [2, '错误：选项 --fonts 的值“simfang”无效；可用：system、bundled\n']);
    });
  });
});
