import type { Picture } from './picture.ts';
/** Starts resvg, which has no access to files, network or fonts of the system. Its WebAssembly is loaded once only. */
export declare function startResvg({ engine, fonts }: RasterResources): Promise<Rasterise>;
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
