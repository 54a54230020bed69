/** The part of subset-font that is used; it comes without types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      readonly targetFormat: 'sfnt';
      /** Leaves out what makes glyphs sharp at low resolutions; paper needs none of it. */
      readonly noHinting?: boolean;
      /** Leaves out other shapes of the characters. */
      readonly noLayoutClosure?: boolean;
    },
  ): Promise<Uint8Array>;
}
