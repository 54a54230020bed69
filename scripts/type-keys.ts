/**
 * Types reports into a real workbench until no key is left, and tells where what was typed is not what the text says:
 * `node scripts/type-keys.ts [--keys 20000] [--seed 1] [--web]`.
 *
 * Pauses between keys are random, 30 to 250 ms; before a line ends the author sometimes waits until every list is open.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomNumbers } from '../test/server/robustness/mutations.ts';
import { clearEditor, copyText, firstDifference, passages, typeLikeAuthor } from '../test/vscode/driver/typist.ts';
import { openFromExplorer, waitForExplorer } from '../test/vscode/driver/workbench-actions.ts';
import { end, endOnSignals } from '../test/vscode/host/closing.ts';
import { installHost } from '../test/vscode/host/install.ts';
import { openWorkbench, scratchFolder } from '../test/vscode/host/workbench.ts';
import { workspacesFolder } from '../test/vscode/launch/scenarios.ts';

const project = join(import.meta.dirname, '..');
// VS Code's server is started as a program of its own and must find this Node, not an older one.
process.env.PATH = `${join(process.execPath, '..')}:${process.env.PATH}`;

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    web: { type: 'boolean', default: false },
  },
});
const random = randomNumbers(Number(values.seed));
const file = 'typed.gkreport';

endOnSignals();
installHost((text) => process.stdout.write(`${text}\n`));
const target = join(scratchFolder(), 'report');
cpSync(join(workspacesFolder, 'report'), target, { recursive: true });
writeFileSync(join(target, file), '');
const page = await openWorkbench(
  {
    target,
    extensionDevelopmentPaths: [project],
    extensionTestsPath: undefined,
    extensionsFolder: undefined,
    userDataFolder: undefined,
    locale: undefined,
    web: values.web,
    serverCommand: [],
  },
  async () => undefined,
);
await waitForExplorer(page);
await openFromExplorer(page, file);

let [typed, wrong] = [0, 0];
while (typed < Number(values.keys)) {
  // In any order but the first: what is typed first of a report is its header.
  const [header, ...others] = passages;
  const order = [...(header ? [header] : []), ...shuffled(others)];
  await clearEditor(page);
  for (const { text } of order) await typeLikeAuthor(page, text, pause);
  const text = order.map((passage) => passage.text).join('');
  const difference = firstDifference(text, await copyText(page));
  typed += [...text].length;
  if (difference) {
    wrong += 1;
    process.stdout.write(`typed   ${difference.typed}\nwritten ${difference.written}\n`);
  }
  process.stdout.write(`${typed} keys, ${wrong} reports that are not what was typed\n`);
}
await end(wrong === 0 ? 0 : 1);

/** Mostly fast, now and then slow, sometimes long enough for any list to open. */
function pause(): number {
  const kind = random(20);
  if (kind === 0) return 400;
  return kind < 4 ? 80 + random(170) : 30 + random(30);
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random(left.length), 1));
}
