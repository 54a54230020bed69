import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from '../host/install-once.ts';

const folder = import.meta.dirname;

/** The editor's font: Inconsolata is exactly half as wide as a Chinese character. */
export const editorFont = "Inconsolata, 'Noto Sans S Chinese'";

/** Installs the fonts beside this file, once. */
export function installFonts(say: (text: string) => void): void {
  installOnce({ folder, name: 'the fonts of the pictures', recipe: [], finish: () => undefined }, say);
}

/** The environment in which a browser uses these fonts and no others: the pictures look the same on every machine. */
export function fontEnvironment(scratch: string): NodeJS.ProcessEnv {
  const file = join(scratch, 'fonts.conf');
  writeFileSync(file, configuration(scratch));
  return { FONTCONFIG_FILE: file };
}

function configuration(scratch: string): string {
  const modules = join(folder, 'node_modules');
  const preferred = (family: string, name: string): string =>
    `<alias binding="strong"><family>${family}</family><prefer><family>${name}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(modules, '@embedpdf', 'fonts-sc', 'fonts')}</dir>
  <dir>${join(modules, '@expo-google-fonts', 'inconsolata')}</dir>
  <cachedir>${join(scratch, 'font-cache')}</cachedir>
  ${preferred('sans-serif', 'Noto Sans S Chinese')}
  ${preferred('sans', 'Noto Sans S Chinese')}
  ${preferred('Ubuntu', 'Noto Sans S Chinese')}
  ${preferred('Droid Sans', 'Noto Sans S Chinese')}
  ${preferred('system-ui', 'Noto Sans S Chinese')}
  ${preferred('serif', 'Noto Sans S Chinese')}
  ${preferred('monospace', 'Inconsolata')}
</fontconfig>
`;
}
