import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const file = new URL('../../../src/preview/view/view.css', import.meta.url);
const style = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Rules without others in them: what they are for and what they set. */
const rules = [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim().replace(/\s+/g, ' '),
  body,
}));

describe('the style sheet of the preview', () => {
  it('has no colour of its own but for the white sheet of the page view: themes choose', () => {
    const own = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/i;
    const coloured = rules.filter(({ body }) => own.test(body)).map(({ selector }) => selector);
    assert.deepEqual(coloured, ['.page-view #preview-report']);
  });

  it('does without any colour of a theme but text and background, which every theme has', () => {
    const demanded = [...style.matchAll(/var\((--vscode-[A-Za-z-]+)\)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(demanded)].sort(), ['--vscode-editor-background', '--vscode-editor-foreground']);
  });

  it('shows in high contrast what it else shows by a tint: errors, and which button is pressed', () => {
    const contrasting = rules.filter(({ selector }) => selector.includes('.vscode-high-contrast'));
    assert.ok(contrasting.some(({ selector, body }) => /gk-broken/.test(selector) && /background: none/.test(body)));
    assert.ok(contrasting.some(({ selector, body }) => /aria-pressed/.test(selector) && /background/.test(body)));
  });

  it('shows the line of the cursor by an outline where the system takes shadows away', () => {
    const forced = /@media \(forced-colors: active\) \{([\s\S]*?)\n\}/.exec(style)?.[1] ?? '';
    assert.match(forced, /\.current-line \{\s+outline: 2px solid Highlight;/);
  });
});

describe('the style sheet of the form', () => {
  it('keeps the input unseen that lies over a field, where the system chooses the colours too', () => {
    const form = readFileSync(new URL('../../../src/form/view/form.css', import.meta.url), 'utf8');
    assert.match(form, /#form-input \{[^}]*color: transparent;/);
    const forced = /@media \(forced-colors: active\) \{([\s\S]*?)\n\}/.exec(form)?.[1] ?? '';
    assert.match(forced, /#form-input:not\(\.open\) \{\s+forced-color-adjust: none;/);
  });
});
