/**
 * Takes the pictures of the README from a real workbench with the examples open, in English and in Chinese:
 * `node scripts/screenshots.ts [NAME…]`. They go to `docs/images/NAME.LANGUAGE.png`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installHost } from '../test/vscode/host/install.ts';
import { installFonts } from '../test/vscode/screenshots/fonts.ts';
import { pictures } from '../test/vscode/screenshots/pictures.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

installHost(say);
installFonts(say);
const photographer = join(import.meta.dirname, '..', 'test', 'vscode', 'screenshots', 'take-picture.ts');
const wanted = process.argv.slice(2);
for (const { name } of pictures.filter((picture) => wanted.length === 0 || wanted.includes(picture.name))) {
  for (const language of ['en', 'zh-cn']) {
    const { status } = spawnSync(process.execPath, [photographer, name, language], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
