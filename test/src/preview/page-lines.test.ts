import assert from 'node:assert/strict';
import { PageLines } from '../../../src/preview/page-lines.ts';

describe('lines of a page', () => {
  let text: { version: number; getText(): string } | undefined;
  let lines: PageLines;
  const write = (version: number, ...written: string[]) => {
    text = { version, getText: () => written.join('\r\n') };
  };

  beforeEach(() => {
    lines = new PageLines(() => text);
    write(1, '甲', '乙', '丙');
    lines.showsWhole(1);
    write(2, '甲', '新', '乙', '丙');
  });

  it('are those of the text, as long as the page follows it', () => {
    assert.equal(lines.onPage(2), 2);
    assert.equal(lines.inText(2), 2);
  });

  it('are those of the text as it was, once the page is kept', () => {
    lines.keeps();
    assert.equal(lines.onPage(2), 1);
    assert.equal(lines.inText(1), 2);
  });

  it('are those of the text again when the page is new', () => {
    lines.keeps();
    lines.showsWhole(2);
    assert.equal(lines.inText(1), 1);
    lines.keeps();
    lines.showsPart();
    assert.equal(lines.inText(1), 1);
  });

  it('are those of the last text known, where the text has gone on before its page came', () => {
    lines.showsWhole(1);
    lines.keeps();
    assert.equal(lines.inText(1), 2);
  });

  it('are those of the text that the page was made of, although the text has gone on since', () => {
    lines.textChanged();
    write(3, '甲', '新', '乙', '又', '丙');
    lines.textChanged();
    lines.showsWhole(2);
    lines.keeps();
    assert.equal(lines.inText(1), 1);
    assert.equal(lines.inText(3), 4);
    assert.equal(lines.onPage(4), 3);
  });

  it('are not those of another text with the same version', () => {
    lines.textChanged();
    write(7, '另', '一', '个');
    lines.textChanged();
    lines.showsWhole(2);
    lines.keeps();
    write(8, '甲', '乙', '丙', '丁');
    assert.equal(lines.inText(1), 1);
  });

  it('are left as they are where the text is not open any more', () => {
    lines.keeps();
    text = undefined;
    assert.equal(lines.inText(1), 1);
  });
});
