import type { Text } from '../../shared/text.ts';

const helps: Readonly<Record<string, Text>> = {
  格式: { zh: '定义一种报告格式', en: 'defines a report format' },
  扩展: {
    zh: '在另一格式的基础上增补，同名的合并',
    en: 'adds to another format; definitions of the same name are merged',
  },
  周期: {
    zh: '报告的一个年度是哪一段时间：自然年或学年；不写的是自然年',
    en: 'what a report year is: 自然年, a calendar year (the default), or 学年, a school year',
  },
  自然年: { zh: '1月1日至12月31日', en: 'from 1 January to 31 December' },
  学年: {
    zh: '上年9月1日至次年8月31日；“年度”写作 2024-2025学年',
    en: 'from 1 September to 31 August; 年度 is then written as 2024-2025学年',
  },
  适用: {
    zh: '适用的报告年度，首尾两年都在内',
    en: 'report years to which the format applies, first and last included',
  },
  起: { zh: '从该年度起，至今有效', en: 'from that year on' },
  至: { zh: '到该年度为止，该年度在内', en: 'up to that year, included' },
  依据: { zh: '作出规定的文件或条款，悬停时显示', en: 'the document or article it is based on, shown on hover' },
  注: { zh: '填报说明，悬停时显示', en: 'a note for authors, shown on hover' },
  鼓励采用: {
    zh: '该年度鼓励采用、不强制：报告另有结构的，只警告',
    en: 'years in which the format was recommended, not compulsory: a report with a different structure gets warnings only',
  },
  报告标题: {
    zh: '标题的写法，{机关}、{年度}由报头填入；别名是正文对这种报告的其他称呼',
    en: 'the title, with {机关} and {年度} from the header; 别名 are other names for such a report in its text',
  },
  报告前言: { zh: '新建报告的第一段', en: 'the first paragraph of a new report' },
  公布期限: {
    zh: '最迟在哪一天公布，如 "次年1月31日"，当日不算逾期；写在机关类型里的，只适用于这一类机关',
    en: 'the last day to publish, such as "次年1月31日", that day included; within 机关类型 for agencies of that type only',
  },
  机关类型: {
    zh: '编制报告的一类机关，报头的“机关类型”写这个名称',
    en: 'a type of reporting agency; the header field 机关类型 takes this name',
  },
  名称为: {
    zh: '名称符合这一写法的机关属于这一类；* 代表一个或几个字，符合几种写法的，以字数最多的为准',
    en: 'agencies with such names are of this type; * is one or more characters, and the longest matching pattern is used',
  },
  可能为: {
    zh: '名称符合这一写法的机关可能属于这一类，由填报人确定',
    en: 'agencies with such names may be of this type: authors are asked',
  },
  机关范围: {
    zh: '有共同之处的一些机关，供行的“限填”和“须提及”的“限”使用',
    en: 'agencies that have something in common, for 限填 of rows and 限 of 须提及',
  },
  包括: {
    zh: '范围内的机关：机关类型，或加引号的名称写法',
    en: 'agencies within the scope: types, or patterns of names in quotes',
  },
  不包括: {
    zh: '范围外的机关；符合几种写法的，以字数最多的为准',
    en: 'agencies outside the scope; the longest matching pattern is used',
  },
  限填: {
    zh: '一般只由这些机关填报，其他机关填 0；填了数的警告',
    en: 'usually reported by these agencies only; a warning where another agency has a number',
  },
  用语: { zh: '章名和正文的用语', en: 'wording of headings and text' },
  可省: { zh: '章名中有没有这些词，都是同一章', en: 'words that make no difference in a heading' },
  同义: { zh: '章名中这些词视为同一个词', en: 'words that are the same in a heading' },
  残留: {
    zh: '格式自身的填写提示，留在报告中即警告',
    en: 'instructions of the format itself; a warning where a report still has them',
  },
  旧提法: { zh: '已不使用的提法，报告中出现即提示', en: 'an outdated term; a hint where a report uses it' },
  失效依据: {
    zh: '已失效的文件，报告引用即警告',
    en: 'a document no longer in force; a warning where a report cites it',
  },
  套语: {
    zh: '正文中有没有这些词，说的都是同一个数',
    en: 'words that make no difference to what number a sentence is about',
  },
  划分: {
    zh: '一个总数的全部分项；分项之和应等于总数',
    en: 'all the parts of a total: their numbers have to add up to it',
  },
  叙述: {
    zh: '正文写到表中数字的说法；所写的数与表不符即警告',
    en: 'how sentences state a number of the table; a warning where it is not the number of the table',
  },
  语境: { zh: '本句或前一句要有其中一个词', en: 'the sentence, or the one before, has to contain one of these words' },
  不涉: { zh: '有这些词的句子说的是别的事', en: 'a sentence with one of these words is about something else' },
  措辞: {
    zh: '写出数字的说法：N件是数，…处可以有套语，（甲|乙）任取其一',
    en: 'wording with a number: N件 is the number, … stands for words of 套语, brackets with bars for one of several',
  },
  无数: { zh: '不写数字，说没有的说法', en: 'wording that says, without a number, that there was none' },
  例句: {
    zh: '写报告时可以选用的句子，N 处引用“读作”的第一个数；不写 N 的，该数为 0 时才提供',
    en: 'sentences offered while a report is written; N becomes a reference to the first number of 读作; those without N are offered where it is 0',
  },
  读作: {
    zh: '指的是表中哪个数；几种都有人用的，都列出来',
    en: 'the number of the table that is meant; all that are in use',
  },
  台账: {
    zh: '逐件登记的台账怎样计入这张表：哪些说法归入哪一行、哪一列',
    en: 'how a register of single cases is counted into the table: which words mean which row or column',
  },
  归入: {
    zh: '台账中的这些说法归入这一行或这一列；与行名、列名相同的不用写',
    en: 'these words of a register mean the row or column; its own names need not be repeated',
  },
  逐级汇总: {
    zh: '下级机关的这些数相加，就是上级机关的数；不写行名、列名则全表如此',
    en: 'these numbers of subordinate agencies add up to those of the agency above; without names of rows or columns, all of the table',
  },
  收费标准: {
    zh: '本章报告的一项收费：怎样计算，写在哪里；年份是开始收取的报告年度，别名是正文中的其他说法',
    en: 'a fee that the chapter reports on, and how it is calculated; the year is the first in which it was charged, 别名 are other words for it in text',
  },
  计费: { zh: '一种计费方式和所计的单位', en: 'one way to charge, and the unit it counts' },
  分档: {
    zh: '一档的起止数和单价，各档超额累进',
    en: 'a tier, from one number to another, and its price; each tier is charged at its own price',
  },
  计收: { zh: '本档每件、每页的金额（元）', en: 'the price of each in this tier, in yuan' },
  递增: {
    zh: '超过本档后，每满同样的数为一档，单价逐档增加这么多元',
    en: 'above this tier each further one of the same size costs so many yuan more',
  },
  计入: {
    zh: '收到的金额也计入表中的这个数；该数小于金额的提示',
    en: 'the amount counts towards this number of the tables as well; a hint where that is less',
  },
  逾期计入: {
    zh: '逾期不缴费的申请计入表中的这个数；该数大于 0 而本章写没有收费的提示',
    en: 'applicants who did not pay count here; a hint where there are some and the chapter says that nothing was charged',
  },
  改用: { zh: '现在的写法或现行文件', en: 'the present term or the document now in force' },
  章: { zh: '报告的一章，按出现的次序', en: 'a chapter of the report, in this order' },
  必备: { zh: '报告必须有这一章，缺少的报错误', en: 'the chapter is required: a report without it has an error' },
  连排: {
    zh: '本章各表连成一张，每张上面有一行表名',
    en: 'the tables of the chapter appear as one grid, each below its title',
  },
  字数: { zh: '一般不超过的字数，超出时提示', en: 'recommended length; a hint where it is exceeded' },
  不超过: { zh: '至多', en: 'at most' },
  须提及: {
    zh: '本章（写在格式一级的，全文）至少要出现所列词语之一，否则警告；写在报告前言里的，前言缺项时提示',
    en: 'one of the words has to occur in the chapter (in the report, where the format itself says so), else a warning; a hint of the preface',
  },
  例文: {
    zh: '本章常用的文字，写报告时可以选用；一段一个引号，【】里是待填处',
    en: 'text that many reports have in this chapter, offered while it is written; each paragraph in quotes, 【】 for what is to be filled in',
  },
  限: { zh: '只对这些机关要求', en: 'required of these agencies only' },
  含: { zh: '至少出现其中一个词语', en: 'at least one of these words has to occur' },
  表: { zh: '本章的一张表', en: 'a table of the chapter' },
  横排: { zh: '各行并排成一行', en: 'its rows appear side by side in one line' },
  一页: {
    zh: '缩小字号，排在一页内；其他表放不下就续到下页',
    en: 'its type shrinks until the table fits on one page; other tables continue on the next page',
  },
  可缺: {
    zh: '可以没有：报告没有这张表，表中没有这一行，或这一格不填',
    en: 'may be left out: the table, the row, or what is in the cell',
  },
  表注: { zh: '每份报告都在表下显示的注', en: 'a note that every report prints below the table' },
  填文字: { zh: '填文字，不填数字', en: 'cells hold text, not numbers' },
  填日期: { zh: '填日期，如 2025年1月5日', en: 'cells hold a date such as 2025-01-05' },
  可选值: { zh: '只填其中一项', en: 'cells hold one of these values' },
  可多选: { zh: '可以选几项，用“、”隔开', en: 'several values may be chosen' },
  可重复: {
    zh: '有几个就写几组，每组由填报人起名，如“微信：示例发布”',
    en: 'written as often as there is something to report, each time with a name that the author gives',
  },
  表头: { zh: '表格左上角的文字', en: 'the text in the top left corner of the table' },
  列: { zh: '表的列，从左到右', en: 'columns, left to right' },
  列组: { zh: '有共同表头的几列，里面还可以有列组', en: 'columns under one heading; may contain further groups' },
  行: { zh: '表的行，从上到下', en: 'rows, top to bottom' },
  行组: {
    zh: '一组行；规则和正文中写组名，指组内各行之和',
    en: 'a group of rows; in rules and in text its name is the total of its rows',
  },
  小数: { zh: '可以填小数；不写则填整数', en: 'decimals are allowed; without it numbers are whole' },
  可负: { zh: '可以填负数', en: 'negative numbers are allowed' },
  合计列: {
    zh: '其他各列的合计；正文只写行名时，指的就是这一列',
    en: 'the total of the other columns; used when text names a row but no column',
  },
  单位: {
    zh: '数字的单位；金额的单位是元、万元或亿元，写成其他金额单位的自动换算',
    en: 'unit of the numbers; amounts of money are in 元, 万元 or 亿元, and others are converted',
  },
  自带单位: { zh: '填报时写明单位，如 251000元', en: 'authors write the unit, as in “251000元”' },
  元: { zh: '金额以元计', en: 'money in yuan' },
  万元: { zh: '金额以万元计', en: 'money in tens of thousands of yuan' },
  亿元: { zh: '金额以亿元计', en: 'money in hundreds of millions of yuan' },
  异称: {
    zh: '标题里有这些词的，是别的报告',
    en: 'a title with one of these words is that of another report',
  },
  别名: { zh: '报告中也可以这样写', en: 'reports may use this name as well' },
  旧称: {
    zh: '原格式的名称：可以识别，但会提示改用现名',
    en: 'name in an earlier format: recognised, with a hint to use the present one',
  },
  规则: { zh: '必须成立，否则报错误', en: 'must hold, else an error' },
  核实: {
    zh: '一般应当成立；不成立时警告，可写明原因',
    en: 'should hold, else a warning, which the report may explain',
  },
  存疑: { zh: '一般不应成立；两处以上成立时提示', en: 'should not hold; a hint where it holds in two places or more' },
  每行: { zh: '式中写列名，每行一项', en: 'names are columns; one equation per row' },
  每列: { zh: '式中写行名，每列一项', en: 'names are rows; one equation per column' },
  上年: { zh: '上年报告中的数；没有上年报告时不核对', en: 'a number of last year’s report; not checked without it' },
};

/** What each word of the format language means: hovers and completion say the same. */
export const keywordHelp: ReadonlyMap<string, Text> = new Map(Object.entries(helps));
