import * as vscode from 'vscode';
import type { PreviewRequest } from '../../server/shared/editor-protocol.ts';
import type { Banner, Status } from './messages.ts';
import type { ShownDamage } from './what-to-show.ts';

/** What the page around a preview is made of. */
export interface ShellParts {
  /** BCP 47, of the words around the report. */
  readonly language: string;
  /** The document shown; kept by the view for the next start of the window. */
  readonly uri: string;
  readonly nonce: string;
  /** What the webview allows as source of style sheets. */
  readonly styleSource: string;
  /** What it allows as source of pictures. */
  readonly pictureSource: string;
  readonly script: string;
  readonly style: string;
  /** The style sheet of the page view; at first for printing only. */
  readonly paperStyle: string;
  readonly title: string;
  readonly words: ShellWords;
  /** What a form has besides: left out for a page that is only looked at. */
  readonly form?: FormParts;
}

/** What is around the report in a form, beside what is around any. */
export interface FormParts {
  /** Attributes of the body. */
  readonly body: string;
  /** In front of the foot of the page. */
  readonly input: string;
  /** At the top of the foot. */
  readonly field: string;
  /** Behind what is told of a finding. */
  readonly fixes: string;
  /** In front of the other buttons. */
  readonly buttons: string;
}

/** What the page says around the report. */
interface ShellWords {
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
 * script and style sheet, and pictures of the report's surroundings.
 */
export function shell(parts: ShellParts): string {
  const { words, form } = parts;
  const policy = `default-src 'none'; img-src ${parts.pictureSource}; style-src ${parts.styleSource}; script-src 'nonce-${parts.nonce}'`;
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
<body data-uri="${escapeHtml(parts.uri)}" data-nothing="${escapeHtml(words.nothingFound)}"${form?.body ?? ''}>
<div id="preview-banner" role="status"><p id="preview-banner-text"></p> <button id="preview-banner-line" type="button" hidden>${escapeHtml(words.goToLine)}</button> <button id="preview-banner-start" type="button" hidden>${escapeHtml(words.startAgain)}</button></div>
<p id="preview-unpaged">${escapeHtml(words.unpaged)}</p>
<main id="preview-report" lang="zh-CN"><p class="waiting" lang="${escapeHtml(parts.language)}">${escapeHtml(words.waiting)}</p></main>
${form?.input ?? ''}<footer id="preview-foot">
${form?.field ?? ''}<div id="preview-finding" role="status"><p id="preview-finding-text"></p> <button id="preview-finding-line" type="button" hidden>${escapeHtml(words.goToLine)}</button>${form?.fixes ?? ''}</div>
<div id="preview-bar">
<p id="preview-status" title="${escapeHtml(words.tourHint)}"><span id="preview-found"></span><span id="preview-sums"></span></p>
<p id="preview-legend">${legendOf(words)}</p>
<div id="preview-buttons">
${form?.buttons ?? ''}<button id="preview-look" type="button" aria-pressed="false" title="${escapeHtml(words.pageViewHint)}">${escapeHtml(words.pageView)}</button>
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

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}

// What a preview says to its reader besides the report itself.

/** `Preview 2024.gkreport` */
export function previewTitle(uri: vscode.Uri): string {
  return vscode.l10n.t('Preview {0}', fileName(uri));
}

/** The words around the report. */
export function shellWords(): ShellWords {
  return {
    waiting: vscode.l10n.t('The report is being prepared…'),
    pageView: vscode.l10n.t('A4 page'),
    pageViewHint: vscode.l10n.t('Show the report in the fonts and width of the printed page: A4, GB/T 9704'),
    unpaged: vscode.l10n.t('Fonts and width as on A4 paper. Export to PDF or Word to see the page breaks.'),
    goToLine: vscode.l10n.t('Go to the line'),
    startAgain: vscode.l10n.t('Start Again'),
    export: vscode.l10n.t('Export…'),
    tourHint: vscode.l10n.t('F8 and Shift+F8 move from finding to finding and say what each is about.'),
    nothingFound: vscode.l10n.t('No errors or warnings are marked on this page.'),
    broken: vscode.l10n.t('✕ error'),
    doubtful: vscode.l10n.t('! warning'),
    unchecked: vscode.l10n.t('… not checked'),
  };
}

/** `2 errors`. */
export function errorsInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', count);
}

/** `2 warnings`. */
export function warningsInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', count);
}

/** The verdicts on the report's equations, and what was found. */
export function previewStatus({ verdicts, findings }: Pick<PreviewRequest.Result, 'verdicts' | 'findings'>): Status {
  const { holds, broken, unchecked } = verdicts;
  const all = holds + broken + unchecked;
  return {
    found: vscode.l10n.t('{0}, {1}', errorsInWords(findings.errors), warningsInWords(findings.warnings)),
    short: `\u2715${findings.errors} !${findings.warnings}`,
    sums: vscode.l10n.t('{0} equations: {1} agree, {2} disagree, {3} not checked', all, holds, broken, unchecked),
  };
}

/** What of the text is missing from the page, and whether an older one is shown for it. */
export function damageBanner({ line, message, kept }: ShownDamage): Banner {
  const text = kept
    ? vscode.l10n.t('Line {0} cannot be read: {1}. Below is the report as it was before the change.', line + 1, message)
    : vscode.l10n.t('Line {0} cannot be read: {1}. Below is what could be read.', line + 1, message);
  return { text, line };
}

/** Why the view is older than the text. */
export function outOfDate(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('The preview could not be brought up to date: {0}', reason);
}

/** The server does not know the document as a report. */
export function unknownAsReport(): string {
  return vscode.l10n.t('The preview could not be brought up to date: the text is not recognised as a report.');
}

/** Why nothing can be brought up to date: for {@link outOfDate}. */
export function textClosed(): string {
  return vscode.l10n.t('the text is no longer open');
}

/** The last part of a document's path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
