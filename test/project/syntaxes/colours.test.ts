import assert from 'node:assert/strict';
import { type LanguageId, projectFile, scopedLines } from './tokenizer.ts';

/** A scope, the colour and the style that a theme gives it. */
type Rule = readonly [scope: string, foreground: string | null, style?: string];

interface Theme {
  readonly foreground: string;
  readonly background: string;
  readonly rules: readonly Rule[];
}

const { themes } = JSON.parse(projectFile('test/fixtures/theme-colours.json')) as {
  readonly themes: Readonly<Record<string, Theme>>;
};

const { semanticTokenScopes } = JSON.parse(projectFile('package.json')).contributes as {
  readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
};

/** The colour a theme gives to a single scope: the most specific rule wins, of equals the last. */
function ruleFor({ rules }: Theme, scope: string): string | undefined {
  const fitting = rules.filter(([name, colour]) => colour && (scope === name || scope.startsWith(`${name}.`)));
  return fitting.sort(([one], [other]) => one.length - other.length).at(-1)?.[1] ?? undefined;
}

/** The colour of a piece of text that wears several scopes, outermost first. */
function colourOf(theme: Theme, scopes: string): string {
  const colours = scopes.split(' ').map((scope) => ruleFor(theme, scope));
  return colours.findLast((colour) => colour !== undefined) ?? theme.foreground;
}

/** Red as people call it, dark or bright; orange and brown are none. */
function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const hue = (Math.abs(green - blue) / spread) * 60;
  return red === most && spread > 0.35 * most && hue < 20;
}

const samples: Readonly<Record<LanguageId, string>> = {
  gkreport: `${projectFile('test/project/syntaxes/sample.gkreport')}\n${projectFile('examples/宿迁市2024.gkreport')}`,
  gkformat: `${projectFile('test/project/syntaxes/sample.gkformat')}\n${projectFile('server/formats/国办2021.gkformat')}`,
};

describe('colours in the themes that come with VS Code', () => {
  it('tell red from others', () => {
    assert.deepEqual(
      ['#e50000', '#800000', '#a31515', '#cf222e', '#f44747', '#ff7b72'].map(isRed),
      Array(6).fill(true),
    );
    const others = ['#000000', '#795E26', '#AF00DB', '#953800', '#ffa657', '#800080', '#1f2328', '#0451a5'];
    assert.deepEqual(others.map(isRed), Array(others.length).fill(false));
  });

  for (const language of ['gkreport', 'gkformat'] as const)
    it(`nothing that is right is red in .${language}`, async () => {
      const pieces = (await scopedLines(language, samples[language])).flat();
      const right = new Set(pieces.map(([, scopes]) => scopes).filter((scopes) => !scopes.includes('invalid')));
      assert.ok(right.size > 20);
      for (const [name, theme] of Object.entries(themes))
        for (const scopes of right) assert.ok(!isRed(colourOf(theme, scopes)), `${name}: ${scopes}`);
    });

  it('a number that is wrong is red, no other name or number', () => {
    for (const [name, theme] of Object.entries(themes))
      for (const { scopes } of semanticTokenScopes)
        for (const [type, probes] of Object.entries(scopes)) {
          const colour = probes.map((probe) => ruleFor(theme, probe)).find((found) => found !== undefined);
          assert.equal(isRed(colour ?? theme.foreground), type.endsWith('.broken'), `${name}: ${type}`);
        }
  });

  it('names have the same colour before and after the server knows them', () => {
    const grammars = ['gkreport', 'gkformat'].map((name) => projectFile(`syntaxes/${name}.tmLanguage.json`)).join('');
    for (const { scopes } of semanticTokenScopes)
      for (const [type, [first = '']] of Object.entries(scopes).filter(([key]) => !key.includes('.')))
        assert.ok(grammars.includes(`${first}.gk`), `${type}: ${first}`);
  });

  it('what stands side by side differs', async () => {
    const text = `格式: 国办2021\n机关: 甲局\n\n# 标题\n\n文字{甲.乙}\n// 注\n表 申请办理\n| | 自然人 |\n| 本年新收 | 1 |\n说明 检查: 理由`;
    const lines = await scopedLines('gkreport', text);
    const scopesOf = (piece: string) =>
      lines.flat().find(([written]) => written.trim() === piece)?.[1] ?? assert.fail(piece);
    const pairs = [
      ['机关', '甲局'],
      ['文字', '注'],
      ['表', '本年新收'],
      ['自然人', '本年新收'],
      ['本年新收', '1'],
      ['自然人', '1'],
      ['说明', '理由'],
    ] as const;
    for (const [name, theme] of Object.entries(themes))
      for (const [one, other] of pairs)
        assert.notEqual(
          colourOf(theme, scopesOf(one)),
          colourOf(theme, scopesOf(other)),
          `${name}: ${one} and ${other} look alike`,
        );
  });
});
