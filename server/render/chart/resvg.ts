import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import { charactersOf } from '../fonts/opentype.ts';
import type { Picture } from './picture.ts';

/** Pixels of the PNG for each pixel of the picture: 312 to the inch where it is as wide as the 156 mm of the text. */
const zoom = 3;

/** Starts resvg, which has no access to files, network or fonts of the system. Its WebAssembly is loaded once only. */
export async function startResvg({ engine, fonts }: RasterResources): Promise<Rasterise> {
  started ??= initWasm(WebAssembly.compile(engine));
  await started;
  const characters = new Set(fonts.flatMap((font) => [...charactersOf(font)]));
  const options: ResvgRenderOptions = { fitTo: { mode: 'zoom', value: zoom }, font: { fontBuffers: [...fonts] } };
  return async ({ svg }) => {
    // A letter that the fonts lack would be missing in the picture. What is no letter is ASCII.
    const isWhole = [...new Set(svg)].every((character) => character <= '~' || characters.has(character));
    return isWhole ? pixelsOf(svg, options) : undefined;
  };
}

let started: Promise<void> | undefined;

function pixelsOf(svg: string, options: ResvgRenderOptions): Uint8Array {
  const drawing = new Resvg(svg, options);
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

/**
 * Makes pixels of a picture, for programs that show no vectors: a PNG. Undefined where it cannot be shown as it should,
 * so that its numbers stand in its place.
 *
 * @throws ExportProblem where what it is made with cannot be read.
 */
export type Rasterise = (picture: Picture) => Promise<Uint8Array | undefined>;

/** What pixels are made with; the same for everybody, so that the pixels are. */
export interface RasterResources {
  /** The WebAssembly of `@resvg/resvg-wasm`. */
  readonly engine: Uint8Array<ArrayBuffer>;
  /** TrueType or OpenType fonts: the first for all letters, the others for what it lacks. */
  readonly fonts: readonly Uint8Array[];
}
