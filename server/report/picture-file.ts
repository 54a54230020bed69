import { largestPicture } from '../shared/largest-files.ts';
import type { Text } from '../shared/text.ts';
import { svgProblem, svgSize } from './svg-file.ts';

/** The kinds of pictures that a report can hold, by the endings of their files. */
const pictureKinds = ['png', 'jpeg', 'svg', 'webp'] as const;

/** One of {@link pictureKinds}. */
export type PictureKind = (typeof pictureKinds)[number];

/** What is known of a file that is a picture: enough to lay it out, without its bytes. */
export interface PictureFile {
  readonly kind: PictureKind;
  /** In pixels, as it is shown: turned as its camera says. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns to the right that make it upright: a camera writes pictures as they were held. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Of the file. */
  readonly bytes: number;
  /** When the file was changed last, where that is known: the same name may stand for another picture by now. */
  readonly modified?: number;
}

/** Why a file is none that a report can hold. */
export interface PictureProblem {
  /** In words that follow the path. */
  readonly reason: Text;
}

/** What a file is that a report names as a picture. */
export type PictureState = PictureFile | PictureProblem;

/** Whether a file can be shown. */
export function isPicture(state: PictureState | undefined): state is PictureFile {
  return state !== undefined && 'kind' in state;
}

/** So many pixels take 160 MB of memory once unpacked; sheets of A3 scanned with 400 to the inch have 31 million. */
const mostPixels = 40_000_000;

const endings: Readonly<Record<PictureKind, RegExp>> = {
  png: /\.png$/i,
  jpeg: /\.jpe?g$/i,
  svg: /\.svg$/i,
  webp: /\.webp$/i,
};
/** What people call the kinds. */
export const pictureKindNames: Readonly<Record<PictureKind, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  svg: 'SVG',
  webp: 'WebP',
};

/** The kind that the name of a file promises; undefined where it promises none that a report can hold. */
export function pictureKindOf(path: string): PictureKind | undefined {
  return pictureKinds.find((kind) => endings[kind].test(path));
}

/**
 * Tells what the bytes of a file are. They come from anywhere: nothing is unpacked, and what could do harm in a page, or to
 * the memory of whoever shows it, is a problem.
 */
export function pictureIn(bytes: Uint8Array, path: string): PictureState {
  const promised = pictureKindOf(path);
  if (!promised) return { reason: reasons.otherKind };
  if (bytes.length > largestPicture) return { reason: reasons.tooLarge };
  const kind = kindOf(bytes);
  if (!kind) return { reason: reasons.noPicture };
  if (kind !== promised) return { reason: reasons.otherContent(pictureKindNames[kind]) };
  if (kind === 'svg') {
    const text = svgText(bytes);
    const problem = text === undefined ? reasons.damaged : svgProblem(text);
    if (problem) return { reason: problem };
  }
  const size = sizes[kind](bytes);
  if (!size || size.width < 1 || size.height < 1) return { reason: reasons.damaged };
  if (size.width * size.height > mostPixels) return { reason: reasons.tooManyPixels };
  const { width, height, turns = 0 } = size;
  return turns % 2 === 1
    ? { kind, width: height, height: width, turns, bytes: bytes.length }
    : { kind, width, height, turns, bytes: bytes.length };
}

