import { isFilePath } from '../language/attachments.ts';
import { isPicture, pictureKindOf } from '../report/picture-file.ts';
import { plainText } from '../report/read/read-inlines.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Inline } from '../report/written.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { meantAsPicture } from './pictures-in-text.ts';
import { allParagraphs } from './prose.ts';

/** A file that no output can show, or that none should. */
const unusablePicture: Check<{ readonly path: string; readonly reason: Text }> = {
  id: 'unusable-picture',
  name: '图片无法使用',
  level: 'error',
  source: sources.reportManual,
  message: ({ path, reason }) =>
    path === ''
      ? {
          zh: '标题后应写图片的路径（相对本文件所在文件夹），如 ./流程图.png；如是正文，请在行首加 \\',
          en: 'After its title a picture needs the path of its file (relative to this file’s folder), such as ./chart.png. If this is text, put \\ in front of it',
        }
      : {
          zh: `图片“${path}”${reason.zh}；正式报告中以文字代替`,
          en: `The picture “${path}” ${reason.en}; until then words stand in its place in the finished report`,
        },
};

/** A picture without words can neither be read aloud nor referred to. */
const untitledPicture: Check<Record<string, never>> = {
  id: 'untitled-picture',
  name: '图片没有标题',
  level: 'warning',
  source: sources.reportManual,
  message: () => ({
    zh: '图片没有标题：图下不出现题名，读屏软件也无从朗读；请在引号内写标题',
    en: 'This picture has no title: nothing stands below it, and screen readers have nothing to read. Write one between the quotes',
  }),
};

/** Word shows WebP in its newest versions only. */
const pictureNotInWord: Check<{ readonly path: string }> = {
  id: 'picture-not-in-word',
  name: '图片格式较新',
  level: 'hint',
  source: sources.reportManual,
  message: ({ path }) => ({
    zh: `旧版 Word 不能显示 WebP 图片，导出的 Word 文件中“${path}”以文字代替；请另存为 PNG 或 JPEG`,
    en: `Older versions of Word do not show WebP, so words stand in place of “${path}” in the exported Word file. Save it as PNG or JPEG`,
  }),
};

/** A picture as Markdown and web pages have it, or in other quotes, which the report does not read. */
const picture: Check<{ readonly caption: string }> = {
  id: 'picture',
  name: '正文插图',
  level: 'warning',
  source: sources.reportManual,
  message: ({ caption }) => ({
    zh: `这样写的图片${caption === '' ? '不会出现在正式报告中' : `在正式报告中只有文字“${caption}”`}；图片应自成一行，写作“图片 "标题" ./图片.png”`,
    en: `A picture written like this ${caption === '' ? 'is missing from' : `is only the words “${caption}” in`} the finished report. Give it a line of its own: “图片 "title" ./picture.png”`,
  }),
};

function* checkPicturesCanBeShown({ illustrations }: Report): Iterable<Finding> {
  for (const { title, titleRange, path, pathRange, file } of illustrations) {
    if (path === '') yield found(unusablePicture, pathRange, { path, reason: { zh: '', en: '' } });
    else if (file && !isPicture(file)) yield found(unusablePicture, pathRange, { path, reason: file.reason });
    else if (file?.kind === 'webp') yield found(pictureNotInWord, pathRange, { path });
    // Without quotes the line as a whole cannot be read, which is told.
    const hasQuotes = titleRange.end.character > titleRange.start.character;
    if (hasQuotes && title.trim() === '') yield found(untitledPicture, titleRange, {});
  }
}

function* checkNoMarkdownPictures(report: Report): Iterable<Finding> {
  for (const { inlines, range: line } of allParagraphs(report))
    for (const { caption, path, range } of picturesAmong(inlines)) {
      const isAlone = range.start.character === line.start.character && range.end.character === line.end.character;
      const text = isAlone && isFilePath(path) && pictureKindOf(path) ? pictureLine(caption, path) : caption;
      yield found(picture, range, { caption }, { data: { kind: 'replace', range, text } });
    }
}

/** Lines with other quotes than those that a picture has, or without. */
function* checkNoPicturesInText(report: Report): Iterable<Finding> {
  for (const paragraph of allParagraphs(report)) {
    const meant = meantAsPicture(paragraph);
    if (!meant) continue;
    const { title, path, alternative } = meant;
    const told = alternative === undefined ? '' : ` 说明文字 "${withoutQuotes(alternative)}"`;
    const data = { kind: 'replace', range: paragraph.range, text: pictureLine(title, path) + told } as const;
    yield found(picture, paragraph.range, { caption: paragraph.text }, { data });
  }
}

function pictureLine(caption: string, path: string): string {
  return `图片 "${withoutQuotes(caption)}" ${/^\.{1,2}[/\\]/.test(path) ? path : `./${path}`}`;
}

function withoutQuotes(text: string): string {
  return text.replace(/["\u201c\u201d]/g, '');
}

interface WrittenPicture {
  readonly caption: string;
  readonly path: string;
  readonly range: TextRange;
}

/** `![caption](file)` reads as a link behind an exclamation mark, or as text where it has no caption; so does `<img …>`. */
function* picturesAmong(inlines: readonly Inline[]): Iterable<WrittenPicture> {
  for (const [index, inline] of inlines.entries()) {
    const before = inlines[index - 1];
    if (inline.kind === 'link' && before?.kind === 'text' && before.text.endsWith('!') && before.range) {
      const caption = plainText(inline.children);
      const range = behind(before.range.end, -1, `![${caption}](${inline.href})`);
      yield { caption, path: inline.href, range };
    }
    if (inline.kind !== 'text' || !inline.range) continue;
    for (const { 0: mark, 1: path, index: at } of inline.text.matchAll(/!\[\s*\]\(([^()\s]+)\)|<img\b[^>]*>/gi)) {
      const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(mark)?.[1] ?? '';
      yield { caption: attribute('alt'), path: path ?? attribute('src'), range: behind(inline.range.start, at, mark) };
    }
  }
}

function behind({ line, character }: TextRange['start'], offset: number, text: string): TextRange {
  const start = { line, character: character + offset };
  return { start, end: { line, character: start.character + text.length } };
}

export const pictureChecks: CheckGroup = {
  checks: [unusablePicture, untitledPicture, pictureNotInWord, picture],
  checkers: [checkPicturesCanBeShown, checkNoMarkdownPictures, checkNoPicturesInText],
};
