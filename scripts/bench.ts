/**
 * Measures what people wait for, on the bundles as they ship: `npm run bench [-- SECTION…] [--store]`. Prints each figure beside
 * that of the stored run and its goal, writes `dist/bench.json`, and with `--store` keeps the run for the next and puts it into
 * `docs/performance.md`. On a machine that does other work too its figures say little.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchExports } from './bench/exports.ts';
import { benchExtensionHost } from './bench/extension-host.ts';
import { type Figure, readStoredRun, runAsMarkdown, runOf, shownFigure, storeRun, type Tell } from './bench/figures.ts';
import { benchForm } from './bench/form-keystrokes.ts';
import { benchKeystrokes, benchOtherServers, tellsProcessorTime } from './bench/keystrokes.ts';
import { otherServers } from './bench/other-servers.ts';
import { benchPictures } from './bench/pictures.ts';
import { benchPrograms, benchSizes } from './bench/programs.ts';
import { benchWorkspaces } from './bench/workspaces.ts';
import { dist, project } from './bundles.ts';

const say = (line: string) => console.log(line);

const sections: Readonly<Record<string, (tell: Tell) => Promise<void> | void>> = {
  keys: benchKeystrokes,
  form: benchForm,
  others: (tell) => benchOtherServers(tell, otherServers(say)),
  folders: benchWorkspaces,
  programs: benchPrograms,
  exports: benchExports,
  pictures: benchPictures,
  sizes: benchSizes,
  host: benchExtensionHost,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !sections[name]);
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the sections are ${Object.keys(sections).join(', ')}.`);
if (!tellsProcessorTime()) say('This system tells nothing of threads: only what is told by the clock is measured.');

const stored = readStoredRun();
const measured: Record<string, readonly Figure[]> = {};
for (const [name, bench] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`\n${name}${' '.repeat(58 - name.length)}       now    stored        goal`);
  const figures: Figure[] = [];
  await bench((figure) => {
    const shown = { ...figure, value: Math.round(figure.value * 100) / 100 };
    figures.push(shown);
    say(
      shownFigure(
        shown,
        stored?.sections[name]?.find(({ what }) => what === figure.what),
      ),
    );
  });
  measured[name] = figures;
}
const run = runOf(measured);
writeFileSync(join(dist, 'bench.json'), `${JSON.stringify(run, undefined, 2)}\n`);
if (values.store) {
  storeRun(run);
  const page = join(project, 'docs', 'performance.md');
  const text = readFileSync(page, 'utf8');
  const tables = runAsMarkdown(readStoredRun() ?? run);
  writeFileSync(
    page,
    text.replace(
      /(<!-- figures -->\n)[\s\S]*(\n<!-- end of figures -->)/,
      (_, before, after) => `${before}${tables}${after}`,
    ),
  );
}
