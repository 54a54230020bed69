import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { DefaultLangiumDocuments, type LangiumDocument } from 'langium';
import { jobsFor, shardOf } from '../../../server/cli/check-batches.ts';
import type { CheckBatch, CheckedBatch } from '../../../server/cli/check-manner.ts';
import { checkedInOrder, checkersInThreads } from '../../../server/cli/check-threads.ts';
import { createProgram } from '../../../server/cli/command-line.ts';
import { StatusLine, type Terminal } from '../../../server/cli/terminal.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { format, reportText } from './support/samples.ts';

/** A city's reports of two years: every third of them is wrong, and those of 2024 name those of 2023. */
function city(bodies: number): Record<string, string> {
  const files: Record<string, string> = { '测试.gkformat': format };
  for (let body = 0; body < bodies; body++) {
    const folder = `区${body % 4}`;
    files[`${folder}/局${body}-2023.gkreport`] = reportText({ year: 2023 });
    const header = [`上年: ./局${body}-2023.gkreport`];
    files[`${folder}/局${body}-2024.gkreport`] = reportText({ header, ...(body % 3 === 0 && { total: '8' }) });
  }
  return files;
}

const silent: Terminal = {
  language: 'zh',
  write: () => undefined,
  error: () => undefined,
  note: () => undefined,
  showProgress: () => undefined,
  paint: { error: String, warning: String, hint: String, strong: String, faint: String },
  isColoured: false,
  width: 100,
};

const nothing: CheckedBatch = { files: 1, reports: [], formatNotes: [], notes: [], refused: [] };

/** A batch of one file, and what came of it, told by its name. */
const batchOf = (path: string): CheckBatch => ({ paths: [path], formats: [] });
const checkedAs = (path: string): CheckedBatch => ({ ...nothing, notes: [{ zh: path, en: path }] });

async function namesOf(checked: AsyncIterable<CheckedBatch>): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { notes, refused } of checked)
    names.push(...[...notes, ...refused.map(({ reason }) => reason)].map(({ zh }) => zh));
  return names;
}

describe('gkreport check of many reports', () => {
  afterEach(() => {
    mock.restoreAll();
    removeFolders();
  });

  for (const output of ['text', 'json', 'ndjson'])
    it(`prints the same, in the order of the paths, however many threads it has: ${output}`, () => {
      const cwd = folderWith({ ...city(30), '区1/坏.gkreport': Uint8Array.of(0xff) });
      const words = ['check', '.', '--format', output];
      const one = gkreport([...words, '--jobs', '1'], { cwd });
      assert.equal(one.stdout.match(/wrong-total|合计不符/g)?.length, 10);
      assert.match(one.stderr, /^错误：区1\/坏\.gkreport：.+\n$/);
      assert.deepEqual(gkreport([...words, '--jobs', '2'], { cwd }), one);
    });

  it('prints a line of JSON for each file that is what --format json has of it', () => {
    const cwd = folderWith(city(4));
    const { files } = JSON.parse(gkreport(['check', '.', '--format', 'json'], { cwd }).stdout);
    const lines = gkreport(['check', '.', '--format', 'ndjson'], { cwd }).stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      files,
    );
  });

  it('in parts is the whole, put together', () => {
    const cwd = folderWith(city(5));
    const printed = (...more: readonly string[]) => gkreport(['check', '.', '--format', 'ndjson', ...more], { cwd });
    const parts = [1, 2, 3].map((part) => printed('--shard', `${part}/3`).stdout);
    assert.ok(parts.every((part) => part !== ''));
    assert.equal(parts.join(''), printed().stdout);
  });

  it('has a part for each machine, be there more of them than files', () => {
    const files = ['一', '二', '三', '四', '五'];
    for (const of of [1, 2, 3, 5, 8]) {
      const parts = Array.from({ length: of }, (_, index) => shardOf(files, { part: index + 1, of }));
      assert.deepEqual(parts.flat(), files);
      const sizes = parts.map(({ length }) => length);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join());
    }
    const cwd = folderWith(city(1));
    const { status, stdout } = gkreport(['check', '.', '--shard', '1/5', '--format', 'json'], { cwd });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '{\n  "files": []\n}\n' });
  });

  it('refuses numbers of threads and parts that are none', () => {
    const cwd = folderWith(city(1));
    const failure = (...words: readonly string[]) => gkreport(['check', '.', ...words], { cwd }).stderr;
    assert.equal(failure('--jobs', '0'), '错误：选项 --jobs 的值“0”无效，请填 1 至 999 的整数\n');
    assert.equal(failure('--shard', '4/3'), '错误：选项 --shard 的值“4/3”无效，请填“第几份/份数”，如 2/8\n');
    assert.equal(
      failure('--shard', '2', '--lang', 'en'),
      'error: option --shard takes a part and the number of parts, such as 2/8, not “2”\n',
    );
  });

  it('starts no threads for what is checked sooner than they start', () => {
    assert.equal(jobsFor(20_000, 8), 1);
    assert.equal(jobsFor(3_000_000, 2), 2);
    assert.equal(jobsFor(3_000_000, 64), 2);
  });

  it('holds as many documents for two hundred reports as for sixty', async () => {
    async function mostHeld(bodies: number): Promise<number> {
      let most = 0;
      const add = DefaultLangiumDocuments.prototype.addDocument;
      mock.method(
        DefaultLangiumDocuments.prototype,
        'addDocument',
        function (this: DefaultLangiumDocuments, document: LangiumDocument) {
          add.call(this, document);
          most = Math.max(most, this.all.count());
        },
      );
      const program = await createProgram(silent);
      await program.parseAsync(['check', folderWith(city(bodies)), '--jobs', '1'], { from: 'user' });
      mock.restoreAll();
      process.exitCode = undefined;
      return most;
    }
    assert.equal(await mostHeld(100), await mostHeld(30));
  });
});

