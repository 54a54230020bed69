import type { Text } from '../../text.ts';

const helps: Readonly<Record<string, Text>> = {
  格式: { zh: '定义一种报告格式', en: 'defines a format for reports' },
  扩展: { zh: '在另一格式的基础上增补，同名的合并', en: 'adds to another format; what has the same name is merged' },
  适用: { zh: '适用的报告年度，首尾两年都在内', en: 'the report years it applies to, both included' },
  依据: { zh: '规定它的文件或条款，悬停时显示', en: 'the document or article behind it, shown on hover' },
  注: { zh: '填报说明，悬停时显示', en: 'a note for authors, shown on hover' },
  鼓励采用: {
    zh: '该年度鼓励采用、不强制：报告另有结构的，只警告',
    en: 'years in which the format was recommended, not compulsory: a report with a structure of its own is only warned of',
  },
  报告标题: {
    zh: '标题的写法，{机关}、{年度}由报头填入；别名是正文里对这种报告的其他叫法',
    en: 'the title, with {机关} and {年度} from the header; 别名 are other names that texts call such a report',
  },
  报告前言: { zh: '新建的报告以这一段开头', en: 'a paragraph that a new report begins with' },
  公布期限: {
    zh: '最迟在哪一天公布，如 "次年1月31日"，当日不算逾期；写在机关类型里的，只管这一类机关',
    en: 'the last day to publish, such as "次年1月31日", that day included; within 机关类型 for bodies of that kind only',
  },
  机关类型: {
    zh: '编制报告的一类机关，报头的机关类型写这个名称',
    en: 'a kind of body that reports; headers name it as 机关类型',
  },
  名称为: {
    zh: '名称这样写的机关就是这一类；* 代表一个或几个字，合于几种写法的以字数最多的为准',
    en: 'names that tell this kind; * stands for one or more characters, and of patterns that fit the longest counts',
  },
  可能为: {
    zh: '名称这样写的机关可能是这一类，要由填报人写明',
    en: 'names that may be of this kind: authors are asked',
  },
  机关范围: {
    zh: '有共同之处的一些机关，行的“限填”和“须提及”的“限”用它',
    en: 'bodies that have something in common, for 限填 of rows and 限 of 须提及',
  },
  包括: {
    zh: '范围内的机关：机关类型，或加引号的名称写法',
    en: 'bodies within the scope: kinds, or patterns of names in quotes',
  },
  不包括: {
    zh: '范围外的机关；合于几种写法的以字数最多的为准',
    en: 'bodies outside of the scope; of patterns that fit the longest counts',
  },
  限填: {
    zh: '一般只由这些机关填报，别的机关填 0；填了数的警告',
    en: 'usually reported by these bodies only: another body that has a number is warned of',
  },
  用语: { zh: '章名和正文的用语', en: 'how the headings and the prose of reports are worded' },
  可省: { zh: '章名中有没有这些词，都是同一章', en: 'headings are the same with and without these words' },
  同义: { zh: '章名中这些词算作同一个词', en: 'in headings these words count as one' },
  残留: {
    zh: '格式自身的填写提示，报告中出现即警告',
    en: 'hints of the form itself; a warning where a report prints one',
  },
  旧提法: { zh: '已不使用的提法，报告中出现即提示', en: 'a wording of the past; a hint where a report uses it' },
  失效依据: {
    zh: '已失效的文件，报告引用即警告',
    en: 'a document no longer in force; a warning where a report cites it',
  },
  改用: { zh: '现在的写法或现行文件', en: 'what is said or cited today' },
  章: { zh: '报告的一章，按出现的次序', en: 'a chapter of the report, in this order' },
  必备: { zh: '缺了这一章报告有错误', en: 'a report without this chapter has an error' },
  连排: {
    zh: '本章各表印成一张，每张上面有一行表名',
    en: 'the tables of the chapter print as one grid, each below its title',
  },
  字数: { zh: '一般不超过的字数，超出时提示', en: 'a length to keep to as a rule; a hint where it is exceeded' },
  须提及: {
    zh: '本章（写在格式一级的，全文）至少要出现所列词语之一，否则警告',
    en: 'one of the words has to occur in the chapter (in the report, where the format itself says so), else a warning',
  },
  限: { zh: '只对这些机关要求', en: 'asked of these bodies only' },
  表: { zh: '本章的一张表', en: 'a table of the chapter' },
  横排: { zh: '各行并排印成一行', en: 'its rows print side by side in one line' },
  一页: {
    zh: '缩小字号，印在一页内；其他表放不下就续到下页',
    en: 'its type shrinks until it fits on one page; other tables go on on the next',
  },
  可缺: { zh: '报告可以没有这张表', en: 'a report may do without the table' },
  表头: { zh: '左上角的文字', en: 'the text in the upper left corner' },
  列: { zh: '表的列，从左到右', en: 'columns, left to right' },
  列组: { zh: '有共同表头的几列，里面还可以有列组', en: 'columns under one heading; may hold further groups' },
  行: { zh: '表的行，从上到下', en: 'rows, top to bottom' },
  行组: {
    zh: '一组行；规则和正文中写组名，指组内各行之和',
    en: 'a group of rows; in rules and in prose its name is the sum of its rows',
  },
  小数: { zh: '可以填小数；不写则填整数', en: 'decimals are allowed; without it numbers are whole' },
  可负: { zh: '可以填负数', en: 'negative numbers are allowed' },
  合计列: { zh: '正文只写行名时，指的就是这一列', en: 'what prose means that names a row and no column' },
  单位: {
    zh: '数字的单位：元、万元或亿元；写成其他单位的自动换算',
    en: 'the unit of its numbers: 元, 万元 or 亿元; others are converted',
  },
  自带单位: { zh: '填报时写明单位，如 251000元', en: 'authors write the unit, as in 251000元' },
  别名: { zh: '报告里也可以这样写', en: 'reports may use this name as well' },
  旧称: { zh: '旧格式的叫法：认得，但会提示改写', en: 'what a superseded form called it: understood, and reported' },
  规则: { zh: '必须成立，否则是错误', en: 'must hold, else an error' },
  核实: { zh: '应当成立，否则警告，报告可以写明原因', en: 'should hold, else a warning, which the report may explain' },
  存疑: { zh: '不应成立，两处以上成立时提示', en: 'should not hold; a hint where it holds in two places or more' },
  每行: { zh: '式中写列名，每行一式', en: 'names are columns; one equation for each row' },
  每列: { zh: '式中写行名，每列一式', en: 'names are rows; one equation for each column' },
  上年: { zh: '上一年度报告中的数；没有上年报告时不核对', en: 'a number of last year’s report; unchecked without it' },
};

/** What each word of the format language means. */
export const keywordHelp: ReadonlyMap<string, Text> = new Map(Object.entries(helps));
