// What a form and its page say to each other, beside what any preview does.
import * as z from 'zod/mini';
import { draft } from '../preview/messages.ts';

const place = { line: z.int().check(z.gte(0)), character: z.int().check(z.gte(0)) };

/** What an author did in a field; entries are written one after the other, and told of by their numbers. */
export const entry = z.object({
  id: z.int(),
  field: z.string(),
  /** What the field said: `data-text`. */
  before: z.string(),
  done: z.union([
    z.object({ text: z.string() }),
    z.object({ pasted: z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }) }),
  ]),
});
/** See {@link entry}. */
export type FormEntry = z.infer<typeof entry>;

/** From the page of a form. Lines are those of the text that the page shows. */
export const formViewMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entered'), entry }),
  /**
   * Where the author is, told when that is another field, `come`, and when the page has become another; `marked` if something
   * was found there.
   */
  z.object({ kind: z.literal('chosen'), ...place, come: z.boolean(), marked: z.boolean() }),
  /** The author takes one of the fixes that were told last. */
  z.object({ kind: z.literal('fix'), index: z.int() }),
  /** What is typed so far and is not entered yet; left out when nothing is. */
  z.object({ kind: z.literal('draft'), draft: z.optional(draft) }),
  /** The author saves, with everything that was entered before. */
  z.object({ kind: z.literal('save') }),
  /** The author wants to see the text beside the form. */
  z.object({ kind: z.literal('text') }),
]);
/** See {@link formViewMessage}. */
export type FormViewMessage = z.infer<typeof formViewMessage>;

/** To the page of a form. */
export const formHostMessage = z.discriminatedUnion('kind', [
  /** The entry is in the text since this version. */
  z.object({ kind: z.literal('written'), id: z.int(), version: z.number() }),
  /** It is not, and why, for the author to read. */
  z.object({ kind: z.literal('refused'), id: z.int(), message: z.string() }),
  /** What mends what was found at the field chosen last. */
  z.object({ kind: z.literal('fixes'), titles: z.array(z.string()) }),
  /** The text became what it is at this version by an undo or redo. */
  z.object({ kind: z.literal('undone'), version: z.number() }),
  /** Whether nothing can be written: the file is read-only. */
  z.object({ kind: z.literal('readonly'), is: z.boolean() }),
  /** What was typed before the page was closed. */
  z.object({ kind: z.literal('draft'), draft }),
]);
/** See {@link formHostMessage}. */
export type FormHostMessage = z.infer<typeof formHostMessage>;

/** What the page of a form says beside what any preview does; `{0}` is a number or a text. */
export const formWords = z.object({
  missing: z.string(),
  lastYear: z.string(),
  computed: z.string(),
  filled: z.string(),
  unwritten: z.string(),
  gone: z.string(),
  waiting: z.string(),
  readOnly: z.string(),
});
/** See {@link formWords}. */
export type FormWords = z.infer<typeof formWords>;
