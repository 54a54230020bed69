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
  /** The style sheet of the page view; at first for printing only. */
  readonly paperStyle: string;
  readonly title: string;
  readonly words: ShellWords;
}

/** What the page says around the report. */
export interface ShellWords {
  /** Shown until the report arrives. */
  readonly waiting: string;
  readonly pageView: string;
  readonly pageViewHint: string;
  /** Above the sheet of the page view. */
  readonly unpaged: string;
  /** Leads from the banner to the line it speaks of. */
  readonly goToLine: string;
  readonly startAgain: string;
  readonly export: string;
  /** Which keys lead from finding to finding. */
  readonly tourHint: string;
  /** What they say where there is none. */
  readonly nothingFound: string;
  /** What the marks of cells mean, each with its sign. */
  readonly broken: string;
  readonly doubtful: string;
  readonly unchecked: string;
}

/**
 * The page around a preview, written once per panel: everything later comes in messages. Nothing is allowed but our own
 * script and style sheet.
 */
export function shell(parts: ShellParts): string {
  const { words } = parts;
  const policy = `default-src 'none'; style-src ${parts.styleSource}; script-src 'nonce-${parts.nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" href="${escapeHtml(parts.style)}">
<link id="preview-paper" rel="stylesheet" media="print" href="${escapeHtml(parts.paperStyle)}">
</head>
<body data-uri="${escapeHtml(parts.uri)}" data-nothing="${escapeHtml(words.nothingFound)}">
<div id="preview-banner" role="status"><p id="preview-banner-text"></p> <button id="preview-banner-line" type="button" hidden>${escapeHtml(words.goToLine)}</button> <button id="preview-banner-start" type="button" hidden>${escapeHtml(words.startAgain)}</button></div>
<p id="preview-unpaged">${escapeHtml(words.unpaged)}</p>
<main id="preview-report" lang="zh-CN"><p class="waiting" lang="${escapeHtml(parts.language)}">${escapeHtml(words.waiting)}</p></main>
<footer id="preview-foot">
<div id="preview-finding" role="status"><p id="preview-finding-text"></p> <button id="preview-finding-line" type="button" hidden>${escapeHtml(words.goToLine)}</button></div>
<div id="preview-bar">
<p id="preview-status" title="${escapeHtml(words.tourHint)}"><span id="preview-found"></span><span id="preview-sums"></span></p>
<p id="preview-legend">${legendOf(words)}</p>
<div id="preview-buttons">
<button id="preview-look" type="button" aria-pressed="false" title="${escapeHtml(words.pageViewHint)}">${escapeHtml(words.pageView)}</button>
<button id="preview-export" type="button">${escapeHtml(words.export)}</button>
</div>
</div>
</footer>
<script nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.script)}"></script>
</body>
</html>
`;
}

/** Each entry appears with the first cell that is marked so. */
function legendOf({ broken, doubtful, unchecked }: ShellWords): string {
  return Object.entries({ broken, doubtful, unchecked })
    .map(([state, word]) => `<span class="gk-${state}" data-state="${state}" hidden>${escapeHtml(word)}</span>`)
    .join(' ');
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}
