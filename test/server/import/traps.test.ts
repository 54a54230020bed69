import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { importFile, importPage, tableLines } from './support/importing.ts';

/** A table of the form in a page, row by row; `|` parts cells. */
function table(...rows: readonly string[]): string {
  const cells = (row: string) => row.split('|').map((cell) => `<td>${cell}</td>`);
  return `<table>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</table>`;
}

const title = '<h1>示例市水务局2023年政府信息公开工作年度报告</h1>';
const heading = (text: string) => `<p>${text}</p>`;
const second = heading('二、主动公开政府信息情况');
const third = heading('三、收到和处理政府信息公开申请情况');
const columns = '|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
const received = '一、本年新收政府信息公开申请数量';
const carried = '二、上年结转政府信息公开申请数量';

async function imported(...article: readonly string[]) {
  return importPage([title, heading('一、总体情况'), heading('全年工作有序开展。'), ...article].join('\n'));
}

describe('where others lose numbers', () => {
  it('a blank cell in a row stays blank, and the others stay where they are', async () => {
    const { text } = await imported(third, table(columns, `${received}|1||3|4|5|6|19`));
    assert.deepEqual(tableLines(text, '申请办理').slice(1), ['| 本年新收 | 1 | | 3 | 4 | 5 | 6 | 19 |']);
  });

  it('“/” and “—” stay as they are written, and zero stands only where the source has it', async () => {
    const { text } = await imported(third, table(columns, `${received}|1|/|—|0|0|0|1`));
    assert.deepEqual(tableLines(text, '申请办理').slice(1), ['| 本年新收 | 1 | / | — | 0 | 0 | 0 | 1 |']);
  });

  it('full-width digits are the same numbers', async () => {
    const { text } = await imported(third, table(columns, `${received}|１２|０|０|０|０|０|１２`));
    assert.deepEqual(tableLines(text, '申请办理').slice(1), ['| 本年新收 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |']);
  });

  it('units of money stay behind their numbers, and one that only the heading has goes there', async () => {
    const one = await imported(second, table('第二十条第（八）项'), table('行政事业性收费|1.5亿元'));
    assert.deepEqual(tableLines(one.text, '第二十条第八项').slice(1), ['| 行政事业性收费 | 1.5亿元 |']);
    const other = await imported(
      second,
      table('第二十条第（八）项'),
      table('信息内容|本年收费金额（单位：元）', '行政事业性收费|5000'),
    );
    assert.deepEqual(tableLines(other.text, '第二十条第八项').slice(1), ['| 行政事业性收费 | 5000元 |']);
  });

  it('numbers in words stay for the checks to read', async () => {
    const { text } = await imported(second, table('行政许可|十二'));
    assert.deepEqual(tableLines(text, '第二十条第五项').slice(1), ['| 行政许可 | 十二 |']);
  });

  it('a table that only places the article is none', async () => {
    const inner = [title, heading('一、总体情况'), third, table(columns, `${received}|1|0|0|0|0|0|1`)].join('');
    const { text } = await importPage(
      `<table><tr><td>导航</td><td><table><tr><td>${inner}</td></tr></table></td></tr></table>`,
    );
    assert.deepEqual(tableLines(text, '申请办理').slice(1), ['| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |']);
  });

  it('a table that a page cuts in two is one', async () => {
    const { text } = await imported(
      third,
      table(columns, `${received}|1|0|0|0|0|0|1`),
      table(`${carried}|2|0|0|0|0|0|2`),
    );
    assert.deepEqual(tableLines(text, '申请办理').slice(1), [
      '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 上年结转 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
    ]);
  });

  const rows = (...numbers: readonly string[]) => [`${received}|${numbers[0]}`, `${carried}|${numbers[1]}`];
  for (const [what, further] of [
    ['the same labels', table('|法律服务机构|其他|总计', ...rows('0|4|10', '0|0|0'))],
    ['no labels', table('法律服务机构|其他|总计', '0|4|10', '0|0|0')],
  ] as const)
    it(`columns that did not fit go on in a second table, with ${what}`, async () => {
      const first = table('|自然人|商业企业|科研机构|社会公益组织', ...rows('1|2|3|0', '0|0|0|0'));
      const { text } = await imported(third, first, further);
      assert.deepEqual(tableLines(text, '申请办理').slice(1), [
        '| 本年新收 | 1 | 2 | 3 | 0 | 0 | 4 | 10 |',
        '| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      ]);
      assert.doesNotMatch(text, /导入:/);
    });

  it('a blank column beside each column is none', async () => {
    const spaced = (row: string) => row.replaceAll('|', '||');
    const { text } = await imported(third, table(...[columns, ...rows('1|2|3|0|0|4|10', '0|0|0|0|0|0|0')].map(spaced)));
    assert.deepEqual(tableLines(text, '申请办理')[1], '| 本年新收 | 1 | 2 | 3 | 0 | 0 | 4 | 10 |');
  });

  it('digits that a cell has in two paragraphs stay as they are, and are said to', async () => {
    const { text } = await imported(third, table(columns, `${received}|<p>1</p><p>2</p>|0|0|0|0|0|12`));
    assert.match(text, /\/\/ 导入: 单元格里的数字是分开的，原样保留，请核对：1 2（.*）\n\| 本年新收 \| +1 2 \|/);
  });

  it('digits that two paragraphs of text have between them are said to be torn; years are not', async () => {
    const torn = ['全年主动公开信息1', '234条。', '2024年继续。'].map(heading);
    const { text } = await imported(...torn, third, table(columns, `${received}|1|0|0|0|0|0|1`));
    assert.deepEqual(text.match(/可能是一个数分在两段，请核对：.*/g), [
      '可能是一个数分在两段，请核对：年主动公开信息1 / 234条。（第 5 段）',
    ]);
    assert.match(text, /信息1\n\n.*\n\n234条。/);
  });

  it('a heading and its text on one line are parted', async () => {
    const { text } = await imported(heading('五、存在的主要问题及改进情况 存在的问题：政策解读形式单一。'));
    assert.match(text, /\n## 五、存在的主要问题及改进情况\n\n存在的问题：政策解读形式单一。\n/);
  });

  it('the form of 2019 is told by its labels, and has one row 其他处理', async () => {
    const { text } = await imported(
      second,
      table('第二十条第（一）项'),
      table('信息内容|本年新制作数量|本年新公开数量|对外公开总数量', '规章|0|0|0', '规范性文件|1|1|1'),
      third,
      table(columns, '（六）其他处理|3|0|0|0|0|0|3'),
    );
    assert.match(text, /^格式: 国办2019$/m);
    assert.deepEqual(tableLines(text, '申请办理').slice(1), ['| 其他处理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |']);
  });

  it('a row that the source does not have is not made up', async () => {
    const { text } = await imported(third, table(columns, `${received}|1|0|0|0|0|0|1`));
    assert.equal(tableLines(text, '申请办理').length, 2);
  });

  it('text of every chapter comes over, with its sections', async () => {
    const { text } = await imported(
      heading('（一）主动公开'),
      heading('公开信息3条。'),
      second,
      heading('本年另有说明。'),
      heading('六、其他需要报告的事项'),
      heading('未收取信息处理费。'),
    );
    assert.match(
      text,
      /### （一）主动公开\n\n公开信息3条。\n\n## 二、主动公开政府信息情况\n\n本年另有说明。\n\n## 六、其他需要报告的事项\n\n未收取信息处理费。\n$/,
    );
  });
});

describe('a Word document', () => {
  const word = (body: string) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const line = (text: string) => `<w:p>${run(text)}</w:p>`;
  const cell = (runs: string) => `<w:tc><w:p>${runs}</w:p></w:tc>`;

  for (const [what, number] of [
    ['a field', `<w:fldSimple w:instr=" =SUM(LEFT) ">${run('12')}</w:fldSimple>`],
    ['a smart tag', `<w:smartTag w:uri="x" w:element="y">${run('12')}</w:smartTag>`],
  ] as const)
    it(`keeps a number that stands in ${what}`, async () => {
      const rows = `<w:tbl><w:tr>${cell(run('行政许可'))}${cell(number)}</w:tr></w:tbl>`;
      const lines = [
        '示例市水务局2023年政府信息公开工作年度报告',
        '一、总体情况',
        '全年有序。',
        '二、主动公开政府信息情况',
      ];
      const { text } = await importFile(
        '报告.docx',
        word([...lines.map(line), rows, line('六、其他需要报告的事项')].join('')),
      );
      assert.deepEqual(tableLines(text, '第二十条第五项').slice(1), ['| 行政许可 | 12 |']);
    });

  const box = `<w:txbxContent>${line('框里公开信息7条。')}</w:txbxContent>`;
  const drawn = `<w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${box}</wps:txbx></w:drawing>`;
  const older = `<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></w:pict>`;
  const both = (fallback: string) =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  for (const [what, content] of [
    ['as Word draws them', drawn],
    ['as Word draws them, with nothing for older programs', both('<w:pict/>')],
    ['as Word draws them, and once more for older programs', both(older)],
    ['as older programs have them', older],
  ] as const)
    it(`keeps the text of text boxes, ${what}, and says so`, async () => {
      const [title, chapter, ...rest] = [
        '示例市水务局2023年政府信息公开工作年度报告',
        '一、总体情况',
        '全年有序。',
        '六、其他需要报告的事项',
        '无。',
      ].map(line);
      const { text, remarks } = await importFile(
        '报告.docx',
        word([title, chapter, `<w:p><w:r>${content}</w:r></w:p>`, ...rest].join('')),
      );
      assert.deepEqual(text.match(/框里公开信息7条。/g), ['框里公开信息7条。']);
      assert.deepEqual(
        remarks.map(({ zh }) => zh),
        ['文档有文本框，其中的文字已导入，位置请核对'],
      );
    });

  it('names the text of a text box that did not come over', async () => {
    const lines = [
      '示例市水务局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全年有序。',
      '六、其他需要报告的事项',
      '无。',
    ];
    const { remarks } = await importFile(
      '报告.docx',
      word(`${lines.map(line).join('')}<w:p><w:pPr>${box}</w:pPr></w:p>`),
    );
    assert.ok(remarks.some(({ zh }) => zh.endsWith('这些文字没有导入：框里公开信息7条。')));
  });
});

describe('what a cell of a table of the form says', () => {
  it('is doubtful where it stands outside of the tables, however many paragraphs there are of it', async () => {
    const { text, notes } = await importPage(
      `<h1>示例市水务局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2023</p><p>二、主动公开政府信息情况</p>
      <table><tr><td>行政许可</td><td>12</td></tr></table><p>12</p><p>12</p><p>以上为全年数。</p><p>六、其他需要报告的事项</p><p>无。</p>`,
    );
    assert.match(text, /归入表格，请核对：12（第 \d+ 段）\n\n12\n\n12\n\n以上为全年数。/);
    assert.equal(notes.filter(({ level, text: { zh } }) => level === 'doubt' && zh.includes('没有归入表格')).length, 1);
  });
});

describe('a page of another encoding', () => {
  const page = `<title>示例市水务局2023年政府信息公开工作年度报告</title><p>一、总体情况</p><p>公开信息3条。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
  const utf16 = (text: string) =>
    Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

  it('is read by its byte order mark', async () => {
    const { text } = await importFile('页面.html', Uint8Array.from([0xff, 0xfe, ...utf16(page)]));
    assert.match(text, /^机关: 示例市水务局$/m);
  });

  it('is read as UTF-16 where every second byte says so, and the report of the import tells', async () => {
    const { text, remarks } = await importFile('页面.html', utf16(page));
    assert.match(text, /^机关: 示例市水务局$/m);
    assert.deepEqual(
      remarks.map(({ zh }) => zh),
      ['文件没有声明编码，按 utf-16le 读取'],
    );
  });

  it('is read as UTF-8 where it is, whatever it declares', async () => {
    const { text } = await importFile('页面.html', `<meta charset="gb2312">${page}`);
    assert.match(text, /^机关: 示例市水务局$/m);
  });
});

describe('rows and columns', () => {
  it('that a table has the other way round go to their places, and no number of it is passed over', async () => {
    const { text, notes } = await imported(
      heading('四、政府信息公开行政复议、行政诉讼情况'),
      table(
        '|行政复议|未经复议直接起诉|复议后起诉',
        '结果维持|3|5|1',
        '结果纠正|1|0|6',
        '其他结果|2|1|0',
        '尚未审结|4|2|7',
        '总计|10|8|14',
      ),
    );
    assert.deepEqual(tableLines(text, '复议诉讼').slice(1), [
      '| 行政复议 | 3 | 1 | 2 | 4 | 10 |',
      '| 未经复议直接起诉 | 5 | 0 | 1 | 2 | 8 |',
      '| 复议后起诉 | 1 | 6 | 0 | 7 | 14 |',
    ]);
    assert.deepEqual(notes, []);
  });

  it('of columns alone, in which no row is named, are kept with their numbers', async () => {
    const { text, notes } = await imported(
      heading('四、政府信息公开行政复议、行政诉讼情况'),
      table('|行政复议|未经复议直接起诉|复议后起诉', '总计|10|8|14'),
      table('结果维持|3|5|1', '结果纠正|1|0|6'),
    );
    for (const numbers of ['3 5 1', '1 0 6'])
      assert.ok(
        notes.some(({ source }) => source?.includes(numbers)) || text.includes(numbers.replaceAll(' ', ' | ')),
        text,
      );
  });

  it('of a page to fill in are what its fields hold', async () => {
    const field = (value: string) => `<input type="text" value="${value}"><input type="hidden" value="9">`;
    const { text } = await imported(second, table(`行政许可|${field('12')}`));
    assert.deepEqual(tableLines(text, '第二十条第五项').slice(1), ['| 行政许可 | 12 |']);
  });

  it('whose digits run into their labels, a line each, are a table', async () => {
    const { text } = await importFile(
      '报告.txt',
      [
        ...['示例市水务局2023年政府信息公开工作年度报告', '一、总体情况', '全年工作有序开展。'],
        ...['二、主动公开政府信息情况', '第二十条第（六）项', '信息内容本年处理决定数量', '行政处罚48', '行政强制9'],
        ...['三、收到和处理政府信息公开申请情况', '一、本年新收政府信息公开申请数量12345621', '（七）总计12345621'],
        ...['六、其他需要报告的事项', '无。'],
      ].join('\n'),
    );
    assert.deepEqual(tableLines(text, '第二十条第六项').slice(1), ['| 行政处罚 | 48 |', '| 行政强制 | 9 |']);
    assert.ok(tableLines(text, '申请办理').includes('| 本年新收 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |'), text);
  });

  it('of Markdown may speak of what the menu of a page speaks of', async () => {
    const before = [
      '# 示例市水务局2023年政府信息公开工作年度报告',
      '',
      '## 一、总体情况',
      '',
      '| 栏目 | 条数 |',
      '| --- | --- |',
    ];
    const behind = ['', '## 六、其他需要报告的事项', '', '无。'];
    const rows = ['| 首页 | 30 |', '| 首页网址 | www.example.gov.cn |', '| 关闭的栏目 | 2 |', '| 打印 | 5 |'];
    const { text } = await importFile('年报.md', [...before, ...rows, ...behind].join('\n'));
    assert.deepEqual(tableLines(text, '"表格1"'), ['| 栏目 | 条数 |', ...rows]);
  });

  it('stand in Markdown as a page has them, where cells are merged', async () => {
    const { text } = await importFile(
      '报告.md',
      `# 示例市水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年工作有序开展。\n\n## 二、主动公开政府信息情况\n\n<table>\n<tr><td colspan="2">第二十条第（五）项</td></tr>\n<tr><td>行政许可</td><td>12</td></tr>\n</table>\n\n## 六、其他需要报告的事项\n\n无。\n`,
    );
    assert.deepEqual(tableLines(text, '第二十条第五项').slice(1), ['| 行政许可 | 12 |']);
  });

  it('with other words than those of the form are taken for what they resemble, and said to be', async () => {
    const { text, notes } = await imported(
      second,
      table('第二十条第（一）项'),
      table('信息内容|本年制发件数|本年废纸件数|现行有效件', '规章|0|0|0', '行政规范性文伴|2|1|9'),
    );
    assert.deepEqual(tableLines(text, '第二十条第一项').slice(1), [
      '// 导入: 列名按近似认作“本年废止件数”：本年废纸件数（第 2 个表第 2 行）',
      '// 导入: 列名按近似认作“现行有效件数”：现行有效件（第 2 个表第 2 行）',
      '| 规章 | 0 | 0 | 0 |',
      '// 导入: 行名按近似认作“行政规范性文件”：行政规范性文伴（第 2 个表第 3 行）',
      '| 行政规范性文件 | 2 | 1 | 9 |',
    ]);
    assert.equal(notes.filter(({ level }) => level === 'doubt').length, 3);
  });

  it('after those of their groups are told by what stands last', async () => {
    const { text, notes } = await imported(
      third,
      table(
        columns,
        '三、本年度办理结果（一）予以公开|7|1|0|0|0|0|8',
        '三、本年度办理结果 （三）不予公开 1.属于国家秘密|1|0|0|0|0|0|1',
      ),
    );
    assert.deepEqual(tableLines(text, '申请办理').slice(1), [
      '| 予以公开 | 7 | 1 | 0 | 0 | 0 | 0 | 8 |',
      '| 国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    ]);
    assert.deepEqual(notes, []);
  });

  it('after anything else are no names of the form', async () => {
    const { notes } = await imported(
      third,
      table(columns, `${received}|1|0|0|0|0|0|1`, '网络申请（一）予以公开|1|0|0|0|0|0|1'),
    );
    assert.equal(notes.filter(({ level }) => level === 'doubt').length, 1);
  });

  it('in another order go to their columns', async () => {
    const { text } = await imported(second, table('信息内容|现行有效件数|本年制发件数|本年废止件数', '规章|9|2|1'));
    assert.deepEqual(tableLines(text, '第二十条第一项').slice(1), ['| 规章 | 2 | 1 | 9 |']);
  });

  it('of which one is missing leave a row blank that cannot be told, with what it says', async () => {
    const { text } = await imported(third, table(`${received}|1|0|0|1`));
    assert.deepEqual(tableLines(text, '申请办理').slice(1), [
      '// 导入: 这一行有 4 个单元格，应有 7 个，无法对应，未填：1 0 0 1（第 1 个表第 1 行）',
      '| 本年新收 | | | | | | | |',
    ]);
  });

  it('of the office’s own stay in the table as they are, and are said to be no rows of the form', async () => {
    const { text } = await imported(
      third,
      table(columns, `${received}|1|0|0|0|0|0|1`, '其中网络申请渠道|1|0|0|0|0|0|1'),
    );
    assert.deepEqual(tableLines(text, '申请办理').slice(2), [
      '// 导入: 格式没有这一行，原样保留：其中网络申请渠道（第 1 个表第 3 行）',
      '| 其中网络申请渠道 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    ]);
  });
});
