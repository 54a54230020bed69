// Runs in the webview: shows what the extension sends and tells it what the reader does.
import morphdom from 'morphdom/dist/morphdom-esm.js';
import {
  type Banner,
  type ContentMessage,
  type HostMessage,
  hostMessage,
  type Look,
  type PreviewState,
  persistedState,
  type ViewMessage,
} from '../messages.ts';
import { FindingTour } from './finding-tour.ts';
import { markLine, placeOfTarget, ScrollPosition } from './scroll-position.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The extension, as seen from the webview. */
interface ExtensionHost {
  send(message: ViewMessage): void;
  /** Called with every message that is what its schema says. */
  listen(receive: (message: HostMessage) => void): void;
  /** What was last remembered, also before a reload of the window. */
  recall(): PreviewState | undefined;
  remember(state: PreviewState): void;
}

/** May be called once per page. */
function connectHost(): ExtensionHost {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    listen: (receive) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const { data: message } = hostMessage.safeParse(event.data);
        if (message !== undefined) {
          receive(message);
        }
      }),
    recall: () => persistedState.safeParse(api.getState()).data,
    remember: (state) => api.setState(state),
  };
}

/** Width of a sheet of A4, with a gap on either side, in CSS pixels of 1/96 inch. */
const sheetWidth = (210 / 25.4) * 96 + 2 * 16;

/** Whether the report fills the window or lies there as a sheet of paper; the sheet is made to fit narrow windows. */
class ReportLook {
  readonly #sheet: HTMLElement;
  readonly #paperStyle: HTMLElement;
  #current: Look = 'screen';

  /** `paperStyle` is the link to the style sheet of paper. */
  constructor(sheet: HTMLElement, paperStyle: HTMLElement) {
    this.#sheet = sheet;
    this.#paperStyle = paperStyle;
  }

  get current(): Look {
    return this.#current;
  }

  choose(look: Look): void {
    this.#current = look;
    this.#paperStyle.setAttribute('media', look === 'page' ? 'all' : 'print');
    document.body.classList.toggle('page-view', look === 'page');
    this.fit();
  }

  /** To be called when the window has another width. */
  fit(): void {
    const share = Math.min(1, document.documentElement.clientWidth / sheetWidth);
    this.#sheet.style.setProperty('zoom', this.#current === 'page' ? String(share) : '1');
  }
}

/** The parts of the page that a banner is made of, and what it leads to. */
interface Parts {
  readonly bar: HTMLElement;
  readonly text: HTMLElement;
  readonly lineButton: HTMLElement;
  readonly startButton: HTMLElement;
  /** Called with the line that the reader wants to see. */
  readonly goTo: (line: number) => void;
  /** Called when the reader wants the checker to be started again. */
  readonly start: () => void;
}

/** Says above the report why it is not the text as it is now, and leads to the cause. */
class BannerBar {
  readonly #parts: Parts;
  #banner: Banner | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    // The whole bar for the mouse; the button in it for the keyboard.
    parts.bar.addEventListener('click', () => {
      const { line, startsAgain } = this.#banner ?? {};
      if (window.getSelection()?.isCollapsed === false) {
        return;
      }
      if (line !== undefined) {
        parts.goTo(line);
      } else if (startsAgain) {
        parts.start();
      }
    });
  }

  /** Empty while there is nothing to say. */
  get text(): string {
    return this.#parts.text.textContent ?? '';
  }

  show(banner: Banner | undefined): void {
    const { bar, text: shown, lineButton, startButton } = this.#parts;
    const { text = '', line, startsAgain = false } = banner ?? {};
    // Text that is set again would be read out again, with every key that is typed.
    if (text !== this.text) {
      shown.textContent = text;
    }
    this.#banner = banner;
    lineButton.hidden = line === undefined;
    startButton.hidden = !startsAgain;
    bar.classList.toggle('shown', text !== '');
    bar.classList.toggle('leads', line !== undefined || startsAgain);
  }
}

