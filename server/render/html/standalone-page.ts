import { raw } from 'hono/html';
import type { Language } from '../../shared/text.ts';
import { type Content, markup } from './markup.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What is on a page, apart from what every page has. */
interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** A style sheet, ending with a line break. */
  readonly style: string;
  /** Below the title. */
  readonly content: Content;
}

/** What is told of reports, as one page that needs nothing else: no script, no font, nothing fetched. Its own policy keeps it so. */
export function standalonePage({ language, title, style, content }: PageParts): string {
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="gkreport">
<title>${title}</title>
<style>
${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}</main>
</body>
</html>
`.toString();
}
