import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeEverything, openFile, storedText } from '../../support/documents.ts';
import { extension, manifest, type Placed } from '../../support/extension.ts';

const views = () => Object.values(manifest().contributes.views).flatMap((all) => all.map(({ id }) => id));

/** Where a `when` clause names something that the manifest itself declares, or the sources. */
const declaredIn: Readonly<Record<string, () => readonly string[]>> = {
  activeCustomEditorId: () => manifest().contributes.customEditors.map(({ viewType }) => viewType),
  activeWebviewPanelId: () => ['gkreport.preview', 'gkreport.years'],
  editorLangId: () => manifest().contributes.languages.map(({ id }) => id),
  resourceExtname: () => manifest().contributes.languages.flatMap(({ extensions }) => extensions),
  webviewId: () => ['gkreport.preview'],
  resourceLangId: () => manifest().contributes.languages.map(({ id }) => id),
  view: views,
  viewItem: () => ['report', 'year'],
};

function placements(): readonly Placed[] {
  const { keybindings, menus } = manifest().contributes;
  return [...keybindings, ...Object.values(menus).flat()];
}

describe('manifest', () => {
  before(async () => {
    await openFile('correct.gkreport');
    await extension().activate();
  });
  after(closeEverything);

  it('declares the commands that exist, no more and no fewer', async () => {
    const existing = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('gkreport.'));
    // VS Code adds some for each view.
    const isOfView = (id: string) => views().some((view) => id.startsWith(`${view}.`));
    const offered = existing.filter((id) => !id.startsWith('gkreport.internal.') && !isOfView(id));
    equal(
      offered.sort(),
      manifest()
        .contributes.commands.map(({ command }) => command)
        .sort(),
    );
  });

  it('gives every command a title in words', () => {
    const untitled = manifest().contributes.commands.filter(({ title }) => title === '' || title.startsWith('%'));
    equal(untitled, []);
  });

  it('places only commands it declares, and those of the editor', async () => {
    const declared = manifest().contributes.commands.map(({ command }) => command);
    const all = await vscode.commands.getCommands(true);
    const known = [...declared, ...all.filter((id) => !id.startsWith('gkreport.'))];
    const placed = placements().flatMap(({ command, alt }) => (alt ? [command, alt] : [command]));
    equal(
      placed.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('shows its menus and keys where there are such things', () => {
    const unknown = placements().flatMap(({ when = '' }) =>
      [...when.matchAll(/(\w+) == '?([\w.-]+)'?/g)].filter(
        ([, key = '', value = '']) => !declaredIn[key]?.().includes(value),
      ),
    );
    equal(
      unknown.map(([clause]) => clause),
      [],
    );
  });

  it('names each grammar by the scope that its file gives itself', async () => {
    for (const { path, scopeName } of manifest().contributes.grammars) {
      const file = vscode.Uri.joinPath(extension().extensionUri, path);
      equal((JSON.parse(await storedText(file)) as { scopeName: string }).scopeName, scopeName, path);
    }
  });

  it('has its settings known to the editor, with their defaults', () => {
    const declared = Object.entries(manifest().contributes.configuration.properties);
    const known = declared.map(([key]) => [key, vscode.workspace.getConfiguration().inspect(key)?.defaultValue]);
    equal(
      known,
      declared.map(([key, property]) => [key, property.default]),
    );
  });
});
