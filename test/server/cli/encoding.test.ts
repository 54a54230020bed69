import assert from 'node:assert/strict';
import { gbk } from '../../support/gbk.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { filesWith, format, reportText } from './support/samples.ts';

const clean = '报告.gkreport：测试；勾稽关系 5 项：2 项一致，0 项不一致，3 项未核对；0 处错误，0 处警告，0 处提示\n';

describe('gkreport reads', () => {
  afterEach(removeFolders);

  it('UTF-8 with a byte order mark', () => {
    const cwd = folderWith(filesWith(`\ufeff${reportText()}`));
    assert.deepEqual(gkreport(['check', '报告.gkreport'], { cwd }), { status: 0, stdout: clean, stderr: '' });
  });

  it('lines that end as on Windows, and points into them', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' }).replaceAll('\n', '\r\n')));
    const { status, stdout } = gkreport(['check', '报告.gkreport'], { cwd });
    assert.equal(status, 1);
    assert.ok(stdout.includes('\n13 | | 支出 | 4 | 5 | 8 |\n   |                  ^\n'));
  });

  it('no bytes that are not UTF-8, and says where they are and what to do', () => {
    const inUtf8 = new TextEncoder().encode('// 注释\n');
    const cwd = folderWith({ '报告.gkreport': Buffer.concat([inUtf8, gbk(reportText())]) });
    assert.deepEqual(gkreport(['check', '报告.gkreport'], { cwd }), {
      status: 2,
      stdout: '',
      stderr:
        '错误：报告.gkreport：第 2 行（文件第 11 个字节）不是 UTF-8 编码。如果文件以 GBK 或 GB18030 保存，请加上 --encoding gb18030，或者用编辑器另存为 UTF-8\n',
    });
  });

  it('GB 18030 when told, beside files that are UTF-8', () => {
    const cwd = folderWith({ '测试.gkformat': format, '报告.gkreport': gbk(reportText()) });
    const words = ['check', '报告.gkreport', '--encoding'];
    const expected = { status: 0, stdout: clean, stderr: '' };
    assert.deepEqual(gkreport([...words, 'GB18030'], { cwd }), expected);
    assert.deepEqual(gkreport([...words, 'gbk'], { cwd }), expected);
  });

  it('nothing that is neither UTF-8 nor the encoding given', () => {
    const cwd = folderWith({ '报告.gkreport': Uint8Array.of(0x41, 0x0a, 0xff, 0x41) });
    const { status, stderr } = gkreport(['check', '报告.gkreport', '--encoding', 'gb18030', '--lang', 'en'], { cwd });
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'error: 报告.gkreport: line 2 (byte 3 of the file) is neither UTF-8 nor gb18030. Save the file as UTF-8 with an editor\n',
    );
  });

  it('the report of last year, which may be in another encoding', () => {
    const cwd = folderWith({
      ...filesWith(reportText({ header: ['上年: ./2023.gkreport'] })),
      '2023.gkreport': gbk(reportText({ year: 2023 })),
    });
    const refused = gkreport(['check', '报告.gkreport'], { cwd });
    assert.match(refused.stdout, /3 项未核对/);
    assert.match(
      refused.stdout,
      /无法读取上年报告“\.\/2023\.gkreport”，跨年数字未核对：第 1 行（文件第 1 个字节）不是 UTF-8 编码/,
    );
    assert.match(
      refused.stderr,
      /^注意：报告\.gkreport：.+无法读取.+2023\.gkreport：第 1 行（文件第 1 个字节）不是 UTF-8 编码/,
    );
    const told = gkreport(['check', '报告.gkreport', '--encoding', 'gb18030'], { cwd });
    assert.match(told.stdout, /0 项未核对/);
    assert.equal(told.stderr, '');
  });
});
