import assert from 'node:assert/strict';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { GkIndexManager } from '../../../server/language/index-manager.ts';
import { fits, linksOf, reportsAt } from '../../../server/language/report-paths.ts';
import { createEngine, type Engine } from '../../../server/workspace/engine.ts';

const uriOf = (name: string) => URI.parse(`file:///年报/${name}`);

/** Reports by name, each with the paths of 上年 and 下级 that its header has. */
type Named = Readonly<Record<string, { readonly lastYear?: string; readonly below?: readonly string[] }>>;

async function engineWith(reports: Named): Promise<Engine> {
  const engine = createEngine(EmptyFileSystem);
  await engine.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  engine.shared.workspace.DocumentBuilder.updateBuildOptions = {};
  for (const [name, links] of Object.entries(reports)) await add(engine, name, links);
  return engine;
}

async function add({ shared }: Engine, name: string, { lastYear, below = [] }: Named[string]): Promise<void> {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  const lines = [...(lastYear === undefined ? [] : [`上年: ${lastYear}`]), ...below.map((path) => `下级: ${path}`)];
  const document = LangiumDocumentFactory.fromString(`${lines.join('\n')}\n# 年报\n`, uriOf(name));
  if (LangiumDocuments.hasDocument(document.uri)) await DocumentBuilder.update([], [document.uri]);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
}

/** The reports that a change of some concerns, by name. */
function concerned({ shared }: Engine, ...names: readonly string[]): readonly string[] {
  const { IndexManager, LangiumDocuments } = shared.workspace;
  const changed = new Set(names.map((name) => uriOf(name).toString()));
  return namesOf(LangiumDocuments.all.filter((document) => IndexManager.isAffected(document, changed)).toArray());
}

function namesOf(documents: readonly LangiumDocument[]): readonly string[] {
  return documents.map(({ uri }) => decodeURI(uri.path).replace('/年报/', '')).sort();
}

/** The same, asked of every report in turn: whether what it names, and what those below it name, comes to what changed. */
function concernedByDefinition({ shared }: Engine, ...names: readonly string[]): readonly string[] {
  const { LangiumDocuments } = shared.workspace;
  const uris = names.map(uriOf);
  const isAbove = (document: LangiumDocument) => {
    const seen = new Set([document]);
    for (const one of seen)
      for (const path of linksOf(one).below) {
        if (path && uris.some((uri) => fits(path, uri))) return true;
        if (path) for (const below of reportsAt(path, LangiumDocuments)) seen.add(below);
      }
    return false;
  };
  const isFollower = (document: LangiumDocument) =>
    uris.some((uri) => uri.toString() === linksOf(document).lastYear?.toString());
  return namesOf(LangiumDocuments.all.filter((document) => isFollower(document) || isAbove(document)).toArray());
}

describe('a change of a report', () => {
  it('concerns those that name it, and those that have these below them, however far', async () => {
    const engine = await engineWith({
      '2024.gkreport': { lastYear: './2023.gkreport' },
      '2025.gkreport': { lastYear: './2024.gkreport' },
      '省.gkreport': { below: ['./市.gkreport'] },
      '市.gkreport': { below: ['./县*.gkreport'] },
      '无关.gkreport': {},
    });
    assert.deepEqual(concerned(engine, '2023.gkreport'), ['2024.gkreport']);
    assert.deepEqual(concerned(engine, '2024.gkreport'), ['2025.gkreport']);
    assert.deepEqual(concerned(engine, '县甲.gkreport'), ['市.gkreport', '省.gkreport'].sort());
    assert.deepEqual(concerned(engine, '无关.gkreport', '省.gkreport'), []);
  });

  it('no longer concerns those that have come to name another, or are gone', async () => {
    const engine = await engineWith({
      '甲.gkreport': { lastYear: './旧.gkreport' },
      '乙.gkreport': { below: ['./旧.gkreport'] },
      '丙.gkreport': { below: ['./*旧.gkreport'] },
    });
    assert.equal(concerned(engine, '旧.gkreport').length, 3);
    await add(engine, '甲.gkreport', { lastYear: './新.gkreport' });
    await add(engine, '乙.gkreport', {});
    await engine.shared.workspace.DocumentBuilder.update([], [uriOf('丙.gkreport')]);
    assert.deepEqual(concerned(engine, '旧.gkreport'), []);
    assert.deepEqual(concerned(engine, '新.gkreport'), ['甲.gkreport']);
  });

  it('concerns the same reports as going through all of them would find, rings and patterns included', async () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const all = Array.from({ length: 40 }, (_, index) => `${index}.gkreport`);
    const named = () => (random(6) === 0 ? `./${random(5)}*.gkreport` : `./${all[random(all.length)]}`);
    const links = () => ({
      ...(random(2) === 0 && { lastYear: `./${all[random(all.length)]}` }),
      below: Array.from({ length: Math.max(0, random(5) - 2) }, named),
    });
    const engine = await engineWith(Object.fromEntries(all.map((name) => [name, links()])));
    for (let round = 0; round < 60; round++) {
      await add(engine, all[random(all.length)] ?? '', links());
      const changed = [all[random(all.length)] ?? '', all[random(all.length)] ?? ''];
      assert.deepEqual(concerned(engine, ...changed), concernedByDefinition(engine, ...changed));
    }
  });

  it('looks into none of the others', async () => {
    const all = Array.from({ length: 300 }, (_, index) => `${index}.gkreport`);
    const engine = await engineWith(Object.fromEntries(all.map((name) => [name, {}])));
    const { IndexManager, LangiumDocuments } = engine.shared.workspace;
    assert.ok(IndexManager instanceof GkIndexManager);
    let asked = 0;
    for (const document of LangiumDocuments.all) {
      const { parseResult } = document;
      Object.defineProperty(document, 'parseResult', {
        get: () => {
          asked += 1;
          return parseResult;
        },
      });
    }
    assert.deepEqual(concerned(engine, '7.gkreport'), []);
    assert.equal(asked, 0);
  });
});
