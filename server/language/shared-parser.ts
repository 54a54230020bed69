import {
  type AstNode,
  createCompletionParser,
  createLangiumParser,
  type LangiumCompletionParser,
  type LangiumCoreServices,
  LangiumParser,
  type Linker,
  type ParseResult,
  type ParserOptions,
} from 'langium';

/**
 * The parser of an engine. What makes it, the rules of the language and what may follow on what, takes longer than reading
 * a report and is the same for all engines of a process: the first one that reads a text makes it, the others borrow it.
 */
export class SharedParser extends LangiumParser {
  readonly #services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.#services = services;
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    const { LanguageMetaData, references } = this.#services;
    const { languageId } = LanguageMetaData;
    const known = parsers.get(languageId) ?? new Lent(this.#services);
    parsers.set(languageId, known);
    return known.parse(references.Linker, input, options);
  }
}

const parsers = new Map<string, Lent>();

/** A parser that gives the references in a text to the linker of the engine that reads it. */
class Lent {
  readonly #parser: LangiumParser;
  #linker: Linker | undefined;

  constructor(services: LangiumCoreServices) {
    const linkerNow = () => {
      if (!this.#linker) throw new Error('No text is being read.');
      return this.#linker;
    };
    const references: Pick<Linker, 'buildReference' | 'buildMultiReference'> = {
      buildReference: (...reference) => linkerNow().buildReference(...reference),
      buildMultiReference: (...reference) => linkerNow().buildMultiReference(...reference),
    };
    this.#parser = createLangiumParser(Object.create(services, { references: { value: { Linker: references } } }));
  }

  parse<T extends AstNode>(linker: Linker, input: string, options: ParserOptions | undefined): ParseResult<T> {
    this.#linker = linker;
    try {
      return this.#parser.parse<T>(input, options);
    } finally {
      // An engine that is done with is let go.
      this.#linker = undefined;
    }
  }
}

/** The parser that tells what may follow: of no engine, and the same for all. */
export function sharedCompletionParser(services: LangiumCoreServices): LangiumCompletionParser {
  const { languageId } = services.LanguageMetaData;
  const known = completionParsers.get(languageId) ?? createCompletionParser(services);
  completionParsers.set(languageId, known);
  return known;
}

const completionParsers = new Map<string, LangiumCompletionParser>();
