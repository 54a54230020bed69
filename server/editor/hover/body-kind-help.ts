import { kindOfBody } from '../../report/body-kind.ts';
import type { BodyChoice, Deadline, Format, FormatBodyKind, FormatBodyScope } from '../../report/format.ts';
import type { Header } from '../../report/written.ts';
import type { Language, Text } from '../../shared/text.ts';
import { aside, bases as basesLine, blocks, colon, escapeMarkdown, joinNames, list, notes } from './markdown.ts';

/** A kind of body as the format has it: what such bodies are called, and until when they publish. */
export function bodyKindHelp({ label, deadline, notes }: FormatBodyKind, language: Language): string {
  const said = [...(deadline ? [deadlineHelp(deadline, language)] : []), ...notes.map(escapeMarkdown)];
  return said.length === 0
    ? escapeMarkdown(label)
    : escapeMarkdown(label) + colon(language) + said.join(language === 'zh' ? '；' : '; ');
}

/** The same behind the name that headers use. */
export function kindLine(kind: FormatBodyKind, language: Language): string {
  return `**${escapeMarkdown(kind.name)}** ${bodyKindHelp(kind, language)}`;
}

/** Until when the body of a header publishes; for each kind where the kind is not known. */
export function publicationHelp(header: Header, format: Format, language: Language): string | undefined {
  const kind = kindOfBody(header, format);
  const all = kind ? [kind] : format.bodyKinds;
  if (all.length > 0) return kind ? bodyKindHelp(kind, language) : list(all.map((each) => kindLine(each, language)));
  return format.deadline && deadlineHelp(format.deadline, language);
}

/** Bodies that rows may be reserved for. */
export function bodyScopeHover(
  { name, label, included, excluded, bases, notes: texts }: FormatBodyScope,
  language: Language,
): string {
  const within: Text = { zh: '包括', en: 'Includes' };
  const outside: Text = { zh: '不包括', en: 'Does not include' };
  const line = (words: Text, choices: readonly BodyChoice[]) =>
    choices.length === 0
      ? undefined
      : words[language] +
        colon(language) +
        escapeMarkdown(
          joinNames(
            choices.map((one) => ('kind' in one ? one.kind : one.pattern)),
            language,
          ),
        );
  return blocks([
    `**${escapeMarkdown(label)}**`,
    label === name ? undefined : escapeMarkdown(name),
    line(within, included),
    line(outside, excluded),
    basesLine(bases, language),
    notes(texts),
  ]);
}

/** `每年 1 月 31 日前公布上一年度的报告（条例第四十九条）`. */
export function deadlineHelp({ month, day, bases }: Deadline, language: Language): string {
  const date = new Date(Date.UTC(2001, month - 1, day));
  const inEnglish = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const text: Text = {
    zh: `每年 ${month} 月 ${day} 日前公布上一年度的报告`,
    en: `publish last year’s report by ${inEnglish}`,
  };
  return text[language] + (bases.length === 0 ? '' : aside(escapeMarkdown(joinNames(bases, language)), language));
}

/** A kind of body in a format: its help, what it follows from, and by which names it is told. */
export function bodyKindHover(kind: FormatBodyKind, language: Language): string {
  const patterns = (sure: boolean) => kind.names.filter((name) => name.sure === sure).map(({ pattern }) => pattern);
  const told: Text = { zh: '名称为', en: 'Names' };
  const maybe: Text = { zh: '可能为', en: 'Possible names' };
  const line = (label: Text, names: readonly string[]) =>
    names.length === 0 ? undefined : label[language] + colon(language) + escapeMarkdown(joinNames(names, language));
  return blocks([
    `**${escapeMarkdown(kind.name)}**`,
    bodyKindHelp(kind, language),
    basesLine(kind.bases, language),
    line(told, patterns(true)),
    line(maybe, patterns(false)),
  ]);
}
