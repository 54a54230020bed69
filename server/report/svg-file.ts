import type { Text } from '../shared/text.ts';

/**
 * What in a drawing could run or be fetched, in words that follow its path; undefined for one that is safe wherever it is
 * shown. Nothing is taken out: a drawing that lacks a part is not the author's any more.
 */
export function svgProblem(text: string): Text | undefined {
  if (/<!ENTITY/i.test(text) && /<!ENTITY[^>]*(?:\b(?:SYSTEM|PUBLIC)\b|&)/i.test(text)) return fetches;
  if (/<\?xml-stylesheet/i.test(text)) return fetches;
  // No blank, and nobody else, separates the name of an element from its prefix.
  if (/<(?:[\w.-]+:)?(?:script|handler|listener|iframe|object|embed)[\s/>]/i.test(text)) return runs;
  for (const { name, value, element } of attributesIn(text)) {
    if (/^on/i.test(name) || /^\s*(?:javascript|vbscript)\s*:/i.test(value)) return runs;
    // Where a click on a part would lead: nobody clicks in a picture of a report.
    const isLink = element === 'a' && /^(?:[\w.-]+:)?href$/i.test(name);
    if (isReference(name) && !isLink && !isWithin(value)) return fetches;
    if (/\burl\(/i.test(value) && !urlsWithin(value)) return fetches;
    // What an animation sets is no better than what it replaces.
    if (/^attributeName$/i.test(name) && /^(?:on|(?:[\w.-]+:)?href$)/i.test(value.trim())) return runs;
  }
  const sheets = [...text.matchAll(/<(?:[\w.-]+:)?style[\s>]([^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?[^<]*)/gi)].map(
    ([, css = '']) => css,
  );
  return sheets.some((css) => /@import/i.test(css) || !urlsWithin(css)) ? fetches : undefined;
}

const runs: Text = {
  zh: '含有脚本，不能放入报告；请用绘图软件另存为不含脚本的 SVG，或存为 PNG',
  en: 'contains a script and cannot go into a report. Save it from a drawing program without scripts, or as PNG',
};
const fetches: Text = {
  zh: '引用了其他文件或网址，不能放入报告；请把所引用的内容嵌入图中，或存为 PNG',
  en: 'refers to other files or addresses and cannot go into a report. Embed what it refers to, or save it as PNG',
};

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Of its element, without prefix. */
  readonly element: string;
}

/** The attributes of all elements, references to characters resolved. */
function* attributesIn(text: string): Iterable<Attribute> {
  for (const [, element = '', inside = ''] of text.matchAll(
    /<(?:[\w.-]+:)?([\w.-]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)/g,
  ))
    for (const [, name = '', double, single] of inside.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      yield { name, value: resolved(double ?? single ?? ''), element };
}

function isReference(name: string): boolean {
  return /^(?:(?:[\w.-]+:)?href|src|srcset|data|action|formaction|background|poster)$/i.test(name);
}

/** A place in the drawing itself, or pixels in it. */
function isWithin(value: string): boolean {
  return /^\s*(?:#|$)/.test(value) || /^\s*data:image\/(?:png|jpeg|jpg|gif|webp)[;,]/i.test(value);
}

function urlsWithin(css: string): boolean {
  return [...css.matchAll(/\burl\(\s*["']?([^"')]*)/gi)].every(
    ([, value = '']) => isWithin(value) || isFontWithin(value),
  );
}

function isFontWithin(value: string): boolean {
  return /^\s*data:(?:font\/|application\/(?:x-)?font)/i.test(value);
}

const namedCharacters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(value: string): string {
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(namedCharacters, name) ? (namedCharacters[name] ?? all) : all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Pixels of CSS for each unit. */
const unitSizes: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** How large a drawing wants to be, in pixels of CSS: by its width and height, or else by the part of the plane that it shows. */
export function svgSize(text: string): { readonly width: number; readonly height: number } | undefined {
  const [root] = /<(?:[\w.-]+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text) ?? [];
  if (root === undefined) return undefined;
  const value = (name: string) => {
    const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root) ?? [];
    return (double ?? single)?.trim();
  };
  const [, , boxWidth, boxHeight] = (value('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const box =
    boxWidth && boxHeight && boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : undefined;
  const width = lengthOf(value('width'));
  const height = lengthOf(value('height'));
  if (width !== undefined && height !== undefined) return { width, height };
  if (box && width !== undefined) return { width, height: (width * box.height) / box.width };
  if (box && height !== undefined) return { width: (height * box.width) / box.height, height };
  // What browsers take where nothing is said.
  return box ?? { width: width ?? 300, height: height ?? 150 };
}

/** A part of its surroundings is no size of its own. */
function lengthOf(written: string | undefined): number | undefined {
  const [, digits, unit = 'px'] = /^\+?(\d+(?:\.\d+)?|\.\d+)(?:e0)?\s*([a-z]{0,2})$/i.exec(written ?? '') ?? [];
  const size = unitSizes[(unit || 'px').toLowerCase()];
  const length = Number(digits) * (size ?? Number.NaN);
  return length > 0 ? length : undefined;
}
