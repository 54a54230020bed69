import type { AstNode } from 'langium';
import { formatOf } from '../../language/definitions.ts';
import type { FormatCatalogue } from '../../language/format-catalogue.ts';
import { type FormatDefinition, isFormatDefinition, isRuleDefinition } from '../../language/generated/ast.ts';
import type { Language, Text } from '../../shared/text.ts';
import { type FormatPart, isFormatPart, partsLike } from '../references/thing.ts';
import { isNameless } from './definition-hover.ts';
import { blocks, escapeMarkdown, joinNames } from './markdown.ts';

/** Which formats a definition adds to or replaces, and which do so to it; undefined where it stands alone. */
export function layersHover(node: AstNode, formats: FormatCatalogue, language: Language): string | undefined {
  const own = formatOf(node);
  if (!own || !isFormatPart(node) || isNameless(node)) return undefined;
  const has = (format: FormatDefinition) => isFormatDefinition(node) || partsLike(node, format).length > 0;
  const below = formats.layers(own).slice(1).filter(has);
  const above = formats.all().filter((format) => format !== own && formats.layers(format).includes(own) && has(format));
  return blocks([line(below, wordsBelow(node), language), line(above, wordsAbove(node), language)]) || undefined;
}

type Words = (names: string) => Text;

function line(formats: readonly FormatDefinition[], words: Words, language: Language): string | undefined {
  // Half-written, a format may lack its name.
  const names = formats.map(({ name }) => name).filter(Boolean);
  if (names.length === 0) return undefined;
  return escapeMarkdown(words(joinNames(names, language))[language]);
}

/** Rules are replaced; everything else is merged. */
function wordsBelow(node: FormatPart): Words {
  if (isFormatDefinition(node)) return (names) => ({ zh: `扩展 ${names}`, en: `Extends ${names}` });
  if (isRuleDefinition(node))
    return (names) => ({ zh: `替换 ${names} 的同名规则`, en: `Replaces the rule of the same name in ${names}` });
  return (names) => ({ zh: `补充 ${names} 的同名定义`, en: `Adds to the definition of the same name in ${names}` });
}

function wordsAbove(node: FormatPart): Words {
  if (isFormatDefinition(node)) return (names) => ({ zh: `被 ${names} 扩展`, en: `Extended by ${names}` });
  if (isRuleDefinition(node)) return (names) => ({ zh: `被 ${names} 替换`, en: `Replaced in ${names}` });
  return (names) => ({ zh: `由 ${names} 补充`, en: `Extended in ${names}` });
}
