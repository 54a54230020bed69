import type { PictureNode } from '../../language/generated/ast.ts';
import { type PictureState } from '../picture-file.ts';
import type { Illustration } from '../written.ts';
/** Reads a picture out of a file; `files` tells what the paths of a report lead to. */
export declare function readPicture(node: PictureNode, files: ReadonlyMap<string, PictureState>): Illustration;
