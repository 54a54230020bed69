import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableKeys } from '../../scripts/table-keys.ts';

const project = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(project, 'package.json'), 'utf8');
const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(project, 'src', path), 'utf8'))
  .join('\n');

describe('manifest of the extension', () => {
  it('names only files that are there, bundles aside', () => {
    const named = all(manifest, /"(?:\.\/)?((?!dist\/)[\w.-]+(?:\/[\w.-]+)*\.(?:json|png))"(?!:)/g);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(project, path))),
      [],
    );
  });

  it('is not what npm publishes: that is a package of its own, with a manifest of its own', () => {
    assert.equal(JSON.parse(manifest).private, true);
  });

  it('declares the commands that the sources register, internal ones aside', () => {
    const { commands } = JSON.parse(manifest).contributes as { commands: readonly { readonly command: string }[] };
    const registered = all(
      sources,
      /'(gkreport\.(?!internal\.)(?:audit|bind|calculate|compare|stop|open|export|fill|import|new|copy|restart|save|table\.)\w*)'/g,
    );
    assert.deepEqual(commands.map(({ command }) => command).sort(), registered);
  });

  it('activates the extension for the previews it restores, and knows them by the same name in its menus', () => {
    const viewTypes = all(sources, /viewType = '([^']+)'/g);
    assert.ok(manifest.includes('"onWebviewPanel:gkreport.preview"'));
    for (const viewType of all(manifest, /(?:activeWebviewPanelId|webviewId) == '([^']+)'/g))
      assert.ok(viewTypes.includes(viewType), viewType);
  });

  it('knows the form by the same name everywhere', () => {
    const [formType = ''] = all(sources, /formType = '([^']+)'/g);
    assert.equal(formType, 'gkreport.form');
    const [editor] = JSON.parse(manifest).contributes.customEditors as readonly {
      readonly viewType: string;
      readonly priority: string;
    }[];
    assert.equal(editor?.viewType, formType);
    assert.equal(editor?.priority, 'option', 'the text stays the editor of a report unless its author says otherwise');
    assert.deepEqual(all(manifest, /activeCustomEditorId == '([^']+)'/g), [formType]);
  });

  it('has a picture for every step of the walkthrough in both languages', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const pictures = all(readFileSync(join(project, file), 'utf8'), /"(docs\/images\/[^"]+)"/g);
      assert.ok(pictures.length >= 4, file);
      for (const picture of pictures) assert.ok(existsSync(join(project, picture)), picture);
    }
  });

  it('has steps of the walkthrough that end with a command of ours or what the sources tell', () => {
    const { walkthroughs, commands } = JSON.parse(manifest).contributes as {
      walkthroughs: readonly {
        readonly steps: readonly { readonly id: string; readonly completionEvents: readonly string[] }[];
      }[];
      commands: readonly { readonly command: string }[];
    };
    const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['import', 'begin', 'fill', 'mend', 'preview', 'export'],
    );
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const [kind, name] = event.split(':');
      if (kind === 'onCommand')
        assert.ok(
          commands.some(({ command }) => command === name),
          event,
        );
      else assert.ok(kind === 'onContext' && sources.includes(`'${name}'`), event);
    }
  });

  it('has the keys of tables as the script writes them', () => {
    const { keybindings } = JSON.parse(manifest).contributes as { keybindings: readonly { readonly args?: unknown }[] };
    assert.deepEqual(
      keybindings.filter(({ args }) => args !== undefined),
      tableKeys,
      'node scripts/table-keys.ts',
    );
  });

  it('declares the settings that the sources read', () => {
    const declared = all(manifest, /"gkreport\.((?:preview|export)\.\w+)": \{/g);
    assert.deepEqual(declared, all(sources, /\.get\('((?:preview|export)\.\w+)'\)/g));
  });
});

/** What the first group of a pattern finds: each once, sorted. */
function all(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, found]) => found ?? []))].sort();
}
