/** The languages gkreport speaks; the words of the statutory form stay Chinese in both. */
export type Language = 'zh' | 'en';
/** One text a person reads, in every language. */
export type Text = Readonly<Record<Language, string>>;
