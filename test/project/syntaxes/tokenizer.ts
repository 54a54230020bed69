import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

export type LanguageId = 'gkreport' | 'gkformat';

/** A piece of a line and the scopes it wears, outermost first; the root scope and the language's suffix are left out. */
export type ScopedText = readonly [text: string, scopes: string];

/** The text of a file of the project; the path is relative to its root. */
export function projectFile(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

let registry: textmate.Registry | undefined;
const scopeNames: Readonly<Record<LanguageId, string>> = { gkreport: 'text.gkreport', gkformat: 'source.gkformat' };

async function startRegistry(): Promise<textmate.Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  return new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (scopeName) => {
      const path = `syntaxes/${scopeName.replace(/^.*\./, '')}.tmLanguage.json`;
      return textmate.parseRawGrammar(projectFile(path), path);
    },
  });
}

async function grammarOf(language: LanguageId): Promise<IGrammar> {
  registry ??= await startRegistry();
  const grammar = await registry.loadGrammar(scopeNames[language]);
  if (!grammar) throw new Error(`No grammar has the scope ${scopeNames[language]}.`);
  return grammar;
}

/** Tokenises a text as the editor does, line by line. Blank pieces are left out, line structure is kept. */
export async function scopedLines(language: LanguageId, text: string): Promise<ScopedText[][]> {
  const grammar = await grammarOf(language);
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }): ScopedText => {
        const shown = scopes.slice(1).map((scope) => scope.replace(`.${language}`, ''));
        return [line.slice(startIndex, endIndex), shown.join(' ')];
      })
      .filter(([piece]) => piece.trim() !== '');
  });
}

/** The pieces of the last line of a text: what stands before it sets the scene. */
export async function lastLine(language: LanguageId, text: string): Promise<ScopedText[]> {
  return (await scopedLines(language, text)).at(-1) ?? [];
}
