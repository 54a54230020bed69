/**
 * Makes the files that `docs/word-and-wps.md` has looked at in Word, WPS and Acrobat, in `out/office-check`: two reports that hold
 * everything a report can have, in every kind of file that an office program opens.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './bundles.ts';
import { runCommandLine } from './run-command-line.ts';

const reports = ['示例县水利局2025', '宿迁市2024'].map((name) => join('examples', `${name}.gkreport`));
const folder = join('out', 'office-check');

mkdirSync(join(project, folder), { recursive: true });
runCommandLine('export', ...reports, '--to', 'docx,xlsx,pdf,html', '--out', folder, '--force');
