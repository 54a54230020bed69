/** 周期: what a report is about, a calendar year or a school year. */
export const cycles = ['自然年', '学年'] as const;

/** One of {@link cycles}. */
export type Cycle = (typeof cycles)[number];
