import { isFilePath } from '../language/attachments.ts';
import { otherwiseQuotedPattern, quotedPattern } from '../language/name-syntax.ts';
import { pictureKindOf } from '../report/picture-file.ts';
import type { Paragraph } from '../report/written.ts';

/** A line of text that was to be a picture. */
export interface PictureInText {
  readonly title: string;
  readonly path: string;
  /** What was to be read aloud. */
  readonly alternative: string | undefined;
}

const quotes = `${quotedPattern}|${otherwiseQuotedPattern}`;
// 图片, its number, then a title, quoted or one word, and a path up to the end, or up to 说明文字.
const line = new RegExp(
  `^\\u56fe\\u7247(?:\\s*\\d{1,3})?\\s*[:\\uff1a]?\\s*(?:(${quotes})\\s*|([^\\s"\\u201c\\u300c\\u300e\\u300a./\\\\]{1,40})\\s+)` +
    `(\\S(?:[^"\\u201c\\u201d]*\\S)?\\.[A-Za-z]{3,4})(?:\\s*\\u8bf4\\u660e\\u6587\\u5b57\\s*[:\\uff1a]?\\s*(${quotes}))?$`,
);

/** The picture that a line of text was to be: 图片 「标题」 ./图.png, 图片：标题 ./图.png; undefined for other text. */
export function meantAsPicture({ text, range: { start, end } }: Paragraph): PictureInText | undefined {
  // Where it prints other than it is typed, the author has put \ in front of it.
  if (end.line !== start.line || end.character - start.character !== text.length) return undefined;
  const [, quoted, word, path = '', told] = line.exec(text) ?? [];
  if (!isFilePath(path) || !pictureKindOf(path) || /[\u3002\uff0c\uff1b]/.test(path)) return undefined;
  return {
    title: quoted === undefined ? (word ?? '') : quoted.slice(1, -1),
    path,
    alternative: told?.slice(1, -1),
  };
}
