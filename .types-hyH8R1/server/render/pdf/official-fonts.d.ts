import type { FontRole } from './faces.ts';
/** A font that offices set their documents in. */
export interface OfficialFont {
    readonly role: FontRole;
    /** Names of its file on the systems that have it. */
    readonly files: readonly string[];
    /** In a collection: the face that is meant. */
    readonly family?: string;
}
/** Fonts of GB/T 9704-2012 as Windows, macOS, Office, WPS and Founder's users have them; per role the best first. */
export declare const officialFonts: readonly OfficialFont[];
