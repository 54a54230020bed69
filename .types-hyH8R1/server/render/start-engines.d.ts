import { type Engines } from './engines.ts';
/** Gives a file of the folder `dist` of this package by its path there, such as `pdf/engine.wasm`: in a browser, fetches it. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;
/**
 * Engines where there is no disk, and no fonts but those of the package, which are the same everywhere. Each starts with the
 * first PDF, or the first chart in Word, and loads its files then: some 30 MB for PDF, 3 MB for charts. They work in the thread
 * that asks: a page lets a worker do it.
 */
export declare function startEngines(load: LoadFile): Engines;
