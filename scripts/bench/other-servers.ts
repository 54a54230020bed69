import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnce } from '../../test/vscode/host/install-once.ts';
import type { OtherServer } from './keystrokes.ts';

const folder = join(import.meta.dirname, 'others');
const bin = (name: string) => join(folder, 'node_modules', '.bin', name);

/** A report as data: its lines, each a row of cells or a text. */
function linesAsData(report: string): readonly ({ readonly row: readonly string[] } | { readonly text: string })[] {
  return report
    .split('\n')
    .filter((line) => line.trim())
    .map((line) =>
      line.startsWith('|')
        ? {
            row: line
              .slice(1, -1)
              .split('|')
              .map((cell) => cell.trim()),
          }
        : { text: line },
    );
}

/** What both servers check, beside their grammars. */
const schema = {
  type: 'object',
  required: ['lines'],
  additionalProperties: false,
  properties: {
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          { type: 'object', required: ['row'], properties: { row: { type: 'array', items: { type: 'string' } } } },
          { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } },
        ],
      },
    },
  },
};

function placeOf(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('现将'));
  return { line, character: (lines[line] ?? '').indexOf('现将') + 1 };
}

/** The servers of YAML and JSON, from npm, each with a schema for the same words. Their packages are installed once. */
export function otherServers(say: (line: string) => void): readonly OtherServer[] {
  const others = { folder, name: 'the language servers of YAML and JSON', recipe: ['package.json'], finish() {} };
  installOnce(others, say);
  for (const name of ['yaml-language-server', 'vscode-json-language-server'])
    if (!existsSync(bin(name))) throw new Error(`${name} is not in ${folder}.`);
  const schemaUri = 'file:///bench.schema.json';
  return [
    {
      name: 'yaml-language-server',
      server: [bin('yaml-language-server'), '--stdio'],
      languageId: 'yaml',
      file: join(tmpdir(), 'bench.yaml'),
      configuration: {
        yaml: { validate: true, schemaStore: { enable: false }, schemas: { [schemaUri]: '*.yaml' } },
        'yaml.schemas': {},
      },
      // Every string is JSON's, which is YAML's too.
      textOf: (report) =>
        [
          `# yaml-language-server: $schema=data:application/json,${encodeURIComponent(JSON.stringify(schema))}`,
          'lines:',
          ...linesAsData(report).map((line) =>
            'row' in line ? `  - row: ${JSON.stringify(line.row)}` : `  - text: ${JSON.stringify(line.text)}`,
          ),
          '',
        ].join('\n'),
      place: placeOf,
    },
    {
      name: 'vscode-json-language-server',
      server: [bin('vscode-json-language-server'), '--stdio'],
      languageId: 'json',
      file: join(tmpdir(), 'bench.json'),
      configuration: {
        json: { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], url: schemaUri, schema }] },
      },
      textOf: (report) => `${JSON.stringify({ lines: linesAsData(report) }, undefined, 2)}\n`,
      place: placeOf,
    },
  ];
}
