// Control characters, and marks that reverse the order of what follows, could make a terminal show what is not there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const invisible = /[\u200b\u2060\ufeff]/g;

/** Text of a file or file name as a terminal may show it: tabs become spaces, line breaks stay. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(invisible, '').replace(unprintable, '\ufffd');
}
