import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { batchesOf } from '../../../server/cli/check-batches.ts';
import type { CheckedBatch, CheckManner } from '../../../server/cli/check-manner.ts';
import { checkedInOrder, checkersHere } from '../../../server/cli/check-threads.ts';
import { KeptChecks } from '../../../server/cli/kept-checks.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { format, reportText } from './support/samples.ts';

/** A folder of reports, and what a check of it gives, with the files that are checked anew for it. */
function kept(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = folderWith({ '测试.gkformat': format, ...files });
  const store = folderWith({});
  const usual: CheckManner = {
    ...{ reading: { workingFolder: cwd, encoding: undefined }, given: ['.'], output: 'json' },
    ...{ language: 'zh', isColoured: false, width: 80 },
  };
  async function checked(program: string | undefined, manner: CheckManner) {
    const names = readdirSync(cwd).filter((name) => name.endsWith('.gkreport'));
    const { batches } = await batchesOf(names.sort(), cwd);
    const anew: string[] = [];
    const here = checkersHere(manner);
    const told = {
      ...here,
      check(batch: (typeof batches)[number]) {
        anew.push(...batch.paths);
        return here.check(batch);
      },
    };
    const checkers = program === undefined ? here : new KeptChecks(store, program, manner).before(told);
    const all: CheckedBatch[] = [];
    for await (const { from: _, ...batch } of checkedInOrder(batches, checkers)) all.push(batch);
    await checkers.close();
    return { all, anew: anew.map((name) => name.replace('.gkreport', '')) };
  }
  return {
    write: (name: string, text: string) => writeFileSync(join(cwd, name), text),
    remove: (name: string) => rmSync(join(cwd, name)),
    store,
    /** The files that are checked anew; all that is given is what a check without anything kept gives. */
    async anew(change: Partial<CheckManner> = {}, program = '甲'): Promise<readonly string[]> {
      const manner = { ...usual, ...change };
      const { all, anew } = await checked(program, manner);
      assert.deepEqual(all, (await checked(undefined, manner)).all);
      return anew;
    },
  };
}

const wrong = reportText({ total: '8' });
const right = reportText({});
const following = reportText({ year: 2024, header: ['上年: ./甲2023.gkreport'] });

describe('what is kept of a check for the next', () => {
  afterEach(() => {
    mock.timers.reset();
    removeFolders();
  });

  it('is given as long as no text has changed', async () => {
    const { anew, write } = kept({ '甲.gkreport': wrong, '乙.gkreport': right });
    assert.deepEqual(await anew(), ['乙', '甲']);
    assert.deepEqual(await anew(), []);
    write('甲.gkreport', right);
    assert.deepEqual(await anew(), ['乙', '甲']);
    assert.deepEqual(await anew(), []);
  });

  it('holds for a batch: what has changed in others is no matter', async () => {
    const names = Array.from({ length: 60 }, (_, number) => `局${String(number).padStart(2, '0')}`);
    const { anew, write } = kept(Object.fromEntries(names.map((name) => [`${name}.gkreport`, right])));
    assert.equal((await anew()).length, 60);
    write('局30.gkreport', wrong);
    assert.deepEqual(await anew(), names.slice(24, 48));
  });

  it('is no more than the format says', async () => {
    const { anew, write } = kept({ '甲.gkreport': wrong });
    await anew();
    write('测试.gkformat', `${format}\n`);
    assert.deepEqual(await anew(), ['甲']);
    write('又一个.gkformat', format.replace('测试', '又一个'));
    assert.deepEqual(await anew(), ['甲']);
    assert.deepEqual(await anew(), []);
  });

  it('is nothing beside a format that could not be read, which is looked at again', async () => {
    const { anew, write } = kept({ '甲.gkreport': wrong, '坏.gkformat': Uint8Array.of(0xff) });
    await anew();
    write('坏.gkformat', format.replace('测试', '又一个'));
    assert.deepEqual(await anew(), ['甲']);
    assert.deepEqual(await anew(), []);
  });

  it('follows last year’s report, whether it comes, changes or goes', async () => {
    const { anew, write, remove } = kept({ '甲2024.gkreport': following });
    await anew();
    assert.deepEqual(await anew(), []);
    write('甲2023.gkreport', reportText({ year: 2023 }));
    assert.deepEqual(await anew(), ['甲2023', '甲2024']);
    assert.deepEqual(await anew(), []);
    write('甲2023.gkreport', reportText({ year: 2023, total: '8' }));
    assert.deepEqual(await anew(), ['甲2023', '甲2024']);
    remove('甲2023.gkreport');
    assert.deepEqual(await anew(), [], 'all is as it was at first');
    write('甲2024.gkreport', following.replace('| 收入 | 1 | 2 | 3 |', '| 收入 | 2 | 2 | 4 |'));
    assert.deepEqual(await anew(), ['甲2024']);
  });

  it('is of one program, of one manner to check, and of one year', async () => {
    const { anew } = kept({ '甲.gkreport': wrong });
    await anew();
    assert.deepEqual(await anew({}, '乙'), ['甲']);
    assert.deepEqual(await anew({ language: 'en' }), ['甲']);
    assert.deepEqual(await anew({ output: 'audit' }), ['甲']);
    assert.deepEqual(await anew({ levels: new Map([['wrong-total', 'hint']]) }), ['甲']);
    mock.timers.enable({ apis: ['Date'], now: new Date('2100-01-01') });
    assert.deepEqual(await anew(), ['甲']);
  });

  it('is nothing where more than texts is looked at, or where a file could not be read', async () => {
    const attached = reportText({ header: ['附件: ./表.xlsx'] });
    const above = reportText({ header: ['下级: ./局.gkreport'] });
    for (const text of [attached, above, Uint8Array.of(0xff)]) {
      const { anew } = kept({ '甲.gkreport': text });
      await anew();
      assert.deepEqual(await anew(), ['甲']);
    }
  });

  it('is nothing where it is damaged', async () => {
    const { anew, store } = kept({ '甲.gkreport': wrong });
    await anew();
    for (const name of readdirSync(store, { recursive: true, encoding: 'utf8' }))
      if (name.length > 10) writeFileSync(join(store, name), 'nothing');
    assert.deepEqual(await anew(), ['甲']);
    assert.deepEqual(await anew(), []);
  });
});
