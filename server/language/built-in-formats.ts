import { URI } from 'langium';
import format2019 from '../formats/国办2019.gkformat';
import format2021 from '../formats/国办2021.gkformat';
import common from '../formats/政府信息公开.gkformat';

/** Documents of this scheme live in the server only; editors ask it for their text. */
export const builtInScheme = 'gkreport';

/** The national formats and what they have in common, as documents that every workspace sees. */
export const builtInFormats: readonly { readonly uri: URI; readonly text: string }[] = [
  { uri: URI.from({ scheme: builtInScheme, path: '/formats/国办2019.gkformat' }), text: format2019 },
  { uri: URI.from({ scheme: builtInScheme, path: '/formats/国办2021.gkformat' }), text: format2021 },
  { uri: URI.from({ scheme: builtInScheme, path: '/formats/政府信息公开.gkformat' }), text: common },
];
