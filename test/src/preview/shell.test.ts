import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type ShellParts, shell } from '../../../src/preview/shell.ts';

type Element = DefaultTreeAdapterTypes.Element;

describe('page of the preview', () => {
  const parts: ShellParts = {
    language: 'zh-cn',
    uri: 'file:///reports/2024.gkreport',
    nonce: 'n0nce',
    styleSource: "'self' https://*.vscode-cdn.net",
    pictureSource: "'self' https://*.vscode-cdn.net",
    script: 'https://resource/dist/preview.js',
    style: 'https://resource/dist/preview.css',
    paperStyle: 'https://resource/dist/preview-paper.css',
    title: 'Preview 2024.gkreport',
    words: {
      waiting: 'Wait…',
      pageView: 'A4 page',
      pageViewHint: 'As printed',
      unpaged: 'Without page breaks',
      goToLine: 'Go to the line',
      startAgain: 'Start Again',
      export: 'Export…',
      tourHint: 'F8',
      nothingFound: 'Nothing',
      broken: '✕ error',
      doubtful: '! warning',
      unchecked: '… not checked',
    },
  };

  it('allows nothing but our style sheet, pictures of the surroundings and the one script with the nonce', () => {
    const [policy] = elements(shell(parts), 'meta').filter((meta) => attribute(meta, 'http-equiv') !== undefined);
    assert.equal(policy && attribute(policy, 'http-equiv'), 'Content-Security-Policy');
    assert.equal(
      policy && attribute(policy, 'content'),
      "default-src 'none'; img-src 'self' https://*.vscode-cdn.net; style-src 'self' https://*.vscode-cdn.net; script-src 'nonce-n0nce'",
    );
    const scripts = elements(shell(parts), 'script');
    assert.deepEqual(
      scripts.map((script) => [attribute(script, 'nonce'), attribute(script, 'src')]),
      [['n0nce', 'https://resource/dist/preview.js']],
    );
  });

  it('has a place that screen readers watch, for what there is to say of the text; its button waits for a line', () => {
    const [banner] = elements(shell(parts), 'div');
    const [button] = elements(shell(parts), 'button');
    assert.equal(banner && attribute(banner, 'role'), 'status');
    assert.equal(banner && attribute(banner, 'hidden'), undefined);
    assert.equal(button && attribute(button, 'hidden'), '');
  });

  it('says which document it shows', () => {
    const [body] = elements(shell(parts), 'body');
    assert.equal(body && attribute(body, 'data-uri'), 'file:///reports/2024.gkreport');
  });

  it('has the style sheet of paper ready, for printing until the page view is chosen', () => {
    const sheets = elements(shell(parts), 'link').map((link) => [attribute(link, 'href'), attribute(link, 'media')]);
    assert.deepEqual(sheets, [
      [parts.style, undefined],
      [parts.paperStyle, 'print'],
    ]);
  });

  it('offers the page view and the export, and explains no mark before there is one', () => {
    const buttons = elements(shell(parts), 'button').map((button) => attribute(button, 'id'));
    assert.deepEqual(buttons, [
      'preview-banner-line',
      'preview-banner-start',
      'preview-finding-line',
      'preview-look',
      'preview-export',
    ]);
    const spans = elements(shell(parts), 'span').filter((span) => attribute(span, 'data-state') !== undefined);
    const legend = spans.map((span) => [attribute(span, 'class'), attribute(span, 'hidden')]);
    assert.deepEqual(legend, [
      ['gk-broken', ''],
      ['gk-doubtful', ''],
      ['gk-unchecked', ''],
    ]);
  });

  it('keeps hostile names text', () => {
    const hostile = '"><script>alert(1)</script>&amp;\'';
    const words = Object.fromEntries(Object.keys(parts.words).map((key) => [key, hostile]));
    const page = shell({ ...parts, uri: hostile, title: hostile, words: words as never, language: hostile });
    const [body] = elements(page, 'body');
    assert.equal(elements(page, 'script').length, 1);
    assert.equal(body && attribute(body, 'data-uri'), hostile);
  });
});

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function elements(page: string, name: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === name) {
      found.push(node);
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) {
      visit(child);
    }
  };
  visit(parse(page));
  return found;
}
