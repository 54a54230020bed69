import assert from 'node:assert/strict';
import { type CityReport, cityFiles, cityReports, cityText } from '../../support/city.ts';
import { builtInFormat } from '../../support/engine.ts';
import { startServer } from '../../support/lsp.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

const path = '第二十条第五项.行政许可.处理决定';

describe('gkreport check of a city', () => {
  afterEach(removeFolders);

  /** A small city in which an office has ten times the permits that its county was told. */
  async function cityWithSlip() {
    const format = await builtInFormat('国办2021');
    const reports = cityReports(format, { counties: 2, offices: 4 });
    const wrong = reports.find(
      ({ body, year, numbers }) => year === 2025 && body.endsWith('局') && (numbers.get(path) ?? 0) > 9,
    );
    assert.ok(wrong);
    const slip: CityReport = {
      ...wrong,
      numbers: new Map([...wrong.numbers, [path, (wrong.numbers.get(path) ?? 0) * 10]]),
    };
    return { files: { ...cityFiles(format, reports), [slip.path]: cityText(format, slip) }, wrong };
  }

  it('adds up what is below each report although only that is checked, as an editor does', async () => {
    const { files, wrong } = await cityWithSlip();
    const above = wrong.above ?? '';
    const cwd = folderWith(files);
    const { stdout } = gkreport(['check', above, '--format', 'ndjson'], { cwd });
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly {
        readonly check: string;
        readonly message: string;
        readonly related?: readonly { readonly path: string }[];
      }[];
    };
    const sums = findings.filter(({ check }) => check.startsWith('below-'));
    assert.deepEqual(
      sums.map(({ check }) => check),
      ['below-sum'],
    );
    assert.ok(sums[0]?.message.includes(wrong.body), sums[0]?.message);
    assert.deepEqual(
      sums[0]?.related?.map((place) => place.path),
      [wrong.path],
    );
    await using server = await startServer({ files });
    await server.open(above, files[above] ?? '');
    await server.settle();
    const shown = (await server.diagnostics(above)).filter(({ code }) => String(code).startsWith('below-'));
    assert.deepEqual(
      shown.map(({ message }) => message),
      sums.map(({ message }) => message),
    );
  });

  it('finds the same in one report and in all of them', async () => {
    const { files, wrong } = await cityWithSlip();
    const cwd = folderWith(files);
    const alone = gkreport(['check', wrong.above ?? ''], { cwd }).stdout;
    const all = gkreport(['check', '2025', '--jobs', '1'], { cwd }).stdout;
    const [told] = /^.*\[下级合计不符\]$/m.exec(alone) ?? [];
    assert.ok(told !== undefined && all.includes(told), alone);
  });
});
