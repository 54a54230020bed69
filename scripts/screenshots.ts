/**
 * Takes the pictures of the README from a real workbench with the examples open, in English and in Chinese:
 * `node scripts/screenshots.ts`. They go to `docs/images/NAME.LANGUAGE.png`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installHost } from '../test/vscode/host/install.ts';
import { installFonts } from '../test/vscode/screenshots/fonts.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

installHost(say);
installFonts(say);
const photographer = fileURLToPath(import.meta.resolve('../test/vscode/screenshots/take-pictures.ts'));
for (const locale of ['en', 'zh-cn']) {
  const { status } = spawnSync(process.execPath, [photographer, locale], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
