import type { FontRole } from './faces.ts';

/** A font that comes along with gkreport: its file, and what it stands in for. No font of 仿宋 has an open licence. */
interface BundledFont {
  readonly file: string;
  readonly roles: readonly FontRole[];
}

/** The fonts in the folder of PDF resources. */
export const bundledFonts = [
  { file: 'title.ttf', roles: ['title'] },
  { file: 'heiti.otf', roles: ['heiti'] },
  { file: 'kaiti.ttf', roles: ['kaiti'] },
  { file: 'song.ttf', roles: ['fangsong', 'song'] },
  // Every character besides that its makers drew; most reports need none of them.
  { file: 'song-rest.ttf', roles: ['song'] },
  { file: 'latin.ttf', roles: ['latin'] },
] as const satisfies readonly BundledFont[];

/** The engine in the same folder. */
export const engineFile = 'engine.wasm';
