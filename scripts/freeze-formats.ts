/**
 * Reads the built-in formats, so that no start of a program has to: their syntax trees become
 * `server/formats/generated/frozen-formats.ts`, as part of `npm run generate`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstNode, EmptyFileSystem, isAstNode, isReference } from 'langium';
import { builtInFormats, formatNameOf } from '../server/language/built-in-formats.ts';
import { expressionText } from '../server/language/expression-text.ts';
import { createLanguages } from '../server/language/module.ts';
import {
  asPrinted,
  type Frozen,
  type FrozenNode,
  type FrozenTree,
  longestWord,
} from '../server/language/thawed-format.ts';

/** The file with the trees of the built-in formats. */
export const frozenFile = join(import.meta.dirname, '..', 'server', 'formats', 'generated', 'frozen-formats.ts');

/** What {@link frozenFile} has to hold for the formats as they are. */
export function frozenModule(): string {
  const { LangiumParser } = createLanguages(EmptyFileSystem).format.parser;
  const trees = builtInFormats.map(({ uri, text }) => {
    const { value, lexerErrors, parserErrors } = LangiumParser.parse(text);
    // Where something could not be read is not kept.
    if (lexerErrors.length + parserErrors.length > 0) throw new Error(`${formatNameOf(uri)} cannot be read.`);
    const json = JSON.stringify(frozenTree(value, text)).replaceAll(/[\\']/g, '\\$&');
    return `  ['${formatNameOf(uri)}', '${json}'],\n`;
  });
  const opening = [
    '// Made of server/formats/*.gkformat by `npm run generate`.',
    '',
    '/** By the names of the built-in formats their syntax trees, as JSON. */',
    'export const frozenFormats: ReadonlyMap<string, string> = new Map([',
  ];
  return `${opening.join('\n')}\n${trees.join('')}]);\n`;
}

/** A syntax tree as JSON, without what a node has from its type and from its place in the tree and in the text. */
function frozenTree(root: AstNode, text: string): FrozenTree {
  const names: string[] = [];
  const numberOf = (name: string) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const frozenWord = (word: string, around: AstNode): Frozen => {
    const at = text.indexOf(word, around.$cstNode?.offset);
    return at < 0 || word.length >= longestWord ? word : at * longestWord + word.length;
  };
  const frozenNode = (node: AstNode): FrozenNode => {
    const frozen = (value: unknown): Frozen => {
      if (Array.isArray(value)) return value.map(frozen);
      if (isReference(value)) return frozenWord(value.$refText, node);
      if (isAstNode(value)) return frozenNode(value);
      if (typeof value === 'string') return frozenWord(value, node);
      if (typeof value === 'boolean') return value;
      throw new Error(`${String(value)} cannot be kept.`);
    };
    // What a node has where nothing is written follows from its type.
    const isSaid = (value: unknown) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    const properties = Object.entries(node).filter(([name, value]) => !name.startsWith('$') && isSaid(value));
    // What a sentence may state is printed wherever one states it.
    if (node.$containerProperty === 'readings') properties.unshift([asPrinted, expressionText(node)]);
    return [numberOf(node.$type), ...properties.flatMap(([name, value]) => [numberOf(name), frozen(value)])];
  };
  return { root: frozenNode(root), names };
}

if (import.meta.main) writeFileSync(frozenFile, frozenModule());
