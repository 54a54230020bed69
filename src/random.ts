/** 128 random bits in hexadecimal: nobody guesses it, nobody draws it twice. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
