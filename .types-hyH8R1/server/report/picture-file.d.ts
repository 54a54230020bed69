import type { Text } from '../shared/text.ts';
/** The kinds of pictures that a report can hold, by the endings of their files. */
export declare const pictureKinds: readonly ['png', 'jpeg', 'svg', 'webp'];
/** One of {@link pictureKinds}. */
export type PictureKind = (typeof pictureKinds)[number];
/** What is known of a file that is a picture: enough to lay it out, without its bytes. */
export interface PictureFile {
    readonly kind: PictureKind;
    /** In pixels, as it is shown: turned as its camera says. */
    readonly width: number;
    readonly height: number;
    /** Quarter turns to the right that make it upright: a camera writes pictures as they were held. */
    readonly turns: 0 | 1 | 2 | 3;
    /** Of the file. */
    readonly bytes: number;
    /** When the file was changed last, where that is known: the same name may stand for another picture by now. */
    readonly modified?: number;
}
/** Why a file is none that a report can hold. */
export interface PictureProblem {
    /** In words that follow the path. */
    readonly reason: Text;
}
/** What a file is that a report names as a picture. */
export type PictureState = PictureFile | PictureProblem;
/** Whether a file can be shown. */
export declare function isPicture(state: PictureState | undefined): state is PictureFile;
/** What people call the kinds. */
export declare const pictureKindNames: Readonly<Record<PictureKind, string>>;
/** The kind that the name of a file promises; undefined where it promises none that a report can hold. */
export declare function pictureKindOf(path: string): PictureKind | undefined;
/**
 * Tells what the bytes of a file are. They come from anywhere: nothing is unpacked, and what could do harm in a page, or to
 * the memory of whoever shows it, is a problem.
 */
export declare function pictureIn(bytes: Uint8Array, path: string): PictureState;
/** Why a file is not shown, in words that follow its path. */
export declare const reasons: {
    readonly missing: {
        readonly zh: '未找到，请更正路径（相对本文件所在文件夹），或放入文件';
        readonly en: 'was not found. Correct the path (relative to this file’s folder), or put the file there';
    };
    readonly unread: {
        readonly zh: '无法读取';
        readonly en: 'cannot be read';
    };
    readonly tooLarge: {
        readonly zh: '超过 5 MB，请缩小后再用';
        readonly en: 'is larger than 5 MB. Make it smaller';
    };
    readonly otherKind: {
        readonly zh: '不是可用的图片格式，请另存为 PNG、JPEG、SVG 或 WebP';
        readonly en: 'is not a picture of a kind that can be shown. Save it as PNG, JPEG, SVG or WebP';
    };
    readonly noPicture: {
        readonly zh: '的内容不是图片';
        readonly en: 'does not contain a picture';
    };
    readonly otherContent: (kind: string) => Text;
    readonly damaged: {
        readonly zh: '已损坏或不完整';
        readonly en: 'is damaged or incomplete';
    };
    readonly tooManyPixels: {
        readonly zh: "超过 4000 万像素，请缩小后再用";
        readonly en: "has more than 40 million pixels. Make it smaller";
    };
    readonly elsewhere: {
        readonly zh: '不是本机的相对路径；请把图片存在报告旁，写成 ./图片.png';
        readonly en: 'is not a relative path. Save the picture beside the report, and write ./picture.png';
    };
};
