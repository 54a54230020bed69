/** So many bytes at a time become characters: more arguments than some engines take for one call. */
const piece = 0x8000;

/** Bytes as JSON carries them; in web workers too, which have no Buffer. */
export function base64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * piece, (index + 1) * piece)),
  );
  return btoa(pieces.join(''));
}
