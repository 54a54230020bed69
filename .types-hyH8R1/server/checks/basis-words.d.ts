import type { Text } from '../shared/text.ts';
/** What a format or a check rests on: in English with the names of laws and issuers; what is not known stays Chinese. */
export declare function basisText(zh: string): Text;
/** What a check rests on where no document says it: the manuals, practice, the form. */
export declare const sources: {
    readonly reportManual: {
        readonly zh: '《报告语言手册》';
        readonly en: 'manual of the report language';
    };
    readonly formatManual: {
        readonly zh: '《格式语言手册》';
        readonly en: 'manual of the format language';
    };
    readonly practice: {
        readonly zh: '惯例';
        readonly en: 'common practice';
    };
    readonly sameYear: {
        readonly zh: '惯例：各处年度一致';
        readonly en: 'common practice: the year is the same throughout';
    };
    readonly zeros: {
        readonly zh: '惯例：没有的填 0';
        readonly en: 'common practice: 0 where there is nothing';
    };
    readonly tables: {
        readonly zh: '报告格式的表';
        readonly en: 'tables of the format';
    };
    readonly headers: {
        readonly zh: '报告格式的表头';
        readonly en: 'table headings of the format';
    };
    readonly chapters: {
        readonly zh: '报告格式的章';
        readonly en: 'chapters of the format';
    };
    readonly rules: {
        readonly zh: '报告格式的规则';
        readonly en: 'rules of the format';
    };
    readonly mentions: {
        readonly zh: '报告格式的“须提及”';
        readonly en: '须提及 of the format';
    };
    readonly applicability: {
        readonly zh: '报告格式的“适用”';
        readonly en: '适用 of the format';
    };
    readonly formerNames: {
        readonly zh: '报告格式的“旧称”';
        readonly en: '旧称 of the format';
    };
    readonly differences: {
        readonly zh: '各报告格式之差异';
        readonly en: 'differences between the formats';
    };
    readonly arithmetic: {
        readonly zh: '算术';
        readonly en: 'arithmetic';
    };
    readonly numbers: {
        readonly zh: '报告格式的表：各格填数字';
        readonly en: 'tables of the format: cells hold numbers';
    };
    readonly wholeNumbers: {
        readonly zh: '报告格式的表：件数为整数';
        readonly en: 'tables of the format: counts are whole numbers';
    };
};
