import { withoutInvisible } from '../report/invisible.ts';
import type { Report } from '../report/report.ts';
import { graphemesOf } from '../text-width.ts';

/** Stands for the name of the report's own file, without its ending. */
const ownName = '文件名';

/**
 * The name of an exported file with its ending: `template` with `{文件名}` replaced by the report's own name, and `{机关}`,
 * `{年度}` or any other key of the header by its value, made safe by {@link safeFileName}. A template that comes to nothing
 * gives the report's own name.
 */
export function exportName({ uri, header }: Report, template: string, ending: string): string {
  const own = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.gkreport$/, '');
  const value = (key: string) => header.entries.find((entry) => entry.key === key)?.value ?? '';
  const filled = template.replace(/\{([^{}]*)\}/g, (_, key: string) =>
    key.trim() === ownName ? own : value(key.trim()),
  );
  return safeFileName(isNothing(filled) ? own : filled, ending);
}

/** Of an address that holds a bare `%`, the address itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** UTF-8; the least that common file systems take, in whichever unit they count. */
const mostBytes = 255;
/** Stands for what is left out of a name that is too long. */
const gap = '…';
/** What is kept of the end of such a name: the year mostly stands there. */
const keptBytes = 60;

/** Names of devices, which Windows takes for them whatever ending follows. */
const deviceName = /^(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])(?=\s*(?:\.|$))/i;

/**
 * A name that a file may have on every system, with its ending: without characters that none may hold or nobody sees,
 * without blanks at either end and dots at the end, no name of a device, and not too long; a name that is too long loses its middle.
 */
export function safeFileName(name: string, ending: string): string {
  const whole = allowed(name) || '报告';
  const notDevice = whole.replace(deviceName, (device) => `${device}_`);
  return `${shortened(notDevice, mostBytes - byteLength(ending) - 1)}.${ending}`;
}

function isNothing(name: string): boolean {
  return allowed(name) === '';
}

/** Windows allows the least: no such characters, no dot or blank at the end. */
function allowed(name: string): string {
  return trimmed(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file names may not hold them
    withoutInvisible(name.replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '_')),
  );
}

function trimmed(name: string): string {
  return name.replace(/^\s+|[\s.]+$/g, '');
}

function shortened(name: string, most: number): string {
  if (byteLength(name) <= most) return name;
  const characters = [...graphemesOf(name)];
  const end = trimmed(fitting(characters.toReversed(), keptBytes).reverse().join(''));
  const start = fitting(characters, most - byteLength(gap + end)).join('');
  return trimmed(start) + gap + end;
}

/** So many characters from the first on as have room. */
function fitting(characters: readonly string[], bytes: number): string[] {
  let used = 0;
  const taken = characters.findIndex((character) => {
    used += byteLength(character);
    return used > bytes;
  });
  return characters.slice(0, taken < 0 ? characters.length : taken);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
