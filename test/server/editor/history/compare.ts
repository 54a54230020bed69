import assert from 'node:assert/strict';
import { DidSaveTextDocumentNotification } from 'vscode-languageserver-protocol';
import { askAboutDocument, askAboutPlace } from '../../../support/everything.ts';
import { startServer, type TestServer } from '../../../support/lsp.ts';
import { fixture } from '../../../support/reports.ts';
import { Author, Chance, type Desk } from './author.ts';

/** Twelve reports, some of which name others. */
function twelveReports(): Map<string, string> {
  const [earlier, later] = [fixture('宿迁2023.gkreport'), fixture('宿迁2024.gkreport')];
  return new Map(
    Array.from({ length: 12 }, (_, index) => {
      const folder = index % 4 === 3 ? '甲/' : '';
      const lastYear = `${folder === '' ? './' : '../'}报告${index - 1}.gkreport`;
      const text = index % 2 === 0 ? earlier : later.replace('./宿迁2023.gkreport', lastYear);
      return [`${folder}报告${index}.gkreport`, index % 5 === 4 ? `格式: 本省\n${text}` : text];
    }),
  );
}

/** Many reports of few lines, which the author changes only behind the editor's back. */
function otherReports(count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, before] = [index, index - 1].map((number) => `局${String(number).padStart(4, '0')}`);
    const lastYear = index % 3 === 2 ? `上年: ./${before}.gkreport\n` : '';
    const text = `机关: ${name}\n年度: ${2022 + (index % 3)}\n${lastYear}\n# {机关}{年度}年政府信息公开工作年度报告\n`;
    return [`他/${name}.gkreport`, text];
  });
}

/** Around what an author works, and how often it is looked at. */
interface Surroundings {
  /** How many reports there are besides that nobody opens. Each third one names the one before it as last year's. */
  readonly others?: number;
  /** After how many doings all is compared. */
  readonly every?: number;
  /** Called after each comparison with how much was done by then; no other server is there at the moment. */
  readonly compared?: (done: number) => void;
}

/** An author's doings, `count` of them, after every tenth of which everything has to be as in a server just started. */
export async function liveThrough(
  count: number,
  seed: number,
  { others = 0, every = 10, compared = () => undefined }: Surroundings = {},
): Promise<void> {
  const desk: Desk = { files: new Map([...twelveReports(), ...otherReports(others)]), open: new Map() };
  await using server = await startServer({ files: Object.fromEntries(desk.files) });
  const chance = new Chance(seed);
  const author = new Author(desk, chance, server);
  let done: string[] = [];
  for (let step = 1; step <= count; step++) {
    done.push(await author.act());

    if (step % every > 0) continue;
    await server.settle();
    const place = { line: chance.below(60), character: chance.below(12) };
    const expected = await answersOfFresh(desk, place);
    assert.deepEqual(
      await answersOf(server, desk, place),
      expected,
      `step ${step} of seed ${seed}: ${done.join('; ')}`,
    );
    assert.deepEqual(server.log, []);
    done = [];
    compared(step);
  }
}

async function answersOfFresh(desk: Desk, place: Place): Promise<unknown> {
  await using server = await startServer({ files: Object.fromEntries(desk.files) });
  for (const [path, text] of desk.open) await server.open(path, text);
  return await answersOf(server, desk, place);
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What is published for every file there is, and what is answered about every open one. */
async function answersOf(server: TestServer, { files, open }: Desk, place: Place): Promise<unknown> {
  // A line is judged when it is finished, and a draft when it is saved: nobody writes any more.
  for (const path of open.keys())
    await server.notify(DidSaveTextDocumentNotification.type, { textDocument: { uri: server.uri(path) } });
  await server.settle();
  const published: Record<string, unknown> = {};
  for (const path of [...new Set([...files.keys(), ...open.keys()])].sort())
    published[path] = await server.foundAt(server.uri(path));
  const answers: Record<string, unknown> = {};
  for (const path of [...open.keys()].sort()) {
    const uri = server.uri(path);
    answers[path] = { ...(await askAboutDocument(server, uri)), ...(await askAboutPlace(server, uri, place)) };
  }
  return { published, answers };
}
