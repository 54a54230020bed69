import * as vscode from 'vscode';
import { waitFor } from './wait-for.ts';

/** What the page of a preview shows at a moment, asked of the page itself. */
export interface PreviewState {
  readonly uri: string;
  readonly html: string;
  readonly version: number;
  /** Line of the source at the top, counted from 0. */
  readonly scrollLine: number;
  readonly status: string;
  readonly banner: string;
}

/** What the preview of a document shows; nothing where no preview shows it. */
export function previewState(uri: vscode.Uri): Thenable<PreviewState | undefined> {
  return vscode.commands.executeCommand<PreviewState | undefined>('gkreport.internal.previewState', uri);
}

/** Waits until a reader of the preview of a document sees a text, and gives what the preview shows. */
export async function waitForPreview(uri: vscode.Uri, text: string): Promise<PreviewState> {
  const isShown = (state: PreviewState | undefined): state is PreviewState =>
    state !== undefined && readableText(state.html).includes(text);
  return waitFor(`the preview of ${uri.path} shows 「${text}」`, () => previewState(uri), isShown);
}

/** Waits until the preview of a document has a banner that fits, and gives what the preview shows. */
export async function waitForBanner(uri: vscode.Uri, banner: RegExp): Promise<PreviewState> {
  const isShown = (state: PreviewState | undefined): state is PreviewState =>
    state !== undefined && banner.test(state.banner);
  return waitFor(`the preview of ${uri.path} has a banner like ${banner}`, () => previewState(uri), isShown);
}

/** What a reader sees of a page: its text without the elements around it. */
export function readableText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The titles of the open previews. */
export function previewTabs(): readonly string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(isPreview).map(({ label }) => label);
}

function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('gkreport.preview');
}
