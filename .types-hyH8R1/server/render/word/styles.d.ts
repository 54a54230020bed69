import { type IFontAttributesProperties, type IStylesOptions } from 'docx';
/**
 * Tells programs that lack a font what to take for it, rather than whatever they take for all of them: fills the empty
 * font table of a Word document, and leaves its other parts alone.
 */
export declare function withFontTable(xml: string): string;
/** The faces of GB/T 9704-2012, by the names Word and WPS know. None is embedded. */
export declare const fonts: {
    /** Body text. */
    readonly fangSong: IFontAttributesProperties;
    /** The title. */
    readonly xiaoBiaoSong: IFontAttributesProperties;
    /** Headings 一、 */
    readonly hei: IFontAttributesProperties;
    /** Headings （一） */
    readonly kai: IFontAttributesProperties;
    /** Tables and page numbers. */
    readonly song: IFontAttributesProperties;
};
/** 三号, 二号, 四号 and the sizes of tables of few and of many columns, in half points. */
export declare const sizes: {
    readonly title: 44;
    readonly body: 32;
    readonly pageNumber: 28;
    readonly table: 21;
    readonly denseTable: 18;
};
/** Paragraph styles by role. Headings are Word's own, so that its navigation and table of contents find them. */
export declare const styleIds: {
    readonly paragraph: 'GkBody';
    readonly contentsTitle: 'GkContentsTitle';
    readonly attachment: 'GkAttachment';
    readonly signature: 'GkSignature';
    readonly publication: 'GkPublication';
    readonly caption: 'GkTableCaption';
    readonly note: 'GkTableNote';
    readonly footnote: 'GkFootnote';
    readonly figure: 'GkFigure';
    readonly figureCaption: 'GkFigureCaption';
    readonly cell: 'GkTableCell';
    readonly denseCell: 'GkTableDenseCell';
};
/** The height of a line in a cell, in twentieths of a point, for a size in half points: as in every output. */
export declare function lineOfCell(size: number): number;
/** The look of GB/T 9704-2012 as styles, so that an office changes it in one place. */
export declare const styles: IStylesOptions;
