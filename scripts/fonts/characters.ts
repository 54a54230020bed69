/**
 * The characters of bundled fonts: all of GB/T 2312 (6763 Chinese characters, Greek, Cyrillic, signs), Latin letters,
 * signs that reports use besides, and characters of names of people and places that came after GB/T 2312.
 */
export function bundledCharacters(): string {
  const all = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...range(0x3000, 0x301f), ...gb2312(), ...signs, ...names];
  return [...new Set(all)].sort().join('');
}

const signs =
  '\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2026\u2030\u20ac\u2103\u2109\u2116\u2122\u2190\u2191\u2192\u2193' +
  '\u2713\u2714\u2717\u2718\u3231\u338e\u338f\u339c\u339d\u339e\u33a1\u33a5\u33c4\u33ce\uffe5';

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
