import type { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Position } from '../../report/text-range.ts';
import type { Language, Text } from '../../text.ts';
import type { Snippet } from './snippet.ts';

/** One thing that could be written at the caret. */
export interface Proposal {
  readonly label: string | Text;
  readonly kind: CompletionItemKind;
  /** What it may be found by beside its label: official wording, aliases. */
  readonly alsoCalled?: readonly string[];
  /** What is written; by default the label. Lines end with `\n`, whatever the text's own line break is. */
  readonly insert?: string | Snippet;
  /** A few words beside the label. */
  readonly detail?: string | Text;
  /** The shortest thing to say beside the label, in every line of the list: a value. */
  readonly value?: string;
  /** Markdown. */
  readonly documentation?: (language: Language) => string | undefined;
}

/** What could be written at the caret, in the order of the form, and what it would take the place of. */
export interface Offer {
  readonly token: Token;
  readonly proposals: readonly Proposal[];
}

/** What is being typed, within one line: it holds the caret or ends there. */
export interface Token {
  readonly start: Position;
  /** The end of the word the caret stands in: what editors that replace words take away, too. */
  readonly end: Position;
  /** The text behind the caret goes in any case. */
  readonly whole?: boolean;
}