describe('batches that are checked', () => {
  it('are given in their order, whichever was ready first, and few at a time', async () => {
    const open = new Map<string, (checked: CheckedBatch) => void>();
    let most = 0;
    const check = ({ paths: [path = ''] }: CheckBatch) =>
      new Promise<CheckedBatch>((resolve) => {
        open.set(path, resolve);
        most = Math.max(most, open.size);
        // The last that was begun is ready first, as soon as nothing more is begun.
        setImmediate(() => {
          for (const [name, ready] of [...open].reverse()) ready(checkedAs(name));
          open.clear();
        });
      });
    const paths = Array.from({ length: 40 }, (_, index) => `${index}`);
    assert.deepEqual(await namesOf(checkedInOrder(paths.map(batchOf), { count: 2, check })), paths);
    assert.ok(most <= 8, `${most} were begun`);
  });

  it('cost only that file its check at which a thread ends, and another thread takes its place', async () => {
    let started = 0;
    let closed = 0;
    const start = async () => {
      started += 1;
      let isAlive = true;
      return {
        get isAlive() {
          return isAlive;
        },
        async ask(question: unknown): Promise<unknown> {
          const { paths } = question as CheckBatch;
          if (paths.includes('坏')) {
            isAlive = false;
            throw Object.assign(new Error('memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
          }
          return checkedAs(paths.join());
        },
        close: () => {
          closed += 1;
        },
      };
    };
    const checkers = checkersInThreads(1, start);
    const batches = [{ paths: ['甲', '坏', '乙'], formats: [] }, batchOf('丙')];
    assert.deepEqual(await namesOf(checkedInOrder(batches, checkers)), ['甲', '乙', '坏：内存不足', '丙']);
    checkers.close();
    assert.deepEqual({ started, closed }, { started: 3, closed: 1 });
  });
});

describe('the line that tells how far a command is', () => {
  const written = (isTTY: boolean, environment: Readonly<Record<string, string>>, ...texts: readonly string[]) => {
    let all = '';
    const write = (text: string | Uint8Array) => {
      all += text;
      return true;
    };
    const line = new StatusLine({ isTTY, columns: 12, write }, environment);
    for (const text of texts) line.show(text);
    return all;
  };

  it('is written over, never longer than the terminal is wide, and taken away', () => {
    assert.equal(written(true, {}, '一二三四五六七', '', ''), '\r\u001b[K一二三四五\r\u001b[K');
  });

  it('is for terminals only, and for those that can write over it', () => {
    assert.equal(written(false, {}, '一', ''), '');
    assert.equal(written(true, { TERM: 'dumb' }, '一', ''), '');
  });
});
