/**
 * What a name is made of, as the source of a regular expression: Han characters, letters, digits and underscores. It
 * may begin with digits as long as it goes on (12345热线, 1月, 5G基站); digits alone are a number.
 */
export declare const namePattern = "[0-9\\uff10-\\uff19]*[A-Za-z_\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a][A-Za-z_\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a0-9\\uff10-\\uff19]*";
/** A run of the characters of names, whatever it begins with. */
export declare const nameCharacters = "[A-Za-z_\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a0-9\\uff10-\\uff19]+";
/** What stands in quotes where a name may stand, and is something. A quote is closed by its like, or else by the other one. */
export declare const quotedPattern = "(?:\"\\s*[^\"\\s][^\"]*\"|\\u201c\\s*[^\\u201d\\s][^\\u201d]*\\u201d|\\u201c\\s*[^\"\\s][^\"]*\")";
/** What stands in quotes of another kind, which nothing takes but the fix for it: ＂乙＂, 「乙」, 『乙』, ‘乙’, '乙', 《乙》. */
export declare const otherwiseQuotedPattern: string;
/** Whether a text can be written as a name without quotes. */
export declare function isName(text: string): boolean;
/**
 * How rules and braces write the name of a title, row or column: as it stands where that can be, or else in quotes. What
 * would end the quotes, the braces or the cell is left out, since it makes no difference to a name. Undefined for a label
 * without a letter or digit, which nothing can name.
 */
export declare function referenceTo(label: string): string | undefined;
