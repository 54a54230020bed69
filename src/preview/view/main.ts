// Runs in the webview: shows what the extension sends and tells it what the reader does.
import type { Banner, Content, HostMessage, Look } from '../messages.ts';
import { BannerBar } from './banner.ts';
import { FindingTour } from './finding-tour.ts';
import { connectHost } from './host.ts';
import { ReportLook } from './report-look.ts';
import { patchReport } from './report-patch.ts';
import { ScrollPosition } from './scroll-position.ts';
import { markLine, placeOfTarget } from './source-lines.ts';

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

function showContent(content: Content): void {
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
