import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportsKept } from '../../../server/node/kept-on-disk.ts';

const day = 24 * 60 * 60 * 1000;

describe('what is kept of reports on a disk', () => {
  let folder = '';
  const within = () => join(folder, '报告');
  const store = (program = '甲') => new ReportsKept(within(), program);
  const files = async () => {
    const entries = await readdir(within(), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  };
  /** The one file there is. */
  const onlyFile = async () => {
    const [path, ...others] = await files();
    assert.deepEqual(others, []);
    return path ?? assert.fail('nothing was written');
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gkreport-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is given back under its name, the last one', async () => {
    await store().write('file:///局.gkreport', { year: 2023 });
    await store().write('file:///局.gkreport', { year: 2024, title: '年报\n' });
    await store().write('file:///另局.gkreport', {});
    assert.deepEqual(await store().load('file:///局.gkreport'), { year: 2024, title: '年报\n' });
    assert.equal(await store().load('file:///没有.gkreport'), undefined);
    assert.equal((await files()).length, 2);
  });

  it('is none of another program', async () => {
    await store('甲').write('局', { year: 2024 });
    assert.equal(await store('乙').load('局'), undefined);
  });

  const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ['cut off', async (path) => truncate(path, (await stat(path)).size - 3)],
    ['empty', (path) => truncate(path, 0)],
    ['changed in one place', async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('2024', '2025'))],
    ['something else', (path) => writeFile(path, Buffer.from([0, 255, 10, 200]))],
  ];
  for (const [what, damage] of damages)
    it(`counts as nothing when it is ${what}, and can be written again`, async () => {
      await store().write('局', { year: 2024 });
      await damage(await onlyFile());
      assert.equal(await store().load('局'), undefined);
      await store().write('局', { year: 2024 });
      assert.deepEqual(await store().load('局'), { year: 2024 });
    });

  it('is whole, whoever else writes and reads it at the same time', async () => {
    const value = (writer: number) => ({ writer, text: String(writer).repeat(100_000) });
    await store().write('局', value(0));
    const writers = Array.from({ length: 8 }, (_, writer) => store().write('局', value(writer)));
    const readers = Array.from({ length: 8 }, () => store().load('局'));
    for (const read of await Promise.all(readers)) {
      const { writer } = read as { writer: number };
      assert.deepEqual(read, value(writer));
    }
    await Promise.all(writers);
    await onlyFile();
  });

  it('is for this user alone', async function () {
    if (process.platform === 'win32') this.skip();
    await store().write('局', {});
    const path = await onlyFile();
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    for (const place of [within(), join(path, '..')]) assert.equal((await stat(place)).mode & 0o777, 0o700);
  });

  it('is nothing, and nothing is said, where there can be no folder', async () => {
    await writeFile(within(), 'a file is in its place');
    await store().write('局', {});
    assert.equal(await store().load('局'), undefined);
    await store().prune();
  });

  it('is deleted when nobody asked for it in a long time', async () => {
    await store().write('局', {});
    const path = await onlyFile();
    const used = async (days: number) => utimes(path, new Date(), new Date(Date.now() - days * day));
    await used(89);
    await store().prune();
    // Asking for it counts as well.
    assert.deepEqual(await store().load('局'), {});
    assert.ok(Date.now() - (await stat(path)).mtimeMs < day);
    await used(91);
    await store().prune();
    assert.deepEqual(await files(), []);
  });

  it('is deleted when there is too much of it: what was used longest ago', async () => {
    for (const [index, name] of ['甲局', '乙局', '丙局'].entries()) {
      await store().write(name, { text: name.repeat(1000) });
      for (const path of await files()) {
        const { mtimeMs } = await stat(path);
        if (mtimeMs > Date.now() - day) await utimes(path, new Date(), new Date(Date.now() - (5 - index) * day));
      }
    }
    await store().prune({ age: 90 * day, size: 15_000 });
    const left = await Promise.all(['甲局', '乙局', '丙局'].map((name) => store().load(name)));
    assert.deepEqual(
      left.map((value) => value !== undefined),
      [false, true, true],
    );
  });

  it('leaves nothing that a program began to write and never ended', async () => {
    await store().write('局', {});
    const begun = join(await onlyFile(), '..', 'begun.new');
    await writeFile(begun, '');
    await store().prune();
    assert.ok((await files()).includes(begun));
    await utimes(begun, new Date(), new Date(Date.now() - 2 * day));
    await store().prune();
    assert.ok(!(await files()).includes(begun));
  });
});
