import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { errorsInWords, fileName, warningsInWords } from '../preview/shell.ts';
import { type ListedReport, ReportList } from './report-list.ts';

/** A year of the view; a report is its address, as commands take it. */
export interface YearNode {
  readonly yearText: string;
  readonly uris: readonly vscode.Uri[];
}

type Node = YearNode | vscode.Uri;

const viewId = 'gkreport.reports';

/** The view *Annual Reports* in the Explorer: the reports of the opened folders by year and agency, and how each stands. */
export const reportsView: Feature = ({ server }) => {
  const list = new ReportList(server);
  const tree = new ReportTree(list);
  const view = vscode.window.createTreeView<Node>(viewId, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    list,
    tree,
    view,
    // Not offered to people: what the view shows at this moment.
    vscode.commands.registerCommand('gkreport.internal.reportsView', () => shownBy(tree)),
  );
};

class ReportTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #list: ReportList;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listener: vscode.Disposable;
  #reports = new Map<vscode.Uri, ListedReport>();
  /** Those that only their files tell apart. */
  #twins: ReadonlySet<vscode.Uri> = new Set();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(list: ReportList) {
    this.#list = list;
    this.#listener = list.onChange(() => this.#changed.fire(undefined));
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node instanceof vscode.Uri) return [];
    if (node) return [...node.uris];
    const reports = await this.#list.all();
    this.#reports = new Map(reports.map((report) => [report.uri, report]));
    this.#twins = twinsAmong(reports);
    return yearsOf(reports);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (!(node instanceof vscode.Uri)) return this.#yearItem(node);
    const report = this.#reports.get(node);
    const name = report?.body ?? fileName(node);
    const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
    const state = stateOf(report?.findings);
    item.id = node.toString();
    item.resourceUri = node;
    item.iconPath = state.icon;
    const path = vscode.workspace.asRelativePath(node);
    item.description = [...(state.isWorthTelling ? [state.words] : []), ...(this.#twins.has(node) ? [path] : [])].join(
      ' · ',
    );
    item.tooltip = `${path}\n${state.words}`;
    item.contextValue = 'report';
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [node] };
    item.accessibilityInformation = { label: `${name}, ${report?.yearText ?? ''}, ${state.words}` };
    return item;
  }

  getParent(): undefined {
    return undefined;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  #yearItem({ yearText, uris }: YearNode): vscode.TreeItem {
    const label = yearText === '' ? vscode.l10n.t('No year') : yearText;
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    const wrong = uris.filter((uri) => (this.#reports.get(uri)?.findings?.errors ?? 0) > 0).length;
    item.id = `year ${yearText}`;
    item.contextValue = 'year';
    const count = uris.length === 1 ? vscode.l10n.t('1 report') : vscode.l10n.t('{0} reports', uris.length);
    item.description = wrong === 0 ? count : vscode.l10n.t('{0}, {1} with errors', count, wrong);
    return item;
  }
}

/** Reports of one agency on one year. */
function twinsAmong(reports: readonly ListedReport[]): ReadonlySet<vscode.Uri> {
  const first = new Map<string, vscode.Uri>();
  const twins = new Set<vscode.Uri>();
  for (const { uri, body, yearText } of reports) {
    const key = `${yearText}\n${body ?? uri.toString()}`;
    const other = first.get(key);
    if (other) twins.add(other).add(uri);
    else first.set(key, uri);
  }
  return twins;
}

const byName = new Intl.Collator('zh-CN');

/** The years, the latest first and what has none last; within a year agencies by name. */
function yearsOf(reports: readonly ListedReport[]): readonly YearNode[] & Node[] {
  const years = new Map<string, ListedReport[]>();
  for (const report of reports) {
    const known = years.get(report.yearText);
    if (known) known.push(report);
    else years.set(report.yearText, [report]);
  }
  const nameOf = ({ body, uri }: ListedReport) => body ?? fileName(uri);
  return [...years]
    .sort(([, [one]], [, [other]]) => (other?.year ?? 0) - (one?.year ?? 0))
    .map(([yearText, all]) => ({
      yearText,
      uris: all
        .sort(
          (one, other) =>
            byName.compare(nameOf(one), nameOf(other)) || (one.uri.toString() < other.uri.toString() ? -1 : 1),
        )
        .map(({ uri }) => uri),
    }));
}

interface Shown {
  readonly icon: vscode.ThemeIcon;
  readonly words: string;
  readonly isWorthTelling: boolean;
}

/** How a report stands: icons differ in form, not in colour alone. */
function stateOf(findings: ListedReport['findings']): Shown {
  if (findings === undefined)
    return { icon: new vscode.ThemeIcon('circle-outline'), words: vscode.l10n.t('Not checked'), isWorthTelling: false };
  const { errors, warnings } = findings;
  const words = [
    ...(errors === 0 ? [] : [errorsInWords(errors)]),
    ...(warnings === 0 ? [] : [warningsInWords(warnings)]),
  ].join(' · ');
  const icon = (name: string, color: string) => new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
  if (errors > 0) return { icon: icon('error', 'list.errorForeground'), words, isWorthTelling: true };
  if (warnings > 0) return { icon: icon('warning', 'list.warningForeground'), words, isWorthTelling: true };
  return {
    icon: icon('pass', 'testing.iconPassed'),
    words: vscode.l10n.t('No errors or warnings'),
    isWorthTelling: false,
  };
}

/** Every line of the view, as people read it. */
async function shownBy(tree: ReportTree): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const node of await tree.getChildren()) {
    lines.push(lineOf(tree.getTreeItem(node)));
    for (const child of await tree.getChildren(node)) lines.push(`  ${lineOf(tree.getTreeItem(child))}`);
  }
  return lines;
}

function lineOf({ label, description, iconPath }: vscode.TreeItem): string {
  const icon = iconPath instanceof vscode.ThemeIcon ? `(${iconPath.id}) ` : '';
  return `${icon}${String(label)}${description ? ` ${description}` : ''}`;
}
