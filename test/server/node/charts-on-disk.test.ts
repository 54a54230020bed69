import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { aloneInFile } from '../../../scripts/bundles.ts';
import { copyChartEngine } from '../../../scripts/chart-resources.ts';
import { copyPdfResources } from '../../../scripts/fonts/pdf-resources.ts';
import { chartsOnDisk } from '../../../server/node/charts-on-disk.ts';
import type { Picture } from '../../../server/render/chart/picture.ts';
import { ExportProblem } from '../../../server/render/export-problem.ts';
import { readText } from '../../support/engine.ts';
import { bundledRasteriser, withCharts } from '../render/support/charts.ts';

describe('pixels of charts with an engine and a font on disk', () => {
  let folder: string;
  let picture: Picture;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gkreport-charts-'));
    copyChartEngine(folder);
    await copyPdfResources(join(folder, 'pdf'));
    await build(aloneInFile('server/node/chart-worker.ts', join(folder, 'chart/worker.mjs')));
    const { blocks } = await withCharts(await readText('机关: 某局\n年度: 2024\n# 报告\n图 "甲" 饼图 "乙" = 1\n'));
    const figure = blocks.find((block) => block.kind === 'figure');
    assert.ok(figure?.picture);
    picture = figure.picture;
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('are those that every other program makes of them, however many are asked for at once', async () => {
    const expected = await (await bundledRasteriser())(picture);
    const rasterise = chartsOnDisk({ folder });
    for (const png of await Promise.all([picture, picture, picture].map(rasterise)))
      assert.deepEqual(png && new Uint8Array(png), expected);
  });

  it('are the same in a thread that starts anew after a while', async () => {
    const rasterise = chartsOnDisk({ folder, patience: 0 });
    const expected = await rasterise(picture);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await rasterise(picture), expected);
  });

  it('are not made of a character that the font lacks', async () => {
    const rare = { ...picture, svg: picture.svg.replace('乙', '\u{30000}') };
    assert.equal(await chartsOnDisk({ folder })(rare), undefined);
  });

  it('are refused in plain words where engine and font cannot be read', async () => {
    const rasterise = chartsOnDisk({ folder: join(folder, 'none') });
    for (let times = 0; times < 2; times += 1) {
      await assert.rejects(rasterise(picture), (error) => {
        assert.ok(error instanceof ExportProblem);
        assert.equal(error.kind, 'no-chart-engine');
        assert.match(error.text.zh, /^Word 文件未生成：/);
        return true;
      });
    }
  });

  it('keep no program from ending', () => {
    const program = `
      import { chartsOnDisk } from './server/node/charts-on-disk.ts';
      const svg = '<svg width="1" height="1" xmlns="http://www.w3.org/2000/svg"></svg>';
      const png = await chartsOnDisk({ folder: ${JSON.stringify(folder)} })({ svg, width: 1, height: 1 });
      process.stdout.write(String(png.length > 0));`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', './test/setup/text-modules.mjs', '--input-type=module', '--eval', program],
      { encoding: 'utf8', timeout: 240_000 },
    );
    assert.deepEqual([stdout, status], ['true', 0], stderr);
  });
});
