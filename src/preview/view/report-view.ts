import morphdom from 'morphdom/dist/morphdom-esm.js';
import {
  type Banner,
  ContentReceiver,
  type HostMessage,
  type Look,
  type PageContent,
  type PreviewState,
} from '../messages.ts';
import { BannerBar } from './banner-bar.ts';
import type { ExtensionHost } from './extension-host.ts';
import { FindingTour } from './finding-tour.ts';
import { ReportLook } from './report-look.ts';
import { markLine, placeOfTarget, ScrollPosition } from './scroll-position.ts';

/** In what a page is more than one to look at. */
export interface Manners {
  /** What is to be shown of a page that has arrived; left out, its article as it is. */
  readonly prepare?: (page: HTMLElement, content: PageContent) => void;
  /** Called after the page has become another. */
  readonly shown?: (content: PageContent) => void;
  /** Called where the view may lie otherwise: another width, another look, other bars. */
  readonly moved?: () => void;
  /** Takes the reader to a finding that F8 led to; left out, it gets the focus. */
  readonly visit?: (finding: HTMLElement) => void;
  /** Called with messages of other kinds. */
  readonly receive?: (message: unknown) => void;
  /** What is remembered besides. */
  readonly state?: () => Partial<PreviewState>;
}

/** A report in a webview: shows what the extension sends, and tells it where the reader is. */
export class ReportView {
  readonly report = byId('preview-report');
  readonly position: ScrollPosition;
  readonly tour: FindingTour;
  readonly #host: ExtensionHost<unknown>;
  readonly #manners: Manners;
  readonly #found = byId('preview-found');
  readonly #sums = byId('preview-sums');
  readonly #pageButton = byId('preview-look');
  readonly #banner: BannerBar;
  readonly #look: ReportLook;
  readonly #receiver = new ContentReceiver();
  #content: PageContent | undefined;
  #uri = document.body.dataset.uri ?? '';
  #cursorLine: number | undefined;

