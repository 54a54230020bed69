import type { IFontAttributesProperties } from 'docx';

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** Names both scripts: with the Latin one alone, Word would take Chinese from its theme. */
function font(eastAsia: string): IFontAttributesProperties {
  return { ...latin, eastAsia };
}

/** The faces of GB/T 9704-2012, by the names Word and WPS know. None is embedded. */
export const fonts = {
  /** Body text. */
  fangSong: font('仿宋_GB2312'),
  /** The title. */
  xiaoBiaoSong: font('方正小标宋简体'),
  /** Headings 一、 */
  hei: font('黑体'),
  /** Headings （一） */
  kai: font('楷体_GB2312'),
  /** Tables and page numbers. */
  song: font('宋体'),
} as const;

/** 三号, 二号, 四号 and the sizes of tables of few and of many columns, in half points. */
export const sizes = { title: 44, body: 32, pageNumber: 28, table: 21, denseTable: 18 } as const;
