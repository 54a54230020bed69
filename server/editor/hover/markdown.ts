import { basisText } from '../../checks/basis-words.ts';
import type { Language, Text } from '../../shared/text.ts';

/** Text that Markdown would take for marks, made harmless. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** A hover is made of blocks with a blank line between them; empty ones are left out. */
export function blocks(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A list, or nothing. */
export function list(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.map((item) => `- ${item}`).join('\n');
}

/** `依据：条例第十四条`, or nothing. */
export function bases(basis: readonly (string | Text)[], language: Language): string | undefined {
  if (basis.length === 0) return undefined;
  const label: Text = { zh: '依据：', en: 'Basis: ' };
  return label[language] + escapeMarkdown(basesListed(basis, language));
}

/** Documents side by side. In English they have commas of their own. */
export function basesListed(basis: readonly (string | Text)[], language: Language): string {
  const words = basis.map((one) => (typeof one === 'string' ? basisText(one) : one)[language]);
  return words.join(language === 'zh' ? '、' : '; ');
}

/** Notes of the form, each a paragraph. */
export function notes(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.map(escapeMarkdown).join('\n\n');
}

/** What the form says of how something is filled in, under the name that authors look for it by. */
export function instructions(texts: readonly string[], language: Language): string | undefined {
  const label: Text = { zh: '填报说明：', en: 'How to fill it in: ' };
  return texts.length === 0 ? undefined : `${label[language]}${notes(texts)}`;
}

/** `（旁注）`, ` (aside)`: what follows a word in parentheses. */
export function aside(text: string, language: Language): string {
  return language === 'zh' ? `\uff08${text}\uff09` : ` (${text})`;
}

/** The colon behind a label, with the blank that English has. */
export function colon(language: Language): string {
  return language === 'zh' ? '\uff1a' : ': ';
}

/** Names side by side: `甲、乙`, `甲, 乙`. */
export function joinNames(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}
