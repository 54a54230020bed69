/**
 * Colours that people tell apart whatever their eyes, after Okabe and Ito (2008), ordered so that neighbours differ in
 * lightness too. Patterns and labels tell them apart where there is no colour at all.
 */
export const colours = ['#0072b2', '#e69f00', '#009e73', '#f0e442', '#d55e00', '#56b4e9', '#cc79a7', '#999999'];

/** Ink on white: lines and letters. */
export const ink = '#222222';
export const faint = '#cccccc';
export const paper = '#ffffff';

/** Sans-serif faces for Chinese as systems and PDF engines call them; any other where none is there. */
export const fontFamily =
  "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif";

/** One pattern for each colour, drawn over it; the first is plain. */
export const patterns = [
  { symbol: 'none' },
  stripes(Math.PI / 4),
  dots('circle'),
  stripes(0),
  stripes(-Math.PI / 4),
  dots('rect'),
  stripes(Math.PI / 2),
  dots('triangle'),
];

function stripes(rotation: number) {
  return { symbol: 'rect', color: 'rgba(0,0,0,0.35)', dashArrayX: [1, 0], dashArrayY: [1.5, 6], rotation };
}

function dots(symbol: string) {
  return {
    symbol,
    symbolSize: 0.7,
    color: 'rgba(0,0,0,0.4)',
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
  };
}
