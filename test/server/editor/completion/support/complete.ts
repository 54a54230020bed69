import assert from 'node:assert/strict';
import { URI } from 'langium';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionParams,
  InsertReplaceEdit,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver-protocol';
import { createEditorEngine, type EditorEngine } from '../../../../../server/editor/module.ts';
import { applied } from '../../../../support/edits.ts';
import { marked } from '../../../../support/marked.ts';
import { MemoryWorkspace } from '../../../../support/memory-workspace.ts';

export interface Asked {
  readonly path?: string;
  /** Further files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files beside them that no workspace folder holds: only listing their folder finds them. */
  readonly unread?: readonly string[];
  readonly locale?: 'zh-cn' | 'en';
  /** What the editor can do with items; everything unless given. */
  readonly itemSupport?: NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']>['completionItem'];
  /** The character that was typed, when it asked by itself. */
  readonly triggerCharacter?: string;
}

/** What may be written at the caret `«»` of a text, in the order an editor shows it. */
export async function complete(source: string, asked: Asked = {}): Promise<readonly CompletionItem[]> {
  const { text, ranges } = marked(source);
  const position = ranges[0]?.start ?? assert.fail('The text has no caret.');
  const [items = []] = await ask(text, [position], asked);
  for (const item of items) {
    const typed = (text.split(/\r\n|\n/)[position.line] ?? '').slice(rangeOf(item).start.character, position.character);
    assert.ok(item.filterText?.startsWith(typed.trim()), 'editors keep what begins with what was typed');
  }
  return [...items].sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
}

/** The items at each of some places of one text. */
export async function ask(
  text: string,
  positions: readonly Position[],
  asked: Asked = {},
): Promise<readonly (readonly CompletionItem[])[]> {
  const { path = '报告.gkreport', files = {}, unread = [], triggerCharacter } = asked;
  const { engine, workspace } = await started(asked);
  const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = engine.shared.workspace;
  const read = Object.entries({ [path]: text, ...files });
  const unreadFiles = unread.map((name) => [name, ''] as const);
  for (const [name, content] of [...read, ...unreadFiles]) workspace.write(uriOf(name), content);
  const documents = read.map(([name, content]) => LangiumDocumentFactory.fromString(content, uriOf(name)));
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents);
  const [document = assert.fail()] = documents;
  const services = path.endsWith('.gkformat') ? engine.format : engine.report;
  const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
  const answers: (readonly CompletionItem[])[] = [];
  for (const position of positions) {
    const textDocument = { uri: document.uri.toString() };
    const parameters = { textDocument, position, context } as CompletionParams;
    const list = await services.lsp.CompletionProvider?.getCompletion(document, parameters);
    assert.ok(list?.isIncomplete, 'only the server knows pinyin: it is asked again at every character');
    answers.push(list.items);
  }
  for (const [name] of [...read, ...unreadFiles]) workspace.delete(uriOf(name));
  await DocumentBuilder.update(
    [],
    documents.map(({ uri }) => uri),
  );
  return answers;
}

/** The labels of what may be written at the caret. */
export async function labels(source: string, asked?: Asked): Promise<readonly string[]> {
  return (await complete(source, asked)).map(({ label }) => label);
}

/** The one proposal with a label. */
export async function proposal(source: string, label: string, asked?: Asked): Promise<CompletionItem> {
  const items = (await complete(source, asked)).filter((item) => item.label === label);
  assert.equal(items.length, 1, `one proposal “${label}” is expected`);
  return items[0] ?? assert.fail();
}

/** The whole text after a proposal was taken, by an editor that replaces words; stops stay visible: `$1`. */
export async function taken(source: string, label: string, asked?: Asked): Promise<string> {
  const item = await proposal(source, label, asked);
  const { newText } = item.textEdit ?? assert.fail();
  const written = item.insertTextFormat === InsertTextFormat.Snippet ? newText.replace(/\\([\\$}])/g, '$1') : newText;
  return applied(marked(source).text, [{ range: rangeOf(item), newText: written }]);
}

/** The line of the caret after a proposal was taken. */
export async function takenLine(source: string, label: string, asked?: Asked): Promise<string> {
  const line = marked(source).ranges[0]?.start.line ?? 0;
  return (await taken(source, label, asked)).split('\n')[line] ?? '';
}

/** What an editor that replaces words takes away. */
export function rangeOf({ textEdit }: CompletionItem) {
  assert.ok(textEdit);
  return InsertReplaceEdit.is(textEdit) ? textEdit.replace : textEdit.range;
}

function uriOf(path: string): URI {
  return URI.parse(`file:///workspace/${encodeURI(path)}`);
}

interface Started {
  readonly engine: EditorEngine;
  readonly workspace: MemoryWorkspace;
}

const engines = new Map<string, Promise<Started>>();

/** One engine for all tests that pretend the same editor. */
function started({ locale = 'zh-cn', itemSupport = everything }: Asked): Promise<Started> {
  const key = JSON.stringify([locale, itemSupport]);
  const engine = engines.get(key) ?? start(locale, itemSupport);
  engines.set(key, engine);
  return engine;
}

const everything = { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true };

async function start(locale: string, completionItem: NonNullable<Asked['itemSupport']>): Promise<Started> {
  const workspace = new MemoryWorkspace();
  const engine = createEditorEngine({ fileSystemProvider: () => workspace });
  await engine.shared.lsp.LanguageServer.initialize({
    processId: null,
    rootUri: null,
    locale,
    capabilities: { textDocument: { completion: { completionItem } } },
  });
  engine.language.read({ locale });
  await engine.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  engine.shared.workspace.DocumentBuilder.updateBuildOptions = {};
  return { engine, workspace };
}