  constructor(host: ExtensionHost<unknown>, manners: Manners = {}) {
    this.#host = host;
    this.#manners = manners;
    const bar = byId('preview-banner');
    this.#banner = new BannerBar({
      bar,
      text: byId('preview-banner-text'),
      lineButton: byId('preview-banner-line'),
      startButton: byId('preview-banner-start'),
      goTo: (line) => host.send({ kind: 'sought', line }),
      start: () => host.send({ kind: 'restart' }),
    });
    this.position = new ScrollPosition(this.report, bar, byId('preview-foot'));
    this.#look = new ReportLook(this.report, byId('preview-paper'));
    this.tour = new FindingTour(
      {
        report: this.report,
        strip: byId('preview-finding'),
        text: byId('preview-finding-text'),
        button: byId('preview-finding-line'),
        nothing: document.body.dataset.nothing ?? '',
      },
      {
        visit: manners.visit ?? ((finding) => finding.focus({ preventScroll: true })),
        reveal: (element) => {
          this.position.contentChanged();
          this.position.makeVisible(element);
        },
        goTo: (element) => this.goToSource(element),
      },
    );
  }

  /** Begins to listen, and to show. */
  start(): void {
    const host = this.#host;
    host.listen(
      (message) => this.#receive(message),
      (message) => this.#manners.receive?.(message),
    );
    this.position.onScrolled((line) => {
      this.#remember(line);
      host.send({ kind: 'scrolled', line });
    });
    new ResizeObserver(() => {
      this.#look.fit();
      this.position.contentChanged();
      this.#manners.moved?.();
    }).observe(document.body);
    this.#pageButton.addEventListener('click', () => this.#showAs(this.#look.current === 'page' ? 'screen' : 'page'));
    byId('preview-export').addEventListener('click', () => host.send({ kind: 'export' }));
    const remembered = host.recall();
    this.#showAs(remembered?.look ?? 'screen');
    this.#remember(remembered?.line ?? 0);
    host.send({ kind: 'ready', ...(remembered === undefined ? {} : { line: remembered.line }) });
  }

  /** Shows in the text where an element comes from. */
  goToSource(element: EventTarget | null): void {
    const place = placeOfTarget(element);
    if (place !== undefined) {
      this.#host.send({ kind: 'clicked', ...place });
    }
  }

  /** Shows the last page once more, for who prepares it otherwise now. */
  showAgain(): void {
    if (this.#content !== undefined) {
      const { line: _, ...content } = this.#content;
      this.#showContent(content);
    }
  }

  /** To be called when what {@link Manners.state} says has changed. */
  remember(): void {
    this.#remember(this.position.line);
  }

  #receive(message: HostMessage): void {
    switch (message.kind) {
      case 'content': {
        const content = this.#receiver.content(message);
        if (content === undefined) {
          this.#host.send({ kind: 'ready', line: this.position.line });
        } else {
          this.#showContent(content);
        }
        break;
      }
      case 'stale':
        this.report.querySelector('.waiting')?.remove();
        this.#showBanner(message.banner);
        break;
      case 'scroll':
        this.position.moveTo(message.line);
        this.#remember(message.line);
        break;
      case 'cursor':
        this.#showCursor(message.line);
        break;
      case 'inspect':
        this.#host.send({ kind: 'inspected', id: message.id, inspection: this.#inspect() });
        break;
    }
  }

  #showContent(content: PageContent): void {
    this.position.contentChanged();
    // Parsed as an inert document first, so nothing in it ever runs.
    const next = new DOMParser().parseFromString(content.html, 'text/html').body;
    this.#manners.prepare?.(next, content);
    patchReport(this.report, next);
    markLine(this.report, this.#cursorLine);
    this.#found.textContent = content.status.found;
    this.#found.dataset.short = content.status.short;
    this.#sums.textContent = content.status.sums;
    this.tour.contentChanged();
    this.#content = content;
    this.#uri = content.uri;
    this.#showBanner(content.banner);
    if (content.line !== undefined) {
      this.position.moveTo(content.line);
    }
    this.#showLegend();
    this.#remember(this.position.line);
    this.#manners.shown?.(content);
    this.#host.send({ kind: 'shown', known: this.#receiver.known });
  }

  /** Explains the marks that the report has, and no others. */
  #showLegend(): void {
    for (const entry of document.querySelectorAll<HTMLElement>('#preview-legend [data-state]')) {
      entry.hidden = this.report.querySelector(`.gk-${entry.dataset.state}`) === null;
    }
  }

  /** The reader stays at the same line of the text. */
  #showAs(wanted: Look): void {
    const { line } = this.position;
    this.#look.choose(wanted);
    this.#pageButton.ariaPressed = String(wanted === 'page');
    this.position.contentChanged();
    this.position.moveTo(line);
    this.#remember(line);
    this.#manners.moved?.();
  }

  #remember(line: number): void {
    this.#host.remember({ uri: this.#uri, line, look: this.#look.current, ...this.#manners.state?.() });
  }

  #showBanner(wanted: Banner | undefined): void {
    this.#banner.show(wanted);
    this.position.contentChanged();
    this.#manners.moved?.();
  }

  #showCursor(line: number): void {
    this.#cursorLine = line;
    const element = markLine(this.report, line);
    if (element !== undefined) {
      this.position.makeVisible(element);
    }
  }

  #inspect() {
    return {
      html: this.report.innerHTML,
      text: this.report.textContent,
      version: this.#content?.version ?? 0,
      scrollLine: this.position.line,
      status: `${this.#sums.textContent} · ${this.#found.textContent}`,
      banner: this.#banner.text,
      look: this.#look.current,
    };
  }
}

/** An element that the shell of the page has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no element #${id}.`);
  }
  return element;
}

/**
 * Makes the content of `root` equal to that of `next`, touching only what differs: what the reader looks at, has selected
 * or found stays as it is.
 */
function patchReport(root: HTMLElement, next: HTMLElement): void {
  morphdom(root, next, {
    childrenOnly: true,
    getNodeKey,
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
}

/** A field of a form stays itself when others come before it; lines of prose are only counted, and go by their place. */
function getNodeKey(node: Node): string | undefined {
  if (!(node instanceof HTMLElement)) {
    return undefined;
  }
  const { id, dataset } = node;
  return dataset.field === undefined || /^\u00b6\d/.test(dataset.field) ? id || undefined : dataset.field;
}
