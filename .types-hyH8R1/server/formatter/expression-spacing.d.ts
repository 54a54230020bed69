import type { Piece, Word } from './edits.ts';
/** Words with one blank between them and none where punctuation binds: `总计 = 合计(甲.乙, 丙) + 2`. */
export declare function spaced(words: readonly Word[], indent: string): Piece[];
