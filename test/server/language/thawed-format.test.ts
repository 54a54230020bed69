import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AstNode,
  type CstNode,
  EmptyFileSystem,
  isAstNode,
  isReference,
  type LangiumDocument,
  URI,
} from 'langium';
import { frozenFile, frozenModule } from '../../../scripts/freeze-formats.ts';
import { builtInFormats, formatNameOf } from '../../../server/language/built-in-formats.ts';
import { expressionText } from '../../../server/language/expression-text.ts';
import { createLanguages } from '../../../server/language/module.ts';
import { SharedParser } from '../../../server/language/shared-parser.ts';
import { nodesOf } from '../../../server/language/syntax-nodes.ts';
import { check } from '../../support/engine.ts';

describe('the built-in formats', () => {
  it('were frozen as they are now', () => {
    assert.ok(readFileSync(frozenFile, 'utf8') === frozenModule(), 'run `npm run generate`');
  });

  for (const { uri, text } of builtInFormats) {
    const name = formatNameOf(uri);
    const languages = createLanguages(EmptyFileSystem);
    const { LangiumDocumentFactory } = languages.shared.workspace;
    let reads = 0;
    const { LangiumParser } = languages.format.parser;
    const parse = LangiumParser.parse.bind(LangiumParser);
    LangiumParser.parse = (...given) => {
      reads += 1;
      return parse(...given);
    };

    it(`${name} is the tree that its text is read into, and is not read for that`, () => {
      const thawed = LangiumDocumentFactory.fromString(text, uri);
      assert.equal(reads, 0);
      const read = LangiumDocumentFactory.fromString(text, URI.file('/own.gkformat'));
      assert.equal(reads, 1);
      assert.deepEqual(shape(thawed.parseResult.value), shape(read.parseResult.value));
      assert.equal(reads, 1);
      assert.deepEqual(stated(thawed), stated(read));
      assert.equal(reads, 1);
      assert.deepEqual([thawed.parseResult.lexerErrors, thawed.parseResult.parserErrors], [[], []]);
    });

    it(`${name} tells where everything stands once somebody asks`, () => {
      const thawed = LangiumDocumentFactory.fromString(text, uri);
      const read = LangiumDocumentFactory.fromString(text, URI.file('/own.gkformat'));
      reads = 0;
      assert.deepEqual(places(thawed), places(read));
      assert.equal(reads, 1);
      assert.ok(places(thawed).length > 100);
    });

    it(`${name} is found by its places`, () => {
      const { value } = LangiumDocumentFactory.fromString(text, uri).parseResult;
      const root = value.$cstNode;
      const nodes = nodesBelow(value);
      // What a place belongs to is a node of this tree, not of the one that was read for the places.
      for (const place of root ? placesBelow(root) : []) assert.ok(nodes.has(place.astNode));
    });
  }

  it('are not read to check a report', async () => {
    const { parse } = SharedParser.prototype;
    const texts: string[] = [];
    SharedParser.prototype.parse = function (this: SharedParser, text, options) {
      texts.push(text);
      return parse.call(this, text, options) as never;
    };
    try {
      const report = readFileSync(join(import.meta.dirname, '../../../examples/错误示例2024.gkreport'), 'utf8');
      assert.ok((await check(report)).length > 5);
      assert.deepEqual(texts, [report]);
    } finally {
      SharedParser.prototype.parse = parse;
    }
  });

  it('are read like any other text where the text is another one', () => {
    const { LangiumDocumentFactory } = createLanguages(EmptyFileSystem).shared.workspace;
    for (const { uri } of builtInFormats) {
      const [own, other] = [uri, URI.file('/own.gkformat')].map(
        (place) => LangiumDocumentFactory.fromString('格式 甲 { }', place).parseResult.value,
      );
      assert.ok(own && other);
      assert.deepEqual(shape(own), shape(other));
    }
  });
});

/** A tree with what every node knows of its place in it. */
function shape(node: AstNode): unknown {
  const { $containerProperty, $containerIndex, $container } = node;
  const values = Object.entries(node).filter(([property]) => !property.startsWith('$'));
  return {
    type: node.$type,
    in: [$container?.$type, $containerProperty, $containerIndex],
    ...Object.fromEntries(values.map(([property, value]) => [property, shapeOf(value)])),
  };
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (isReference(value)) return { name: value.$refText };
  return isAstNode(value) ? shape(value) : value;
}

/** What sentences may state by the format, as it is printed. */
function stated({ parseResult }: LangiumDocument): readonly string[] {
  return nodesOf(parseResult.value, 'NarrationDefinition').flatMap(({ readings }) => readings.map(expressionText));
}

/** Where the nodes and the names of a document stand. */
function places({ parseResult }: LangiumDocument): readonly unknown[] {
  const found: unknown[] = [];
  for (const node of nodesBelow(parseResult.value)) {
    found.push(placeOf(node.$cstNode));
    for (const value of Object.values(node).flat()) if (isReference(value)) found.push(placeOf(value.$refNode));
  }
  return found;
}

function placeOf(place: CstNode | undefined): unknown {
  assert.ok(place);
  return [place.range, place.text, place.grammarSource?.$type];
}

function nodesBelow(root: AstNode): ReadonlySet<AstNode> {
  const nodes = new Set([root]);
  for (const node of nodes)
    for (const [property, value] of Object.entries(node))
      if (!property.startsWith('$')) for (const one of [value].flat()) if (isAstNode(one)) nodes.add(one);
  return nodes;
}

function placesBelow(place: CstNode): readonly CstNode[] {
  return 'content' in place && Array.isArray(place.content) ? [place, ...place.content.flatMap(placesBelow)] : [place];
}
