/** Checks the seed example and renders it to `out/`: what `npm start` shows after the build. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, project } from './bundles.ts';

const example = '定西市应急管理局2020';
const report = join('examples', `${example}.gkreport`);
const page = join('out', `${example}.html`);

mkdirSync(join(project, 'out'), { recursive: true });
gkreport('check', report);
gkreport('export', report, '--to', 'html', '--out', page, '--force');
process.stdout.write(`\n在浏览器中打开 / Open in a browser:\n  ${pathToFileURL(join(project, page)).href}\n`);

/** Runs the built command line as its users do; ends with its exit code when it finds errors or cannot run. */
function gkreport(...words: readonly string[]): void {
  process.stdout.write(`\n> gkreport ${words.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...words], { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
