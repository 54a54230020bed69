import { importMark } from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';

/**
 * How sure an import is of something: `told` was done and is only said, `doubt` has to be looked at, `loss` could not be
 * carried over and stands here alone.
 */
export type NoteLevel = 'told' | 'doubt' | 'loss';

/** Something that whoever imported a document should know of. */
export interface ImportNote {
  readonly level: NoteLevel;
  readonly text: Text;
  /** Where in the source. */
  readonly place?: Text;
  /** What the source has there, word for word. */
  readonly source?: string;
}

/** The note as a comment of the report. */
export function commentOf({ text, place, source }: ImportNote): string {
  const words = source === undefined ? text.zh : `${text.zh}：${source.replace(/\s+/g, ' ')}`;
  return `${importMark} ${words}${place ? `（${place.zh}）` : ''}`;
}
