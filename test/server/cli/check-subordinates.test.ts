import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startServer } from '../../support/lsp.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { format, reportText } from './support/samples.ts';

const of = (...paths: readonly string[]) => reportText({ header: paths.map((path) => `下级: ${path}`) });
const undated = (lastYear: string) => reportText({ header: [`上年: ${lastYear}`] }).replace(/^年度: .*\n/m, '');

/** What is said of the links of reports that name others, where only one of them is checked. */
const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a file that is there': { '市.gkreport': of('./县.gkreport'), '县.gkreport': reportText() },
  'a file that is not there': { '市.gkreport': of('./县.gkreport') },
  'a pattern that fits files': { '市.gkreport': of('./县/*.gkreport'), '县/甲.gkreport': reportText() },
  'a pattern that fits none, in a folder with others': {
    '市.gkreport': of('./县/乙*.gkreport'),
    '县/甲.gkreport': reportText(),
  },
  'a pattern in a folder that is not there': { '市.gkreport': of('./县/*.gkreport') },
  'a pattern that fits the report itself alone': { '市.gkreport': of('./*.gkreport') },
  'a folder that is called like a report': { '市.gkreport': of('./县.gkreport'), '县.gkreport/甲.txt': '' },
  'a file of another kind': { '市.gkreport': of('./县.docx'), '县.docx': '' },
  'several in one line': { '市.gkreport': of('./甲.gkreport、./乙.gkreport'), '甲.gkreport': reportText() },
  'a report that names it in turn': { '市.gkreport': of('./县.gkreport'), '县.gkreport': of('./市.gkreport') },
  'a report that leads back to it by a pattern and another': {
    '市.gkreport': of('./县/*.gkreport'),
    '县/甲.gkreport': of('../乡.gkreport'),
    '乡.gkreport': of('./市.gkreport'),
  },
  'a last year that leads back over several, of reports that name no year': {
    '市.gkreport': undated('./二.gkreport'),
    '二.gkreport': undated('./三.gkreport'),
    '三.gkreport': undated('./市.gkreport'),
  },
};

describe('gkreport check of a report that names others', () => {
  afterEach(removeFolders);

  for (const [what, files] of Object.entries(folders))
    it(`finds what an editor finds: ${what}`, async () => {
      const all = { ...files, '测试.gkformat': format };
      const cwd = folderWith(all);
      const { stdout } = gkreport(['check', '市.gkreport', '--format', 'ndjson'], { cwd });
      const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly check: string }[] };
      await using server = await startServer({ files: all });
      await server.open('市.gkreport', files['市.gkreport'] ?? '');
      await server.settle();
      assert.deepEqual(
        await server.found('市.gkreport'),
        findings.map(({ check }) => check),
      );
    });

  it('reads the numbers of those below, and says which of them cannot be read', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({
      '测试.gkformat': format,
      '市.gkreport': of('./县.gkreport', './乡.gkreport', './管道.gkreport'),
      '县.gkreport': Uint8Array.of(0xff, 0xfe),
      '乡.gkreport': `${reportText()}\n${of('./市.gkreport')}`,
    });
    execFileSync('mkfifo', [join(cwd, '管道.gkreport')]);
    const { status, stdout, stderr } = gkreport(['check', '市.gkreport'], { cwd });
    assert.equal(status, 1);
    assert.deepEqual(stdout.match(/\[下级.+?\]$/gm), ['[下级报告未汇总]', '[下级报告不符]']);
    assert.match(stdout, /未找到下级报告“\.\/管道\.gkreport”/);
    assert.match(stderr, /^注意：市\.gkreport：报头“下级”所指的报告无法读取。县\.gkreport：.+\n$/);
  });
});