const report = byId('preview-report');
const bannerBar = byId('preview-banner');
const foot = byId('preview-foot');
const found = byId('preview-found');
const sums = byId('preview-sums');
const pageButton = byId('preview-look');
const host = connectHost();
const banner = new BannerBar({
  bar: bannerBar,
  text: byId('preview-banner-text'),
  lineButton: byId('preview-banner-line'),
  startButton: byId('preview-banner-start'),
  goTo: (line) => host.send({ kind: 'sought', line }),
  start: () => host.send({ kind: 'restart' }),
});
const position = new ScrollPosition(report, bannerBar, foot);
const look = new ReportLook(report, byId('preview-paper'));
const tour = new FindingTour(
  {
    report,
    strip: byId('preview-finding'),
    text: byId('preview-finding-text'),
    button: byId('preview-finding-line'),
    nothing: document.body.dataset.nothing ?? '',
  },
  (element) => {
    position.contentChanged();
    position.makeVisible(element);
  },
  goToSource,
);
let version = 0;
let uri = document.body.dataset.uri ?? '';
let cursorLine: number | undefined;

function receive(message: HostMessage): void {
  switch (message.kind) {
    case 'content':
      showContent(message);
      break;
    case 'stale':
      report.querySelector('.waiting')?.remove();
      showBanner(message.banner);
      break;
    case 'scroll':
      position.moveTo(message.line);
      remember(message.line);
      break;
    case 'cursor':
      showCursor(message.line);
      break;
    case 'inspect':
      host.send({ kind: 'inspected', id: message.id, inspection: inspect() });
      break;
  }
}

function showContent(content: ContentMessage): void {
  position.contentChanged();
  patchReport(report, content.html);
  markLine(report, cursorLine);
  found.textContent = content.status.found;
  found.dataset.short = content.status.short;
  sums.textContent = content.status.sums;
  tour.contentChanged();
  version = content.version;
  uri = content.uri;
  showBanner(content.banner);
  if (content.line !== undefined) {
    position.moveTo(content.line);
  }
  showLegend();
  remember(position.line);
  host.send({ kind: 'shown' });
}

/** Explains the marks that the report has, and no others. */
function showLegend(): void {
  for (const entry of document.querySelectorAll<HTMLElement>('#preview-legend [data-state]')) {
    entry.hidden = report.querySelector(`.gk-${entry.dataset.state}`) === null;
  }
}

/** The reader stays at the same line of the text. */
function showAs(wanted: Look): void {
  const { line } = position;
  look.choose(wanted);
  pageButton.ariaPressed = String(wanted === 'page');
  position.contentChanged();
  position.moveTo(line);
  remember(line);
}

function remember(line: number): void {
  host.remember({ uri, line, look: look.current });
}

function showBanner(wanted: Banner | undefined): void {
  banner.show(wanted);
  position.contentChanged();
}

function showCursor(line: number): void {
  cursorLine = line;
  const element = markLine(report, line);
  if (element !== undefined) {
    position.makeVisible(element);
  }
}

function goToSource(element: EventTarget | null): void {
  const place = placeOfTarget(element);
  if (place !== undefined) {
    host.send({ kind: 'clicked', ...place });
  }
}

function inspect() {
  return {
    html: report.innerHTML,
    text: report.textContent,
    version,
    scrollLine: position.line,
    status: `${sums.textContent} · ${found.textContent}`,
    banner: banner.text,
    look: look.current,
  };
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no element #${id}.`);
  }
  return element;
}

host.listen(receive);
position.onScrolled((line) => {
  remember(line);
  host.send({ kind: 'scrolled', line });
});
new ResizeObserver(() => {
  look.fit();
  position.contentChanged();
}).observe(document.body);
pageButton.addEventListener('click', () => showAs(look.current === 'page' ? 'screen' : 'page'));
byId('preview-export').addEventListener('click', () => host.send({ kind: 'export' }));
// One listener on the root: elements come and go with every patch.
report.addEventListener('click', (event) => {
  if (window.getSelection()?.isCollapsed !== false) {
    goToSource(event.target);
  }
});
const remembered = host.recall();
showAs(remembered?.look ?? 'screen');
remember(remembered?.line ?? 0);
host.send({ kind: 'ready', ...(remembered === undefined ? {} : { line: remembered.line }) });

/**
 * Makes the content of `root` equal to `html`, touching only what differs: what the reader looks at, has selected or
 * found stays as it is. The text is parsed as an inert document first, so nothing in it ever runs.
 */
function patchReport(root: HTMLElement, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html').body;
  morphdom(root, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
}
