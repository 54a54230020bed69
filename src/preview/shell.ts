/** What the page around a preview is made of. */
export interface ShellParts {
  /** BCP 47, of the words around the report. */
  readonly language: string;
  /** The document shown; kept by the view for the next start of the window. */
  readonly uri: string;
  readonly nonce: string;
  /** What the webview allows as source of style sheets. */
  readonly styleSource: string;
  readonly script: string;
  readonly style: string;
  readonly title: string;
  /** Shown until the report arrives. */
  readonly waiting: string;
}

/**
 * The page around a preview, written once per panel: everything later comes in messages. Nothing is allowed but our own
 * script and style sheet.
 */
export function shell(parts: ShellParts): string {
  const policy = `default-src 'none'; style-src ${parts.styleSource}; script-src 'nonce-${parts.nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" href="${escapeHtml(parts.style)}">
</head>
<body data-uri="${escapeHtml(parts.uri)}">
<p id="preview-banner" role="alert" hidden></p>
<main id="preview-report" lang="zh-CN"><p class="waiting" lang="${escapeHtml(parts.language)}">${escapeHtml(parts.waiting)}</p></main>
<footer id="preview-status"></footer>
<script nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.script)}"></script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
