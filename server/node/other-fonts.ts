import { charactersOf, weightOf } from '../render/fonts/opentype.ts';
import { type FontFile, mayBeEmbedded } from '../render/pdf/faces.ts';
import { deepestFontFolder, type FontOnDisk, filesBelow, fontOnDisk } from './fonts-on-disk.ts';

/** As fonts tell their weight. */
const regular = 400;

/** Every font that is installed, for characters that neither official nor bundled fonts have. */
export class OtherFonts {
  readonly #folders: readonly string[];
  readonly #known = new Map<string, FontFile>();

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /**
   * For each of the characters a font that has it and may be embedded, as near to regular as there is one; each font once.
   * Folders are looked through anew every time: people install a font because they were told of a character. The same font
   * is given as the same object.
   */
  async find(characters: readonly string[]): Promise<readonly FontFile[]> {
    const best = new Map<string, Candidate>();
    for await (const candidate of this.#candidates()) {
      const has = charactersOf(candidate.sketch);
      for (const character of characters) {
        const distance = best.get(character)?.distance ?? Number.POSITIVE_INFINITY;
        if (candidate.distance < distance && has.has(character)) best.set(character, candidate);
      }
    }
    return [...new Map([...best.values()].toSorted(byRank).map((each) => [each.key, this.#fileOf(each)])).values()];
  }

  async *#candidates(): AsyncGenerator<Candidate> {
    let rank = 0;
    for (const folder of this.#folders) {
      for (const { path } of await filesBelow(folder, deepestFontFolder)) {
        if (!/\.(?:ttf|otf|ttc|otc)$/i.test(path)) continue;
        const font = await fontOnDisk(path);
        for (const [face, sketch] of font.sketches.entries()) {
          rank += 1;
          const distance = Math.abs(weightOf(sketch) - regular);
          if (mayBeEmbedded(sketch)) yield { key: `${face} ${path}`, font, face, sketch, distance, rank };
        }
      }
    }
  }

  #fileOf({ key, font, face }: Candidate): FontFile {
    const known = this.#known.get(key) ?? { ...font, roles: ['other'], face };
    this.#known.set(key, known);
    return known;
  }
}

interface Candidate {
  readonly key: string;
  readonly font: FontOnDisk;
  readonly face: number;
  readonly sketch: Uint8Array;
  /** From regular. */
  readonly distance: number;
  /** Among all fonts. */
  readonly rank: number;
}

function byRank(one: Candidate, other: Candidate): number {
  return one.distance - other.distance || one.rank - other.rank;
}