/** Why a file is not shown, in words that follow its path. */
export const reasons = {
  missing: {
    zh: '未找到，请更正路径（相对本文件所在文件夹），或放入文件',
    en: 'was not found. Correct the path (relative to this file’s folder), or put the file there',
  },
  unread: { zh: '无法读取', en: 'cannot be read' },
  tooLarge: { zh: '超过 5 MB，请缩小后再用', en: 'is larger than 5 MB. Make it smaller' },
  otherKind: {
    zh: '不是可用的图片格式，请另存为 PNG、JPEG、SVG 或 WebP',
    en: 'is not a picture of a kind that can be shown. Save it as PNG, JPEG, SVG or WebP',
  },
  noPicture: { zh: '的内容不是图片', en: 'does not contain a picture' },
  otherContent: (kind: string): Text => ({
    zh: `的内容是 ${kind}，与扩展名不符，请改名`,
    en: `contains ${kind}, which its extension does not say. Rename it`,
  }),
  damaged: { zh: '已损坏或不完整', en: 'is damaged or incomplete' },
  tooManyPixels: {
    zh: `超过 ${mostPixels / 1_000_000}00 万像素，请缩小后再用`,
    en: `has more than ${mostPixels / 1_000_000} million pixels. Make it smaller`,
  },
  elsewhere: {
    zh: '不是本机的相对路径；请把图片存在报告旁，写成 ./图片.png',
    en: 'is not a relative path. Save the picture beside the report, and write ./picture.png',
  },
} as const satisfies Readonly<Record<string, Text | ((kind: string) => Text)>>;

/** By what their first bytes are, whatever they are called. */
function kindOf(bytes: Uint8Array): PictureKind | undefined {
  if (begins(bytes, pngSignature)) return 'png';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (tag(bytes, 0) === 'RIFF' && tag(bytes, 8) === 'WEBP') return 'webp';
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  // A declaration, comments and a type may stand in front of the picture itself.
  return /^\ufeff?\s*</.test(head) && /<(?:[\w-]+:)?svg[\s>]/.test(svgText(bytes) ?? '') ? 'svg' : undefined;
}

/** UTF-8, as nearly every program writes it; undefined for anything else. */
function svgText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
  readonly turns?: PictureFile['turns'];
}

const sizes: Readonly<Record<PictureKind, (bytes: Uint8Array) => PixelSize | undefined>> = {
  png: pngSize,
  jpeg: jpegSize,
  webp: webpSize,
  svg: (bytes) => svgSize(svgText(bytes) ?? ''),
};

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Whole: from its header to its end, each chunk with the sum that goes with it. */
function pngSize(bytes: Uint8Array): PixelSize | undefined {
  const view = viewOf(bytes);
  let size: PixelSize | undefined;
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = tag(bytes, at + 4);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || view.getUint32(end) !== checksum(bytes.subarray(at + 4, end))) return undefined;
    if (!size && (type !== 'IHDR' || length < 13)) return undefined;
    size ??= { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (type === 'IEND') return size;
    at = end + 4;
  }
  return undefined;
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (checksums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The frame says how large it is; in front of it a camera says how it was held. */
function jpegSize(bytes: Uint8Array): PixelSize | undefined {
  const view = viewOf(bytes);
  let turns: PictureFile['turns'] = 0;
  let size: PixelSize | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (marker === 0xe1) turns = turnsIn(bytes.subarray(at + 4, at + 2 + length)) ?? turns;
    if (isFrame && length >= 8) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // The picture itself follows.
    if (marker === 0xda) return size && { ...size, turns };
    at += 2 + length;
  }
  return undefined;
}

/** The orientation that Exif gives, as turns; mirrored ones, which no camera writes, count as they lie. */
function turnsIn(exif: Uint8Array): PictureFile['turns'] | undefined {
  if (tag(exif, 0) !== 'Exif' || exif.length < 14) return undefined;
  const view = viewOf(exif);
  const little = tag(exif, 6).startsWith('II');
  const directory = 6 + view.getUint32(10, little);
  if (directory + 2 > exif.length) return undefined;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > exif.length) return undefined;
    if (view.getUint16(entry, little) === 0x112) return turnsOf.get(view.getUint16(entry + 8, little));
  }
  return undefined;
}

const turnsOf: ReadonlyMap<number, PictureFile['turns']> = new Map([
  [3, 2],
  [6, 1],
  [8, 3],
]);

/** Lossy, lossless, or with a header of its own. */
function webpSize(bytes: Uint8Array): PixelSize | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return undefined;
  const kind = tag(bytes, 12);
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1;
  return kind === 'VP8X' ? { width: three(24), height: three(27) } : undefined;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
