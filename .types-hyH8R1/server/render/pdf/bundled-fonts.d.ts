/** The fonts in the folder of PDF resources. */
export declare const bundledFonts: readonly [{
    readonly file: 'title.ttf';
    readonly roles: readonly ["title"];
}, {
    readonly file: 'heiti.otf';
    readonly roles: readonly ["heiti"];
}, {
    readonly file: 'kaiti.ttf';
    readonly roles: readonly ["kaiti"];
}, {
    readonly file: 'song.ttf';
    readonly roles: readonly ["fangsong", "song"];
}, {
    readonly file: 'song-rest.ttf';
    readonly roles: readonly ["song"];
}, {
    readonly file: 'latin.ttf';
    readonly roles: readonly ["latin"];
}];
/** The engine in the same folder. */
export declare const engineFile = "engine.wasm";
