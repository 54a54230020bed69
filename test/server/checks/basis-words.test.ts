import assert from 'node:assert/strict';
import { basisText } from '../../../server/checks/basis-words.ts';
import { basesOf } from '../../../server/checks/check.ts';
import { catalogue } from '../../../server/checks/index.ts';
import { builtInFormat } from '../../support/engine.ts';

describe('what a check rests on', () => {
  for (const [zh, en] of [
    ['条例第五十条第一款第四项', 'Regulations on Open Government Information, Art. 50 (1), item 4'],
    ['条例第五十条第二款', 'Regulations on Open Government Information, Art. 50 (2)'],
    ['条例第二十条第一项', 'Regulations on Open Government Information, Art. 20, item 1'],
    ['条例第十四条', 'Regulations on Open Government Information, Art. 14'],
    ['条例第20条', 'Regulations on Open Government Information, Art. 20'],
    ['立法法第四章第二节', 'Legislation Law, ch. 4, sec. 2'],
    ['国务院令第492号', 'State Council Decree No. 492'],
    [
      '国办公开办函〔2021〕30号',
      'General Office of the State Council (Office for Open Government) letter No. 30 [2021]',
    ],
    ['国办函〔2020〕109号', 'General Office of the State Council letter No. 109 [2020]'],
    ['国办发〔2018〕118号', 'General Office of the State Council document No. 118 [2018]'],
    ['财综〔2008〕44号', 'Ministry of Finance document No. 44 [2008]'],
  ] as const)
    it(`is told in English: ${zh}`, () => assert.deepEqual(basisText(zh), { zh, en }));

  for (const zh of ['本省办法第三条', '某办发〔2024〕1号', '条例', '申请办理表表头注', '第三条', ''])
    it(`stays as it is where no English name is known: ${zh}`, () => {
      assert.equal(basisText(zh).zh, zh);
      assert.doesNotMatch(basisText(zh).en, /undefined|NaN/);
    });

  it('has English words for every document of the built-in formats that checks name', async () => {
    for (const name of ['国办2019', '国办2021']) {
      const format = await builtInFormat(name);
      for (const check of catalogue)
        for (const { zh, en } of basesOf(check, format)) assert.notEqual(en, zh, `${check.id}: ${zh}`);
    }
  });
});
