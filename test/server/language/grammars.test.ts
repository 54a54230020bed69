import assert from 'node:assert/strict';
import { type LangiumCoreServices, prepareLangiumParser } from 'langium';
import { lazyLookahead } from '../../../server/language/quick-parser.ts';
import { createEngine } from '../../../server/workspace/engine.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

/** Builds the parser of a language again, with the checks of the grammar that are left out for speed otherwise. */
function buildStrictly(services: LangiumCoreServices, maxLookahead?: number): void {
  const { ParserConfig } = services.parser;
  const looking = maxLookahead !== undefined && { lookaheadStrategy: lazyLookahead(maxLookahead) };
  const config = { ...ParserConfig, ...looking, skipValidations: false };
  const parser = Object.create(services.parser, { ParserConfig: { value: config } });
  const LanguageMetaData = { ...services.LanguageMetaData, mode: 'development' };
  const { Grammar, shared, references } = services;
  prepareLangiumParser({ Grammar, shared, references, parser, LanguageMetaData } as LangiumCoreServices).finalize();
}

describe('the grammars', () => {
  const { report, format } = createEngine({ fileSystemProvider: () => new MemoryFiles() });

  it('tell by two tokens how to read on: what comes later in a line cannot change how it begins', () => {
    buildStrictly(report);
    buildStrictly(format);
  });

  it('are checked for it: one token would not do', () => {
    assert.throws(() => buildStrictly(report, 1), /Ambiguous Alternatives/);
  });
});
