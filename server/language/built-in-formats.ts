import { URI } from 'langium';
import { frozenFormats } from '../formats/generated/frozen-formats.ts';
import format2019 from '../formats/国办2019.gkformat';
import format2021 from '../formats/国办2021.gkformat';
import common from '../formats/政府信息公开.gkformat';
import type { FrozenTree } from './thawed-format.ts';

/** Documents of this scheme live in the server only; editors ask it for their text. */
export const builtInScheme = 'gkreport';

/** A format that comes with the program. */
export interface BuiltInFormat {
  readonly uri: URI;
  readonly text: string;
}

/** The national formats and what they have in common, as documents that every workspace sees. */
export const builtInFormats: readonly BuiltInFormat[] = [
  { uri: uriOf('国办2019'), text: format2019 },
  { uri: uriOf('国办2021'), text: format2021 },
  { uri: uriOf('政府信息公开'), text: common },
];

/** The tree that the text of a built-in format was read into by `npm run generate`; a test has the two agree. */
export function frozenFormat(uri: URI, text: string): FrozenTree | undefined {
  const known = builtInFormats.find((format) => format.text === text && format.uri.path === uri.path);
  const frozen = known && uri.scheme === builtInScheme ? frozenFormats.get(formatNameOf(uri)) : undefined;
  return frozen === undefined ? undefined : (JSON.parse(frozen) as FrozenTree);
}

/** `国办2021`. */
export function formatNameOf({ path }: URI): string {
  return path.replace(/^.*\/|\.gkformat$/g, '');
}

function uriOf(name: string): URI {
  return URI.from({ scheme: builtInScheme, path: `/formats/${name}.gkformat` });
}
