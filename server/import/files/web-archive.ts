import { ImportProblem } from '../problem.ts';

/** The page in a web archive (MHT): the first part that is HTML, its bytes as they were before they were mailed. */
export function pageOfArchive(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(text)?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`);
  for (const part of parts) {
    const at = /\r?\n\r?\n/.exec(part.trimStart());
    const head = part.trimStart().slice(0, at?.index ?? 0);
    if (!at || !/content-type\s*:\s*text\/html/i.test(head)) continue;
    const body = part.trimStart().slice(at.index + at[0].length);
    const encoding = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const charset = /charset="?([\w-]+)/i.exec(head)?.[1];
    const page =
      encoding === 'quoted-printable' ? quotedPrintable(body) : encoding === 'base64' ? base64(body) : latin1(body);
    // The page itself may say something else, or nothing.
    return charset === undefined ? page : concatenated(latin1(`<meta charset="${charset}">`), page);
  }
  throw new ImportProblem('unreadable');
}

function quotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=\r?\n/g, '');
  return latin1(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function base64(text: string): Uint8Array {
  try {
    return latin1(atob(text.replace(/\s+/g, '')));
  } catch {
    throw new ImportProblem('unreadable');
  }
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

function concatenated(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
