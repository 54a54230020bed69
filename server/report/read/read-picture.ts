import { isFilePath, picturePath } from '../../language/attachments.ts';
import type { PictureNode } from '../../language/generated/ast.ts';
import { type PictureState, reasons } from '../picture-file.ts';
import type { Illustration } from '../written.ts';
import { lineOf, rangeOf, rangeOfProperty } from './positions.ts';

/** Reads a picture out of a file; `files` tells what the paths of a report lead to. */
export function readPicture(node: PictureNode, files: ReadonlyMap<string, PictureState>): Illustration {
  const { title = '', alternative } = node;
  const path = picturePath(node);
  const titleRange = rangeOfProperty(node, 'title', { start: rangeOf(node).start, end: rangeOf(node).start });
  const behindTitle = { start: titleRange.end, end: titleRange.end };
  // What leads out of the reach of the report's folder is never looked at.
  const file = isFilePath(path) ? files.get(path) : { reason: reasons.elsewhere };
  const isDescribed = alternative !== undefined && alternative.trim() !== '';
  return {
    kind: 'picture',
    title,
    titleRange,
    path,
    pathRange: rangeOfProperty(node, 'path', behindTitle),
    alternative: isDescribed ? alternative : title,
    isDescribed,
    ...(path !== '' && file && { file }),
    range: lineOf(node),
  };
}
