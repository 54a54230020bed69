import { type ISectionOptions, LineRuleType } from 'docx';

/** Twentieths of a point. */
const twip = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const page = {
  width: twip(210),
  height: twip(297),
  margin: { top: twip(37), right: twip(26), bottom: twip(35), left: twip(28) },
  text: { width: twip(156), height: twip(225) },
} as const;

/**
 * 22 lines of 28 characters: a fixed line of 28.95 pt, and characters drawn together by a quarter point. A character grid
 * would say the same, but LibreOffice gives every character of such a grid two places.
 */
export const body = { line: { line: 579, lineRule: LineRuleType.EXACT }, characterSpacing: -5 } as const;

/** The page as sections of a Word document have it; the number stands 7 mm below the text. */
export const sectionPage: NonNullable<ISectionOptions['properties']>['page'] = {
  size: { width: page.width, height: page.height },
  margin: { ...page.margin, footer: page.margin.bottom - twip(7) - 320 },
};
