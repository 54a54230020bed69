import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const neovim = process.env.NEOVIM ?? 'nvim';

interface Arrived {
  readonly error?: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly line: number }[];
  readonly actions: readonly string[];
}

describe('the built language server in Neovim', () => {
  it('gives diagnostics and code actions to its own LSP client', function () {
    // An editor that the project cannot install; the count of pending tests tells that it was not there.
    if (spawnSync(neovim, ['--version']).status !== 0) this.skip();
    this.timeout(600_000);
    const scratch = mkdtempSync(join(tmpdir(), 'gkreport-neovim-'));
    try {
      const result = join(scratch, 'result.json');
      const run = spawnSync(neovim, ['--headless', '--clean', '-u', join(import.meta.dirname, 'neovim.lua')], {
        encoding: 'utf8',
        timeout: 300_000,
        env: {
          ...process.env,
          GKREPORT_SERVER: JSON.stringify([process.execPath, join(project, 'dist/server.js'), '--stdio']),
          GKREPORT_FILE: join(project, 'examples/错误示例2024.gkreport'),
          GKREPORT_RESULT: result,
        },
      });
      assert.equal(run.status, 0, run.stderr);
      const { error, diagnostics, actions } = JSON.parse(readFileSync(result, 'utf8')) as Arrived;
      assert.equal(error, undefined);
      assert.equal(diagnostics.length, 10);
      const wrong = diagnostics.find(({ code }) => code === '数字疑误');
      assert.match(wrong?.message ?? '', /“予以公开·自然人”填报 21，按勾稽关系推算应为 12/);
      assert.ok(actions.includes('将“予以公开·自然人”改为 12'), actions.join('\n'));
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
