import { type ISectionOptions } from 'docx';
/** GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export declare const page: {
    readonly width: number;
    readonly height: number;
    readonly margin: {
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
        readonly left: number;
    };
    readonly text: {
        readonly width: number;
        readonly height: number;
    };
};
/**
 * 22 lines of 28 characters: a fixed line of 28.95 pt, and characters drawn together by a quarter point. A character grid
 * would say the same, but LibreOffice gives every character of such a grid two places.
 */
export declare const body: {
    readonly line: {
        readonly line: 579;
        readonly lineRule: "exact";
    };
    readonly characterSpacing: -5;
};
/** The page as sections of a Word document have it; the number stands 7 mm below the text. */
export declare const sectionPage: NonNullable<ISectionOptions['properties']>['page'];
