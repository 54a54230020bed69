import { raw } from 'hono/html';
import type { Language } from '../../shared/text.ts';
import { type Content, markup } from './markup.ts';

/** What is on a page, apart from what every page has. */
interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Elements of its head, each ending with a line break. */
  readonly meta?: Content;
  /** A style sheet, ending with a line break. */
  readonly style: string;
  readonly hasPictures?: boolean;
  /** Ends with a line break. */
  readonly content: Content;
}

/**
 * One page that needs nothing else: no script, no font, nothing fetched, pictures inside. Its own policy keeps it so, whatever
 * text it holds.
 */
export function standalonePage({ language, title, meta, style, hasPictures = false, content }: PageParts): string {
  const pictures = hasPictures ? ' img-src data:;' : '';
  const policy = `default-src 'none';${pictures} style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="gkreport">
${meta}<title>${title}</title>
<style>
${raw(style)}</style>
</head>
<body>
<main>
${content}</main>
</body>
</html>
`.toString();
}
