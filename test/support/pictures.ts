import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, or of pixels that do not compress. */
export function png(width: number, height: number, { noise = false } = {}): Uint8Array {
  const row = width * 3 + 1;
  const pixels = Buffer.alloc(row * height, 0x99);
  // The first byte of a row says how it is filtered: not at all.
  for (let y = 0; y < height; y++) pixels[y * row] = 0;
  let seed = 1;
  for (let at = 0; noise && at < pixels.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) >>> 0;
    if (at % row > 0) pixels[at] = seed >>> 24;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: noise ? 0 : 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG that promises so many pixels and has none. */
export function pngBomb(width: number, height: number): Uint8Array {
  const bomb = Buffer.from(png(1, 1));
  bomb.writeUInt32BE(width, 16);
  bomb.writeUInt32BE(height, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

/** A whole PNG but for its pixels, which cannot be unpacked. */
export function pngWithoutPixels(): Uint8Array {
  const whole = Buffer.from(png(8, 8));
  const junk = chunk('IDAT', Buffer.from('no pixels at all'));
  return Buffer.concat([whole.subarray(0, 33), junk, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([frame, named, sum]);
}

// cspell:disable
/** One pixel. */
export const jpeg: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
// cspell:enable

/** The same with what a camera writes that was held in another way: 6 is a quarter turn to the right. */
export function turnedJpeg(orientation: number): Uint8Array {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '0000' + '0000' + '00000000',
    'hex',
  );
  exif.writeUInt16BE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** One pixel. */
export const webp: Uint8Array = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

/** A drawing with something in it. */
export function svg(inside: string, attributes = 'width="400" height="200"'): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
}
