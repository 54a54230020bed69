import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from '../host/install-once.ts';

const folder = import.meta.dirname;

/** The editor's font: Inconsolata is exactly half as wide as a Chinese character. */
export const editorFont = "Inconsolata, 'Noto Sans S Chinese'";

/**
 * Installs the fonts and gives the environment in which a browser uses them and no others, whatever the machine has: the
 * pictures look the same everywhere.
 */
export function fontEnvironment(scratch: string, say: (text: string) => void): NodeJS.ProcessEnv {
  installOnce({ folder, name: 'the fonts of the pictures', recipe: [], finish: () => undefined }, say);
  mkdirSync(scratch, { recursive: true });
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
  ${preferred('system-ui', 'Noto Sans S Chinese')}
  ${preferred('serif', 'Noto Sans S Chinese')}
  ${preferred('monospace', 'Inconsolata')}
</fontconfig>
`;
}
