import { DefaultLinker } from 'langium';

/**
 * Resolves a name when somebody asks what it stands for. Nobody asks of most: what a report says is read from the names as they are
 * written, and only the editor, and the checks of formats, go to what they mean.
 */
export class GkLinker extends DefaultLinker {
  override async link(): Promise<void> {}
}
