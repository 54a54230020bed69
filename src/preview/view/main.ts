// Runs in the webview: shows what the extension sends and tells it what the reader does.
import { connectHost } from './extension-host.ts';
import { ReportView } from './report-view.ts';

const view = new ReportView(connectHost());
// One listener on the root: elements come and go with every patch.
view.report.addEventListener('click', (event) => {
  if (window.getSelection()?.isCollapsed !== false) {
    view.goToSource(event.target);
  }
});
view.start();
