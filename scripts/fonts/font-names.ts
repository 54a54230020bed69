import { assembleFont } from '../../server/render/fonts/opentype.ts';

/** What a font calls itself: family, subfamily, unique name, full name, PostScript name, copyright and licence. */
export interface FontNames {
  readonly family: string;
  readonly copyright: string;
}

const licence = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.';
const licenceAddress = 'https://openfontlicense.org';

/**
 * The same font under another name: fonts under the Open Font License may be subset, but then not go by the name that
 * their makers reserved.
 */
export function renamed(font: Uint8Array, names: FontNames): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    const bytes = font.subarray(start, start + view.getUint32(entry + 12));
    return { tag, bytes: tag === 'name' ? nameTable(names) : bytes };
  });
  return assembleFont(view.getUint32(0), tables);
}

function nameTable({ family, copyright }: FontNames): Uint8Array {
  const records: readonly (readonly [number, string])[] = [
    [0, copyright],
    [1, family],
    [2, 'Regular'],
    [3, family],
    [4, family],
    [6, family.replaceAll(' ', '')],
    [13, licence],
    [14, licenceAddress],
  ];
  const texts = records.map(([, text]) => utf16(text));
  const head = 6 + 12 * records.length;
  const table = new Uint8Array(head + texts.reduce((sum, text) => sum + text.length, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, records.length);
  view.setUint16(4, head);
  let offset = 0;
  records.forEach(([id], index) => {
    const text = texts[index] ?? new Uint8Array();
    // Windows, Unicode, American English: what every reader of fonts looks for.
    [3, 1, 0x409, id, text.length, offset].forEach((value, field) => {
      view.setUint16(6 + 12 * index + 2 * field, value);
    });
    table.set(text, head + offset);
    offset += text.length;
  });
  return table;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 * index, text.charCodeAt(index));
  return bytes;
}
