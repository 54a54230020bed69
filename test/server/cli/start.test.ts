import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../scripts/start.ts', import.meta.url));

describe('npm start, behind the build', () => {
  it('checks the seed example, renders it, and says where', () => {
    const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /examples\/定西市应急管理局2020\.gkreport.国办2019/);
    const address = /^ {2}(file:\S+\.html)$/m.exec(stdout)?.[1];
    assert.ok(address);
    const page = readFileSync(new URL(address), 'utf8');
    assert.ok(page.includes('<title>定西市应急管理局2020年政府信息公开工作年度报告</title>'));
  });
});
