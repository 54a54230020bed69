/**
 * The rooms of the house, and from which of the others each may import: written down here once. `npm run generate` makes
 * the lint rules in `biome.json` and the picture in `docs/architecture.md` of it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A room is a folder below `server/`, or `src`; what is not named here it may not import. */
export const rooms = {
  shared: [],
  language: ['shared'],
  report: ['shared', 'language'],
  checks: ['shared', 'language', 'report'],
  workspace: ['shared', 'language', 'report', 'checks'],
  formatter: ['shared', 'language'],
  grid: ['shared', 'language', 'report', 'formatter'],
  render: ['shared', 'language', 'report', 'checks'],
  import: ['shared', 'language', 'report', 'checks', 'formatter', 'grid'],
  ledger: ['shared', 'language', 'report', 'checks', 'formatter', 'grid', 'import'],
  audit: ['shared', 'language', 'report', 'checks', 'grid', 'render', 'import'],
  editor: [
    'shared',
    'language',
    'report',
    'checks',
    'workspace',
    'formatter',
    'grid',
    'render',
    'import',
    'ledger',
    'audit',
  ],
  node: [
    'shared',
    'language',
    'report',
    'checks',
    'workspace',
    'formatter',
    'grid',
    'render',
    'import',
    'ledger',
    'audit',
    'editor',
  ],
  cli: [
    'shared',
    'language',
    'report',
    'checks',
    'workspace',
    'formatter',
    'grid',
    'render',
    'import',
    'ledger',
    'audit',
    'node',
  ],
  src: ['shared'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Room = keyof typeof rooms;

export const roomNames = Object.keys(rooms) as readonly Room[];

/** What is installed, and in which rooms it may be used. */
export const packages: Readonly<Record<string, readonly Room[]>> = {
  vscode: ['src'],
  'node:*': ['node', 'cli'],
  'langium/lsp': ['editor', 'node'],
};

/** The files of a room, as a pattern. */
export function filesOf(room: Room): string {
  return room === 'src' ? 'src/**' : `server/${room}/**`;
}

/** The rooms that a room may not import from. */
export function forbiddenTo(room: Room): readonly Room[] {
  const allowed: readonly string[] = rooms[room];
  return roomNames.filter((other) => other !== room && !allowed.includes(other));
}

const project = join(import.meta.dirname, '..');
const message = 'Rooms are kept apart: docs/architecture.md says which may import which, scripts/rooms.ts decides it.';

interface Override {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: Readonly<Record<string, unknown>> };
}

/** The lint rules of the rooms, in the shape of `overrides` in `biome.json`. */
export function overridesOfRooms(): readonly Override[] {
  const withoutNode = ['**/cli/**', '**/node/**', 'vscode', 'node:*'];
  const view = ['vscode', 'node:*', '**/server/**'];
  return [
    ...roomNames.map((room) =>
      restricted([filesOf(room)], [...forbiddenTo(room).map(folderOf), ...packagesWithout(room)]),
    ),
    // The worker in a browser and the library put rooms together; the library has nothing of an editor.
    restricted(['server/*.ts'], withoutNode),
    restricted(['server/index.ts'], [...withoutNode, '**/editor/**', 'langium/lsp']),
    restricted(['src/preview/view/**', 'src/form/view/**'], view),
  ];
}

function folderOf(room: Room): string {
  return room === 'src' ? '**/src/**' : `**/${room}/**`;
}

function packagesWithout(room: Room): readonly string[] {
  // The extension imports what it likes of Node in its Node host; what is bundled for the browser is tried there.
  return Object.keys(packages).filter(
    (name) => !packages[name]?.includes(room) && (room !== 'src' || name === 'langium/lsp'),
  );
}

function restricted(includes: readonly string[], group: readonly string[]): Override {
  const options = { patterns: [{ group, message }] };
  return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } } };
}

/** The rooms as a Mermaid diagram: an arrow from each room to those it stands on, without those these stand on. */
export function picture(): string {
  const lines = roomNames.flatMap((room) => {
    const allowed: readonly Room[] = rooms[room];
    const below = new Set(allowed.flatMap((other) => rooms[other] as readonly Room[]));
    return allowed.filter((other) => !below.has(other)).map((other) => `  ${room} --> ${other}`);
  });
  return ['```mermaid', 'flowchart BT', ...lines, '```'].join('\n');
}

/** `biome.json` with the rules of the rooms as they are decided here. */
export function biomeJson(): string {
  const config = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')) as { overrides: readonly Override[] };
  const others = config.overrides.filter(({ linter }) => !JSON.stringify(linter.rules).includes('noRestrictedImports'));
  return `${JSON.stringify({ ...config, overrides: [...overridesOfRooms(), ...others] }, undefined, 2)}\n`;
}

const pictureInText = /```mermaid\nflowchart BT\n[\s\S]*?```/;

/** `docs/architecture.md` with the picture of the rooms. */
export function architecturePage(): string {
  return readFileSync(join(project, 'docs/architecture.md'), 'utf8').replace(pictureInText, picture());
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(project, 'biome.json'), biomeJson());
  writeFileSync(join(project, 'docs/architecture.md'), architecturePage());
}
