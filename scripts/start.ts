/** Checks the seed example and renders it to `out/`: what `npm start` shows after the build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from './bundles.ts';
import { runCommandLine } from './run-command-line.ts';

const example = '定西市应急管理局2020';
const report = join('examples', `${example}.gkreport`);
const page = join('out', `${example}.html`);

mkdirSync(join(project, 'out'), { recursive: true });
runCommandLine('check', report);
runCommandLine('export', report, '--to', 'html', '--out', page, '--force');
process.stdout.write(`\n在浏览器中打开 / Open in a browser:\n  ${pathToFileURL(join(project, page)).href}\n`);
