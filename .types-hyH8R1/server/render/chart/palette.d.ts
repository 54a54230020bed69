/**
 * Colours that people tell apart whatever their eyes, after Okabe and Ito (2008), ordered so that neighbours differ in
 * lightness too. Patterns and labels tell them apart where there is no colour at all.
 */
export declare const colours: string[];
/** Ink on white: lines and letters. */
export declare const ink = "#222222";
export declare const faint = "#cccccc";
export declare const paper = "#ffffff";
/** Sans-serif faces for Chinese as systems and PDF engines call them; any other where none is there. */
export declare const fontFamily = "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif";
/** One pattern for each colour, drawn over it; the first is plain. */
export declare const patterns: ({
    symbol: string;
} | {
    symbol: string;
    color: string;
    dashArrayX: number[];
    dashArrayY: number[];
    rotation: number;
} | {
    symbol: string;
    symbolSize: number;
    color: string;
    dashArrayX: number[][];
    dashArrayY: number[];
})[];
