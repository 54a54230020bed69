import {
  type CompletionClientCapabilities,
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-protocol';
import type { Position } from '../../report/text-range.ts';
import type { Language, Text } from '../../shared/text.ts';
import { matchName, spellings } from './match-name.ts';

/** What decides how a proposal is put to an editor. */
interface Presentation {
  readonly caret: Position;
  /** The text between the token's start and the caret. */
  readonly typed: string;
  readonly lineBreak: string;
  readonly language: Language;
  readonly client: CompletionClientCapabilities;
  /** Whether names are found by their pinyin, too. */
  readonly pinyin: boolean;
}

/**
 * The proposals that fit what was typed: best matches first, otherwise in the order they were made. Editors filter
 * once more, by letters in sequence; they get what was typed as the beginning of every filter text, so that they keep
 * what was found by infix or pinyin, and keep this order. What changes nothing, because it is typed out, stands before
 * all else, so that the first proposal takes nothing away; alone it is no proposal.
 */
export function completionItems({ token, proposals }: Offer, presentation: Presentation): CompletionItem[] {
  const ranked = proposals.flatMap((proposal, index) => {
    const rank = rankOf(proposal, presentation);
    return rank === undefined ? [] : [{ proposal, rank, index }];
  });
  const isTypedOut = ranked.length > 0 && ranked.every(({ rank }) => rank === 0);
  return isTypedOut
    ? []
    : ranked.map(({ proposal, rank, index }) => toItem(proposal, { token, rank, index, ...presentation }));
}

type Placed = Presentation & { readonly token: TypedWord; readonly rank: number; readonly index: number };

function toItem(proposal: Proposal, placed: Placed): CompletionItem {
  const { language, client, rank, index } = placed;
  const label = inLanguage(proposal.label, language);
  const detail = proposal.detail === undefined ? undefined : inLanguage(proposal.detail, language);
  const documentation = proposal.documentation?.(language);
  const isSnippet = typeof proposal.insert === 'object' && client.completionItem?.snippetSupport === true;
  return {
    label,
    kind: proposal.kind,
    sortText: `${rank}${String(index).padStart(4, '0')}`,
    filterText: filterText(namesOf(proposal, language), placed),
    textEdit: textEdit(newText(proposal, label, isSnippet).replaceAll('\n', placed.lineBreak), placed),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail !== undefined && { detail }),
    ...(proposal.value !== undefined &&
      client.completionItem?.labelDetailsSupport && { labelDetails: { description: proposal.value } }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

function newText({ insert }: Proposal, label: string, isSnippet: boolean): string {
  if (insert === undefined) return label;
  if (typeof insert === 'string') return insert;
  return isSnippet ? insert.snippet : withoutStops(insert);
}

function textEdit(newText: string, { token, caret, client }: Placed): NonNullable<CompletionItem['textEdit']> {
  const { start, end, whole } = token;
  if (whole) return { newText, range: { start, end } };
  if (!client.completionItem?.insertReplaceSupport) return { newText, range: { start, end } };
  return { newText, insert: { start, end: caret }, replace: { start, end } };
}

/** What was typed, then what editors may go on with while the next answer is under way. */
function filterText([name = '', ...others]: readonly string[], { typed, pinyin }: Placed): string {
  const { initials, full } = spellings(name);
  return [typed, name, ...(pinyin ? [initials, full] : []), ...others].filter((part) => part !== '').join(' ');
}

function namesOf({ label, alsoCalled }: Proposal, language: Language): readonly string[] {
  return [inLanguage(label, language), ...(alsoCalled ?? [])];
}

/** 0: it is what is typed; 1: typed is how it begins; 2: typed stands in it; 3: typed stands in one of its other names. */
function rankOf(proposal: Proposal, { typed, language, pinyin }: Presentation): number | undefined {
  const [label = '', ...others] = namesOf(proposal, language);
  if (typed !== '' && (proposal.insert ?? label) === typed) return 0;
  const match = matchName(typed, label, pinyin);
  if (match) return match === 'start' ? 1 : 2;
  return others.some((name) => matchName(typed, name, pinyin)) ? 3 : undefined;
}

function inLanguage(text: string | Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

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
  readonly token: TypedWord;
  readonly proposals: readonly Proposal[];
}

/** What is being typed, within one line: it holds the caret or ends there. */
export interface TypedWord {
  readonly start: Position;
  /** The end of the word the caret stands in: what editors that replace words take away, too. */
  readonly end: Position;
  /** The text behind the caret goes in any case. */
  readonly whole?: boolean;
}

/** Text with places to stop at, in the syntax of LSP snippets; only `$1`, `$2` …, `$0` and `${1:text}` are used. */
export interface Snippet {
  readonly snippet: string;
}

/** Text that stands in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a snippet writes where nobody stops to fill it in. */
function withoutStops({ snippet }: Snippet): string {
  return snippet.replace(
    /\\([\\$}])|\$\d+|\$\{\d+:([^}]*)\}/g,
    (_, escaped?: string, placeholder?: string) => escaped ?? placeholder ?? '',
  );
}
