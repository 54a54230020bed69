/** A text that a person reads, in one language; `{}` stands for what is put in. */
export interface SpokenText {
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/** All literals that a source gives as the `zh` or `en` of something, those chosen between included. */
export function spokenTexts(source: string): readonly SpokenText[] {
  const code = source.replace(/^\s*(?:\/\/|\/\*|\*).*$/gm, '');
  return [...code.matchAll(/\b(zh|en):\s/g)].flatMap(({ 0: key, 1: language, index }) =>
    literalsAt(code, index + key.length).map((text) => ({ language: language as SpokenText['language'], text })),
  );
}

/** The literals of an expression, up to the comma or the bracket behind it. */
function literalsAt(code: string, start: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let at = start;
  while (at < code.length) {
    const character = code.charAt(at);
    if (/['"`]/.test(character)) at = readLiteral(code, at, found);
    else {
      if (/[([{]/.test(character)) depth += 1;
      if (/[)\]}]/.test(character)) depth -= 1;
      if (depth < 0 || (depth === 0 && /[,;]/.test(character))) break;
      at += 1;
    }
  }
  return found;
}

/** Adds a literal to what was found, and those within the holes of a template; returns the place behind it. */
function readLiteral(code: string, start: number, found: string[]): number {
  const quote = code.charAt(start);
  let text = '';
  let at = start + 1;
  while (at < code.length && code.charAt(at) !== quote) {
    if (quote === '`' && code.startsWith('${', at)) {
      text += '{}';
      at = readHole(code, at + 2, found);
    } else {
      const isEscaped = code.charAt(at) === '\\';
      text += code.charAt(isEscaped ? at + 1 : at);
      at += isEscaped ? 2 : 1;
    }
  }
  found.push(text);
  return at + 1;
}

function readHole(code: string, start: number, found: string[]): number {
  let depth = 1;
  let at = start;
  while (depth > 0 && at < code.length) {
    const character = code.charAt(at);
    if (/['"`]/.test(character)) at = readLiteral(code, at, found);
    else {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      at += 1;
    }
  }
  return at;
}
