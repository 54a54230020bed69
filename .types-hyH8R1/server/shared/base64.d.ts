/** Bytes as JSON and addresses carry them; in web workers too, which have no Buffer. */
export declare function base64(bytes: Uint8Array): string;
/**
 * The bytes of {@link base64}.
 *
 * @throws where the text is none.
 */
export declare function bytesOfBase64(text: string): Uint8Array;
