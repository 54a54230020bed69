/** The number in front of a label, as the forms write it: （一） or 三、 */
const numbered = /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)(.+)$/;

/** Only Chinese characters: nothing that may not begin or end a line, no word to be cut. */
const chineseOnly = /^\p{Script=Han}+$/u;

/** In wider cells the last line shows less that it is shorter. */
const widestNarrowCell = 6;

/**
 * A heading in a cell that takes `perLine` characters, cut into lines that look alike: 商业 / 企业 rather than
 * 商业企 / 业, and （三） / 不予公开. One line where there is nothing to gain; it breaks as other text does.
 */
export function labelLines(label: string, perLine: number): readonly string[] {
  const most = Math.floor(perLine);
  if (label.length <= most || most < 1 || most > widestNarrowCell) return [label];
  const [, number, words = label] = numbered.exec(label) ?? [];
  if (!chineseOnly.test(words)) return [label];
  const lines = evenLines([...words], most);
  return number === undefined ? lines : [number, ...lines];
}

/** As few lines as there can be; words of Chinese mostly have two characters, so lines do not end in half of one. */
function evenLines(characters: readonly string[], most: number): string[] {
  const perLine = characters.length % 2 === 0 && most % 2 === 1 && most > 1 ? most - 1 : most;
  const count = Math.ceil(characters.length / perLine);
  const lines: string[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const length = Math.ceil((characters.length - next) / (count - index));
    lines.push(characters.slice(next, next + length).join(''));
    next += length;
  }
  return lines;
}
