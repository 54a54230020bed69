import type { Text } from '../shared/text.ts';
/**
 * What stands behind a header key: `format` and `body-kind` name a thing of a format, `report` is the path of one report and
 * `reports` of one or several, `attachment` has a name and the path of another file, `switch` is 是 or 否, `address` is on the web. `body` and `text` are free words; `signer` too, who is the body where
 * nothing is written.
 */
export type HeaderValueKind = 'format' | 'body' | 'signer' | 'body-kind' | 'year' | 'day' | 'report' | 'reports' | 'attachment' | 'switch' | 'address' | 'telephone' | 'postcode' | 'text';
/** All that is known of a header key. */
export interface HeaderField {
    /** Nothing can be checked without it. */
    readonly required?: true;
    /** Each line adds to those before it; of other keys the first line counts. */
    readonly repeatable?: true;
    readonly value: HeaderValueKind;
    /** Its place among the publication data that every output prints below the report, from 1; left out where it is not printed. */
    readonly printed?: number;
    readonly help: Text;
    /** What web pages, catalogues and forms call it. */
    readonly alsoCalled?: readonly string[];
}
/** Every header key, in the order in which a report that gkreport writes has them. */
declare const fields: {
    readonly 格式: {
        readonly value: 'format';
        readonly help: {
            readonly zh: '报告采用的格式；不写时按年度选定';
            readonly en: 'Format of the report; by default the one for the report year';
        };
    };
    readonly 机关: {
        readonly required: true;
        readonly value: 'body';
        readonly help: {
            readonly zh: '编制报告的机关全称，与印章一致（必填）';
            readonly en: 'Full name of the reporting agency, as on its official seal (required)';
        };
        readonly alsoCalled: readonly ["单位", "单位名称", "机构", "机构名称", "机关名称", "部门", "部门名称", "编制单位", "编制机关", "报告单位", "报告机关", "填报单位", "填报机关", "发布机构", "发布机关", "发布单位", "发文机关", "发文单位", "公开主体", "公开机关", "信息来源", "来源"];
    };
    readonly 机关类型: {
        readonly value: 'body-kind';
        readonly help: {
            readonly zh: '机关属于格式所列的哪一类；决定公布期限和应报告的内容。不写时按名称判断';
            readonly en: 'Type of agency, one of those in the format; decides the deadline and what must be reported. By default it follows from the name';
        };
        readonly alsoCalled: readonly ["单位类型", "机构类型", "单位性质", "机关性质", "单位类别", "类型"];
    };
    readonly 年度: {
        readonly required: true;
        readonly value: 'year';
        readonly help: {
            readonly zh: '报告年度，即数据所属年度（必填），如 2024';
            readonly en: 'Report year (required), such as 2024';
        };
        readonly alsoCalled: readonly ["年份", "报告年度", "报告年份", "所属年度", "统计年度", "数据年度", "公开年度", "年"];
    };
    readonly 发布日期: {
        readonly value: 'day';
        readonly printed: 3;
        readonly help: {
            readonly zh: '向社会公布的日期，如 2025-01-20';
            readonly en: 'Publication date, such as 2025-01-20';
        };
        readonly alsoCalled: readonly ["发布时间", "发文日期", "公开日期", "公开时间", "公布日期", "公布时间", "生成日期", "发文时间", "信息时间", "日期", "时间"];
    };
    readonly 落款: {
        readonly value: 'signer';
        readonly help: {
            readonly zh: '印在报告末尾的署名；只写“落款:”即署机关全称，不写这一项则没有署名';
            readonly en: 'Who signs at the end of the report; “落款:” alone is the full name of the agency, without the field there is no signature';
        };
        readonly alsoCalled: readonly ["署名", "署名机关", "落款单位", "落款机关"];
    };
    readonly 成文日期: {
        readonly value: 'day';
        readonly help: {
            readonly zh: '印在落款处的日期，如 2025-01-15；负责人签发的日期';
            readonly en: 'Date below the signature, such as 2025-01-15: the day the report was signed';
        };
        readonly alsoCalled: readonly ["成文时间", "落款日期", "落款时间", "署名日期", "签发日期"];
    };
    readonly 目录: {
        readonly value: 'switch';
        readonly help: {
            readonly zh: '写“是”，标题下面列出各章各节的目录；不写则没有目录';
            readonly en: '是 lists chapters and sections below the title; without the field there is no table of contents';
        };
    };
    readonly 上年: {
        readonly value: 'report';
        readonly help: {
            readonly zh: '上年报告的文件，如 ./2023.gkreport；用于核对结转、计算同比';
            readonly en: 'File of last year’s report, such as ./2023.gkreport; to check carry-overs and compute 同比';
        };
        readonly alsoCalled: readonly ["上年报告", "上一年", "上年度", "去年", "上年度报告"];
    };
    readonly 下级: {
        readonly repeatable: true;
        readonly value: 'reports';
        readonly help: {
            readonly zh: '下级单位报告的文件，可用 * 通配，如 ./下级/*.gkreport';
            readonly en: 'Report files of subordinate agencies; * matches any name, as in ./下级/*.gkreport';
        };
        readonly alsoCalled: readonly ["下级报告", "下级单位", "下属单位"];
    };
    readonly 附件: {
        readonly repeatable: true;
        readonly value: 'attachment';
        readonly help: {
            readonly zh: '附件的名称和文件，如 "统计表" ./统计表.xlsx；一个附件写一行，列在正文之后';
            readonly en: 'Name and file of an attachment, such as "统计表" ./统计表.xlsx; one line for each, listed behind the text';
        };
        readonly alsoCalled: readonly ["附件下载", "相关附件", "附件名称"];
    };
    readonly 网址: {
        readonly value: 'address';
        readonly printed: 8;
        readonly help: {
            readonly zh: '发布报告的网址';
            readonly en: 'Web address where the report is published';
        };
        readonly alsoCalled: readonly ["网站", "网站地址", "公开网址", "门户网站", "链接", "网址链接"];
    };
    readonly 责任编辑: {
        readonly value: 'text';
        readonly printed: 4;
        readonly help: {
            readonly zh: '网页的责任编辑';
            readonly en: 'Editor responsible for the page';
        };
        readonly alsoCalled: readonly ["编辑", "责编", "编辑人", "信息编辑"];
    };
    readonly 联系电话: {
        readonly value: 'telephone';
        readonly printed: 5;
        readonly help: {
            readonly zh: '联系电话';
            readonly en: 'Telephone number';
        };
        readonly alsoCalled: readonly ["电话", "联系方式", "咨询电话", "电话号码", "办公电话"];
    };
    readonly 地址: {
        readonly value: 'text';
        readonly printed: 6;
        readonly help: {
            readonly zh: '联系地址';
            readonly en: 'Postal address';
        };
        readonly alsoCalled: readonly ["办公地址", "联系地址", "通信地址", "通讯地址", "单位地址"];
    };
    readonly 邮编: {
        readonly value: 'postcode';
        readonly printed: 7;
        readonly help: {
            readonly zh: '邮政编码';
            readonly en: 'Postal code';
        };
        readonly alsoCalled: readonly ["邮政编码", "邮政编号"];
    };
    readonly 文号: {
        readonly value: 'text';
        readonly printed: 2;
        readonly help: {
            readonly zh: '发文字号';
            readonly en: 'Document number';
        };
        readonly alsoCalled: readonly ["发文字号", "发文号", "文件号", "文件编号"];
    };
    readonly 索引号: {
        readonly value: 'text';
        readonly printed: 1;
        readonly help: {
            readonly zh: '信息索引号';
            readonly en: 'Index number';
        };
        readonly alsoCalled: readonly ["索引", "信息索引号", "公开索引号", "索引编号", "信息索引"];
    };
};
/** A key that the language knows. */
export type HeaderKey = keyof typeof fields;
/** The keys that the language knows, in the order of a new report. */
export declare const headerKeys: readonly HeaderKey[];
/** Without these nothing can be checked: whose report it is, and of which year. */
export declare const requiredKeys: ("上年" | "下级" | "发布日期" | "地址" | "年度" | "成文日期" | "文号" | "机关" | "机关类型" | "格式" | "目录" | "索引号" | "网址" | "联系电话" | "落款" | "责任编辑" | "邮编" | "附件")[];
/** The keys whose values are printed below the report, in the order of the information sheet of government sites. */
export declare const printedKeys: ("上年" | "下级" | "发布日期" | "地址" | "年度" | "成文日期" | "文号" | "机关" | "机关类型" | "格式" | "目录" | "索引号" | "网址" | "联系电话" | "落款" | "责任编辑" | "邮编" | "附件")[];
/** What is known of the key of a header line; undefined for one that the language does not know. */
export declare function headerField(key: string): HeaderField | undefined;
/** Whether the language knows the key of a header line. */
export declare function isHeaderKey(key: string): key is HeaderKey;
/** What is written behind a key; undefined for a key that the language does not know. */
export declare function valueKind(key: string): HeaderValueKind | undefined;
/** Header lines with these values, in the order of a new report; keys without a value have none. */
export declare function headerLines(values: Readonly<Partial<Record<HeaderKey, string | undefined>>>): readonly string[];
export {};
