import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PageReceiver, PageSender, PagesAtHand, type SentPage } from '../../../server/shared/page-pieces.ts';

/** A page of paragraphs, each on a line of its own from the one given on. */
function page(texts: readonly string[], firstLine = 0): string {
  const paragraphs = texts.map(
    (text, at) => `<p data-line="${firstLine + at}" data-end="${firstLine + at}">${text}</p>\n`,
  );
  return `<article lang="zh-CN">\n${paragraphs.join('')}</article>`;
}

/** Sends pages one after another to somebody who receives them all; gives what was sent of the last. */
function last(...pages: readonly string[]): SentPage['pieces'] {
  const sender = new PageSender();
  const receiver = new PageReceiver();
  let pieces: SentPage['pieces'] = [];
  for (const html of pages) {
    const sent = sender.send(html, receiver.known);
    assert.equal(receiver.receive(sent), html);
    pieces = sent.pieces;
  }
  return pieces;
}

describe('a page that is sent again', () => {
  it('is sent as a whole to who has none', () => {
    assert.deepEqual(last(page(['甲', '乙'])), [page(['甲', '乙'])]);
  });

  it('is sent without what stays', () => {
    assert.deepEqual(last(page(['甲', '乙', '丙']), page(['甲', '乙乙', '丙'])), [
      [0, 2, 0],
      '<p data-line="1" data-end="1">乙乙</p>\n',
      [3, 1, 0],
    ]);
  });

  it('is sent as one range where nothing has changed', () => {
    assert.deepEqual(last(page(['甲', '乙']), page(['甲', '乙'])), [[0, 3, 0]]);
  });

  it('is sent without what only stands on other lines of the text', () => {
    assert.deepEqual(last(page(['甲', '乙', '丙']), page(['甲', '新', '乙', '丙'])), [
      [0, 2, 0],
      '<p data-line="1" data-end="1">新</p>\n',
      [2, 2, 1],
    ]);
  });

  it('moves the names of lines of prose with their lines', () => {
    const prose = (line: number) =>
      `<p data-line="${line}" data-end="${line}" data-field="¶${line}" data-text="文">文</p>`;
    assert.deepEqual(last(`<div></div>${prose(3)}`, `<div></div>${prose(4)}`), [
      [0, 1, 0],
      [1, 1, 1],
    ]);
  });

  it('takes no text for the name of a line', () => {
    const text = 'data-line=&quot;1&quot;';
    const sent = last(page(['甲', text]), page(['新', '甲', text]));
    assert.deepEqual(sent.at(-1), [1, 2, 1]);
  });

  it('is refused by who has not what it is based on, and then sent as a whole', () => {
    const sender = new PageSender();
    const receiver = new PageReceiver();
    const first = sender.send(page(['甲']), receiver.known);
    const second = sender.send(page(['乙']), [first.id]);
    assert.equal(receiver.receive(second), undefined);
    const again = sender.send(page(['乙']), receiver.known);
    assert.equal(receiver.receive(again), page(['乙']));
    assert.equal(again.base, undefined);
  });

  it('is sent as a whole by a server that was started anew', () => {
    const receiver = new PageReceiver();
    receiver.receive(new PageSender().send(page(['甲']), []));
    assert.equal(new PageSender().send(page(['甲']), receiver.known).base, undefined);
  });

  it('can be asked for twice before the first answer comes', () => {
    const sender = new PageSender();
    const receiver = new PageReceiver();
    receiver.receive(sender.send(page(['甲', '乙']), receiver.known));
    const { known } = receiver;
    const answers = [sender.send(page(['甲', '丙']), known), sender.send(page(['甲', '丁']), known)];
    assert.deepEqual(
      answers.map((sent) => receiver.receive(sent)),
      [page(['甲', '丙']), page(['甲', '丁'])],
    );
    assert.ok(answers.every(({ base }) => base === known[0]));
  });

  it('is what it is, whatever changes', () => {
    const text = fc.constantFrom('甲', '乙', '丙', '', '&lt;p&gt;', '<b>一</b>', '<tr><td>1</td></tr>');
    const pages = fc.array(fc.tuple(fc.array(text, { maxLength: 8 }), fc.nat(3)), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(pages, (all) => void last(...all.map(([texts, line]) => page(texts, line)))));
  });
});

describe('what is kept of pages that are shown', () => {
  it('is apart for a report and its form', () => {
    const pages = new PagesAtHand(() => new PageSender());
    const uri = 'file:///a.gkreport';
    assert.equal(pages.of({ uri }), pages.of({ uri, fields: false }));
    assert.notEqual(pages.of({ uri }), pages.of({ uri, fields: true }));
  });

  it('is let go of those that were not asked for for long', () => {
    const pages = new PagesAtHand(() => new PageSender());
    const uriOf = (at: number) => `file:///${at}.gkreport`;
    const [first, second] = [pages.of({ uri: uriOf(0) }), pages.of({ uri: uriOf(1) })];
    for (let at = 2; at <= 16; at++) {
      pages.of({ uri: uriOf(at) });
      pages.of({ uri: uriOf(0) });
    }
    assert.equal(pages.of({ uri: uriOf(0) }), first);
    assert.notEqual(pages.of({ uri: uriOf(1) }), second);
  });
});
