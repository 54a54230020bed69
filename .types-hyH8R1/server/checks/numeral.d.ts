/** The number a heading begins with (`三、`, `（三）`, `3.`, `第三章`), from 1 to 99; undefined when it has none. */
export declare function leadingNumber(heading: string): number | undefined;
