import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import { charactersOf } from '../fonts/font-characters.ts';
import type { Rasterise, RasterResources } from './rasterise.ts';

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
