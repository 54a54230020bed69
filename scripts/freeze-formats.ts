/**
 * Reads the built-in formats, so that no start of a program has to: their syntax trees become
 * `server/formats/generated/frozen-formats.ts`, as part of `npm run generate`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstNode, EmptyFileSystem, isAstNode, isReference } from 'langium';
import { builtInFormats, nameOf } from '../server/language/built-in-formats.ts';
import { expressionText } from '../server/language/expression-text.ts';
import { createLanguages } from '../server/language/module.ts';
import type { Frozen, FrozenNode } from '../server/language/thawed-format.ts';

/** The file with the trees of the built-in formats. */
export const frozenFile = join(import.meta.dirname, '..', 'server', 'formats', 'generated', 'frozen-formats.ts');

/** What {@link frozenFile} has to hold for the formats as they are. */
export function frozenModule(): string {
  const { LangiumParser } = createLanguages(EmptyFileSystem).format.parser;
  const trees = builtInFormats.map(({ uri, text }) => {
    const { value, lexerErrors, parserErrors } = LangiumParser.parse(text);
    // Where something could not be read is not kept.
    if (lexerErrors.length + parserErrors.length > 0) throw new Error(`${nameOf(uri)} cannot be read.`);
    const json = JSON.stringify(frozenNode(value)).replaceAll(/[\\']/g, '\\$&');
    return `  ['${nameOf(uri)}', '${json}'],\n`;
  });
  const opening = [
    '// Made of server/formats/*.gkformat by `npm run generate`.',
    '',
    '/** By the names of the built-in formats their syntax trees, as JSON. */',
    'export const frozenFormats: ReadonlyMap<string, string> = new Map([',
  ];
  return `${opening.join('\n')}\n${trees.join('')}]);\n`;
}

/** A syntax tree as JSON, without what a node has from its place in the tree and in the text. */
export function frozenNode(node: AstNode): FrozenNode {
  const properties = Object.entries(node).filter(([name, value]) => !name.startsWith('$') && value !== undefined);
  return {
    $type: node.$type,
    // What a sentence may state is printed wherever one states it.
    ...(node.$containerProperty === 'readings' && { $text: expressionText(node) }),
    ...Object.fromEntries(properties.map(([name, value]) => [name, frozenValue(value)])),
  };
}

function frozenValue(value: unknown): Frozen {
  if (Array.isArray(value)) return value.map(frozenValue);
  if (isReference(value)) return { $refText: value.$refText };
  if (isAstNode(value)) return frozenNode(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`${String(value)} cannot be kept.`);
}

if (import.meta.main) writeFileSync(frozenFile, frozenModule());
