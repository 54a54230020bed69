import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { CheckJson, checkJsonSchema } from '../../../server/cli/check-schema.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { filesWith, reportText } from './support/samples.ts';

describe('gkreport check --format json', () => {
  afterEach(removeFolders);

  it('gives verdicts and findings with positions from 0', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' })));
    const { status, stdout } = gkreport(['check', '报告.gkreport', '--format', 'json'], { cwd });
    assert.equal(status, 1);
    assert.deepEqual(CheckJson.parse(JSON.parse(stdout)), {
      files: [
        {
          path: '报告.gkreport',
          format: '测试',
          verdicts: { holds: 1, broken: 1, unchecked: 3 },
          findings: [
            {
              check: 'wrong-total',
              level: 'error',
              message: '“支出”行“总计列”：总计 = 4 + 5 = 9，现填 8，少 1；请核对各项和合计',
              range: { start: { line: 12, character: 15 }, end: { line: 12, character: 16 } },
              related: [
                {
                  path: '报告.gkreport',
                  range: { start: { line: 12, character: 7 }, end: { line: 12, character: 8 } },
                  message: '上半年 4',
                },
                {
                  path: '报告.gkreport',
                  range: { start: { line: 12, character: 11 }, end: { line: 12, character: 12 } },
                  message: '下半年 5',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('stays JSON when some files cannot be read, and none has a format', () => {
    const cwd = folderWith({ '空.gkreport': '' });
    const { status, stdout, stderr } = gkreport(['check', '没有', '空.gkreport', '--format', 'json'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, '错误：没有：文件或文件夹不存在\n');
    const { files } = CheckJson.parse(JSON.parse(stdout));
    assert.deepEqual(
      files.map(({ path, format, verdicts }) => ({ path, format, verdicts })),
      [{ path: '空.gkreport', format: null, verdicts: { holds: 0, broken: 0, unchecked: 0 } }],
    );
  });

  it('has a published schema that is current (UPDATE_SNAPSHOTS=1 writes it anew)', () => {
    const published = new URL('../../../docs/check.schema.json', import.meta.url);
    const schema = checkJsonSchema();
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(published, `${JSON.stringify(schema, null, 2)}\n`);
    assert.deepEqual(JSON.parse(readFileSync(published, 'utf8')), schema);
  });

  it('looks as its description shows', () => {
    for (const page of ['command-line.md', 'command-line.zh-CN.md']) {
      const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
      const example = /```json\n([\s\S]+?)```/.exec(text)?.[1] ?? '';
      assert.equal(CheckJson.parse(JSON.parse(example)).files.length, 1);
    }
  });
});
