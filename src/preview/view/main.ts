// Runs in the webview: shows what the extension sends and tells it what the reader does.
import type { HostMessage } from '../messages.ts';
import { connectHost } from './host.ts';
import { patchReport } from './report-patch.ts';
import { ScrollPosition } from './scroll-position.ts';
import { markLine, placeOfTarget } from './source-lines.ts';

const report = byId('preview-report');
const banner = byId('preview-banner');
const status = byId('preview-status');
const host = connectHost();
const position = new ScrollPosition(report);
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
      host.remember({ uri, line: message.line });
      break;
    case 'cursor':
      showCursor(message.line);
      break;
    case 'inspect':
      host.send({ kind: 'inspected', id: message.id, inspection: inspect() });
      break;
  }
}

function showContent(content: Extract<HostMessage, { kind: 'content' }>): void {
  position.contentChanged();
  patchReport(report, content.html);
  markLine(report, cursorLine);
  status.textContent = content.status;
  version = content.version;
  uri = content.uri;
  showBanner('');
  if (content.line !== undefined) {
    position.moveTo(content.line);
  }
  host.remember({ uri, line: position.line });
}

function showBanner(text: string): void {
  position.contentChanged();
  banner.textContent = text;
  banner.hidden = text === '';
}

function showCursor(line: number): void {
  cursorLine = line;
  const element = markLine(report, line);
  if (element !== undefined) {
    position.makeVisible(element);
  }
}

function inspect() {
  return {
    html: report.innerHTML,
    text: report.textContent,
    version,
    scrollLine: position.line,
    status: status.textContent ?? '',
    banner: banner.textContent ?? '',
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
  host.remember({ uri, line });
  host.send({ kind: 'scrolled', line });
});
new ResizeObserver(() => position.contentChanged()).observe(report);
// One listener on the root: elements come and go with every patch.
report.addEventListener('click', (event) => {
  const place = placeOfTarget(event.target);
  if (place !== undefined && window.getSelection()?.isCollapsed !== false) {
    host.send({ kind: 'clicked', ...place });
  }
});
const remembered = host.recall();
host.remember({ uri, line: remembered?.line ?? 0 });
host.send({ kind: 'ready', ...(remembered === undefined ? {} : { line: remembered.line }) });
