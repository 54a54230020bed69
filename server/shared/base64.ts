/** So many bytes at a time become characters: more arguments than some engines take for one call. */
const piece = 0x8000;

/** Bytes as JSON and addresses carry them; in web workers too, which have no Buffer. */
export function base64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * piece, (index + 1) * piece)),
  );
  return btoa(pieces.join(''));
}

/**
 * The bytes of {@link base64}.
 *
 * @throws where the text is none.
 */
export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
