import assert from 'node:assert/strict';
import { exportName, safeFileName } from '../../../server/render/export.ts';
import { readText } from '../../support/engine.ts';

const bytes = (name: string) => Buffer.byteLength(name);

describe('names of files', () => {
  it('are left as they are where they do no harm', () => {
    for (const name of [
      '宿迁市2024',
      '某市〔2024〕年报（公开）',
      'a-b_c 1.5',
      'CONTENT',
      'auxiliary',
      'COM10',
      'x.con',
    ])
      assert.equal(safeFileName(name, 'docx'), `${name}.docx`);
  });

  for (const [name, safe] of [
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.docx'],
    ['上\n下\t左\u0000右\u0085\u2028中', '上_下_左_右__中.docx'],
    ['年报.', '年报.docx'],
    ['年报 . . ', '年报.docx'],
    [' 年报', '年报.docx'],
    ['\u3000年报\u3000', '年报.docx'],
    ['..', '报告.docx'],
    ['年报...', '年报.docx'],
    ['', '报告.docx'],
    ['年\u200b报\u202egnp\ufeff', '年报gnp.docx'],
    ['年报\ud83d', '年报.docx'],
    ['CON', 'CON_.docx'],
    ['con', 'con_.docx'],
    ['aux', 'aux_.docx'],
    ['nul.txt', 'nul_.txt.docx'],
    ['Nul .tar.gz', 'Nul_ .tar.gz.docx'],
    ['PRN', 'PRN_.docx'],
    ['com1', 'com1_.docx'],
    ['LPT\u00b2', 'LPT\u00b2_.docx'],
    ['CONIN$', 'CONIN$_.docx'],
    [' aux. ', 'aux_.docx'],
  ] as const)
    it(`${JSON.stringify(name)} becomes ${safe}`, () => {
      assert.equal(safeFileName(name, 'docx'), safe);
    });

  it('that are too long lose their middle, and keep beginning, year and ending, on whole characters', () => {
    const safe = safeFileName(`${'某某自治县'.repeat(60)}2024年年度报告`, 'docx');
    assert.match(safe, /^(?:某某自治县)+.*….*2024年年度报告\.docx$/);
    assert.ok(bytes(safe) <= 255 && bytes(safe) > 240);
    for (const character of ['年', 'é', 'e\u0301', '𠮷', '👨‍👩‍👧‍👦'])
      for (const count of [20, 60, 100, 250, 900])
        for (const ending of ['md', 'docx', 'gkreport']) {
          const cut = safeFileName(character.repeat(count), ending);
          assert.ok(bytes(cut) <= 255 && cut.endsWith(`.${ending}`), cut);
          assert.equal(
            cut
              .slice(0, -ending.length - 1)
              .replaceAll(character, '')
              .replace('…', ''),
            '',
          );
        }
  });

  it('that are one endless character are names still', () => {
    const cut = safeFileName(`a${'\u0301'.repeat(900)}`, 'docx');
    assert.ok(bytes(cut) <= 255 && cut.endsWith('.docx') && cut.length > 5);
  });

  it('come from a template, of the header and of the report’s own file', async () => {
    const report = await readText('机关: 甲/乙局\n年度: 2024\n联系人: aux\n', { path: '年报/100% 好.gkreport' });
    for (const [template, name] of [
      ['{文件名}', '100% 好.pdf'],
      ['{机关}{ 年度 }年', '甲_乙局2024年.pdf'],
      ['{联系人}', 'aux_.pdf'],
      ['{没有}', '100% 好.pdf'],
      ['{没有}. ', '100% 好.pdf'],
      ['{', '{.pdf'],
    ] as const)
      assert.equal(exportName(report, template, 'pdf'), name);
    assert.equal(exportName({ ...report, uri: 'untitled:100%.gkreport' }, '{文件名}', 'pdf'), 'untitled_100%.pdf');
    assert.equal(exportName({ ...report, uri: 'file:///.gkreport' }, '{文件名}', 'pdf'), '报告.pdf');
  });
});
