import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const project = join(import.meta.dirname, '../..');

describe('generated files', () => {
  it('are what the grammars generate today', () => {
    const config = JSON.parse(readFileSync(join(project, 'langium-config.json'), 'utf8')) as { out: string };
    // Beside the real configuration, because paths to grammars are read from there.
    const scratch = mkdtempSync(join(project, '.generated-'));
    const file = join(scratch, 'langium-config.json');
    try {
      const languages = (config as unknown as { languages: { grammar: string }[] }).languages.map((language) => ({
        ...language,
        grammar: relative(scratch, join(project, language.grammar)),
      }));
      writeFileSync(file, JSON.stringify({ ...config, languages, out: 'generated' }));
      const langium = join(project, 'node_modules/langium-cli/bin/langium.js');
      const run = spawnSync(process.execPath, [langium, 'generate', '--file', file], { encoding: 'utf8' });
      assert.equal(run.status, 0, run.stdout + run.stderr);
      const committed = join(project, config.out);
      const names = readdirSync(committed).sort();
      assert.deepEqual(readdirSync(join(scratch, 'generated')).sort(), names);
      for (const name of names)
        assert.equal(
          readFileSync(join(scratch, 'generated', name), 'utf8'),
          readFileSync(join(committed, name), 'utf8'),
          `${name}: run npm run generate`,
        );
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
