import { DefaultWorkspaceManager, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver-protocol';
import { builtInFormats } from './built-in-formats.ts';

/** Adds the national formats to every workspace, even an empty one. */
export class GkWorkspaceManager extends DefaultWorkspaceManager {
  readonly #services: LangiumSharedCoreServices;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.#services = services;
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const { uri, text } of builtInFormats)
      collect(this.#services.workspace.LangiumDocumentFactory.fromString(text, uri));
  }
}
