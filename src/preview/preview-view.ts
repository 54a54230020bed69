import * as vscode from 'vscode';
import { randomName } from '../random.ts';
import {
  ContentSender,
  type HostMessage,
  type Inspection,
  type PageContent,
  type ViewMessage,
  viewMessage,
} from './messages.ts';
import { escapeHtml, type FormParts, shell, shellWords } from './shell.ts';

/** Also the activation event and the `when` clauses of the manifest. */
export const viewType = 'gkreport.preview';

/** Which page is shown: the preview, unless a form is named with what it has besides. */
export interface PageKind {
  /** The name of its script and of its style sheet. */
  readonly bundle: string;
  readonly form?: FormParts;
}

/** The webview of one preview: its page, and messages to and from it as their schemas have them. */
export class PreviewView implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #messages = new vscode.EventEmitter<ViewMessage>();
  readonly #answers = new Map<number, (inspection: Inspection | undefined) => void>();
  #listening = false;
  /** Folders that the page may show pictures from. */
  #roots: readonly vscode.Uri[] = [];
  readonly #content = new ContentSender();
  /** The pages that the view has said it has. */
  #known: readonly number[] = [];
  #questions = 0;
  #contentShown: (() => void) | undefined;

  readonly #otherMessages = new vscode.EventEmitter<unknown>();

  /** Anything the view says but `inspected` and `shown`. */
  readonly onMessage = this.#messages.event;
  /** Anything that no preview says. */
  readonly onOtherMessage = this.#otherMessages.event;

  constructor(
    panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    uri: vscode.Uri,
    { bundle, form }: PageKind = { bundle: 'preview' },
  ) {
    this.panel = panel;
    const dist = vscode.Uri.joinPath(extension, 'dist');
    const { webview } = panel;
    this.#roots = [dist, ...surroundingsOf(uri)];
    webview.options = { enableScripts: true, localResourceRoots: this.#roots };

    webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      // A hidden view loses its page, unless that is kept; its script says `ready` when it is shown again.
      this.#listening &&= panel.visible || panel.options.retainContextWhenHidden === true;
      if (!this.#listening) {
        this.#forgetQuestions();
      }
    });
    panel.iconPath = vscode.Uri.joinPath(extension, 'images', 'icon.png');
    webview.html = shell({
      language: vscode.env.language,
      uri: uri.toString(),
      nonce: randomName(),
      styleSource: webview.cspSource,
      pictureSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, `${bundle}.js`)).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(dist, `${bundle}.css`)).toString(),
      paperStyle: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview-paper.css')).toString(),
      title: panel.title,
      words: shellWords(),
      ...(form && { form }),
    });
  }

  /** Whether the page is there to receive messages; what is posted to a hidden view is lost. */
  get isListening(): boolean {
    return this.#listening;
  }

  post(message: HostMessage): void {
    this.postOther(message);
  }

  /** What no preview is told. */
  postOther(message: unknown): void {
    if (this.#listening) {
      void this.panel.webview.postMessage(message);
    }
  }

  /** Resolves when the content is on the page, or the page is gone: no faster page is asked of a slow one. */
  show(content: PageContent): Promise<void> {
    if (!this.#listening) {
      return Promise.resolve();
    }
    this.#contentShown?.();
    return new Promise((resolve) => {
      this.#contentShown = resolve;
      this.post(this.#content.message(content, this.#known));
    });
  }

  /**
   * A page with the addresses of its pictures as the webview fetches them, which may come from their folders from now on. No
   * message carries a picture: a page is sent with every keystroke.
   */
  withPictures(html: string): string {
    const { webview } = this.panel;
    const folders = new Map<string, vscode.Uri>();
    const page = html.replace(/\bdata-picture="([^"]*)"/g, (_, address: string) => {
      const uri = vscode.Uri.parse(address.replaceAll('&amp;', '&'));
      const folder = vscode.Uri.joinPath(uri, '..').with({ query: '' });
      folders.set(folder.toString(), folder);
      return `src="${escapeHtml(webview.asWebviewUri(uri).toString())}"`;
    });
    const isKnown = ({ scheme, authority, path }: vscode.Uri) =>
      this.#roots.some(
        (root) =>
          root.scheme === scheme &&
          root.authority === authority &&
          (path === root.path || path.startsWith(`${root.path.replace(/\/$/, '')}/`)),
      );
    const others = [...folders.values()].filter((folder) => !isKnown(folder));
    if (others.length > 0) {
      this.#roots = [...this.#roots, ...others];
      // Loads the page anew, which then asks for its content.
      webview.options = { ...webview.options, localResourceRoots: this.#roots };
    }
    return page;
  }

  /** What the view shows at this moment; undefined while it is hidden or not yet loaded. */
  inspect(): Promise<Inspection | undefined> {
    if (!this.#listening) {
      return Promise.resolve(undefined);
    }
    const id = this.#questions++;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.post({ kind: 'inspect', id });
    });
  }

  dispose(): void {
    this.#listening = false;
    this.#forgetQuestions();
    this.#messages.dispose();
    this.#otherMessages.dispose();
    this.panel.dispose();
  }

  #receive(received: unknown): void {
    const { data: message } = viewMessage.safeParse(received);
    if (message === undefined) {
      this.#otherMessages.fire(received);
      return;
    }
    if (message.kind === 'inspected') {
      this.#answers.get(message.id)?.(message.inspection);
      this.#answers.delete(message.id);
      return;
    }
    if (message.kind === 'shown') {
      this.#known = message.known;
      this.#contentShown?.();
      return;
    }
    if (message.kind === 'ready') {
      this.#known = [];
      this.#forgetQuestions();
      this.#listening = true;
    }
    this.#messages.fire(message);
  }

  /** A page that went away answers no more. */
  #forgetQuestions(): void {
    for (const answer of this.#answers.values()) {
      answer(undefined);
    }
    this.#answers.clear();
    this.#contentShown?.();
  }
}

/** The folder of a report, and that of the workspace it lies in. */
function surroundingsOf(uri: vscode.Uri): readonly vscode.Uri[] {
  const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const own = uri.scheme === 'untitled' ? [] : [vscode.Uri.joinPath(uri, '..')];
  return workspace ? [...own, workspace] : own;
}
