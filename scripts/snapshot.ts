/**
 * Writes down what an author sees of every example: findings, fixes, hovers, hints, colours, preview and exports. Two
 * runs, before and after a change that nobody is to notice, give the same file:
 * `node --import ./test/setup/text-modules.mjs scripts/snapshot.ts FILE`.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { exportReport } from '../server/render/export.ts';
import { findingsOf } from '../server/workspace/findings.ts';
import { open } from '../test/support/engine.ts';
import { askAboutDocument } from '../test/support/everything.ts';
import { startServer } from '../test/support/lsp.ts';

const folder = join(import.meta.dirname, '../examples');
const names = globSync('**/*.{gkreport,gkformat}', { cwd: folder }).sort();
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const targets = ['html', 'docx', 'xlsx', 'md', 'txt', 'csv', 'json'] as const;

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Name the file to write to.');
const seen: unknown[] = [];
await using server = await startServer({ files });
for (const [name, text] of Object.entries(files)) {
  const uri = await server.open(name, text);
  const hovers: unknown[] = [];
  for (const [line, words] of text.split(/\r?\n/).entries())
    for (let character = 0; character < words.length; character += 2) {
      const place = { textDocument: { uri }, position: { line, character } };
      hovers.push(await server.request(HoverRequest.type, place));
    }
  const found = await server.foundAt(uri);
  seen.push({ name, found, about: await askAboutDocument(server, uri), hovers, exports: await exportsOf(name, text) });
}
writeFileSync(target, `${JSON.stringify(seen, undefined, 1)}\n`);

/** What each kind of file would hold, as a hash. */
async function exportsOf(name: string, text: string): Promise<Readonly<Record<string, string>>> {
  const { engine, document } = await open(text, { path: name, files });
  const report = engine.reader.read(document);
  if (!report) return {};
  const findings = findingsOf(document, engine.reader);
  const made = targets.map(async (kind) => {
    const { content } = await exportReport(report, findings, kind, {});
    return [kind, createHash('sha256').update(content).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}
