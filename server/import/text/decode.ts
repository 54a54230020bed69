import type { Text } from '../../shared/text.ts';
import { ImportProblem } from '../problem.ts';

/** A text, and how its bytes were understood where that is not certain. */
export interface DecodedText {
  readonly text: string;
  readonly remark?: Text;
}

/**
 * Reads bytes as text: by the byte order mark, as UTF-8 where all of it is, by the encoding that a page declares, and else as
 * GB 18030. Never the other way round: UTF-8 can be read as GB 18030 without an error, and as nonsense.
 */
export function decoded(bytes: Uint8Array): DecodedText {
  const mark = markOf(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes) };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8 };
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), remark: guessed(utf16) };
  const declared = declaredIn(bytes);
  const asDeclared = declared === undefined ? undefined : strictly(declared, bytes);
  // GBK and GB 2312 are parts of GB 18030; browsers read them as GBK.
  if (asDeclared !== undefined) return { text: asDeclared };
  const gb18030 = strictly('gb18030', bytes);
  if (gb18030 !== undefined) return { text: gb18030, remark: guessed('GB18030') };
  if (bytes.subarray(0, 4096).includes(0)) throw new ImportProblem('unreadable');
  const text = new TextDecoder('gb18030').decode(bytes);
  return {
    text,
    remark: {
      zh: '文件中有不能识别的字节，以“�”代替，请核对',
      en: 'Some bytes of the file could not be read and stand as “�”; please check',
    },
  };
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without its mark: every second byte of the marks of a page is 0. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 20 && odd > even * 4) return 'utf-16le';
  return even > head.length / 20 && even > odd * 4 ? 'utf-16be' : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? /encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function guessed(encoding: string): Text {
  return {
    zh: `文件没有声明编码，按 ${encoding} 读取`,
    en: `The file does not declare its encoding; it was read as ${encoding}`,
  };
}
