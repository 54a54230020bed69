import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { examples, firstExample } from '../../../src/welcome/examples.ts';

const folder = join(import.meta.dirname, '../../../examples');

describe('the examples that an author can copy', () => {
  it('are all that there are', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
    assert.deepEqual([...examples].sort(), paths.sort());
  });

  it('have the one to begin with among them', () => assert.ok(examples.includes(firstExample)));
});
