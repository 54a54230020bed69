import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import type { EditorServices } from '../services.ts';
import { Mentions } from './mentions.ts';

/** Every place of the workspace that names what is named at the caret, whichever of its names it uses. */
export class MentionReferences implements ReferencesProvider {
  readonly #mentions: Mentions;

  constructor(services: EditorServices) {
    this.#mentions = new Mentions(services);
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const mention = this.#mentions.at(document, position);
    if (!mention) return [];
    return this.#mentions
      .of(mention.thing)
      .filter(({ defines }) => !defines || context.includeDeclaration)
      .map((place) => ({ uri: place.document.textDocument.uri, range: place.range }));
  }
}
