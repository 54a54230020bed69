/** Whether a character has no meaning of its own: whatever font has it shows something else. */
export function isPrivate(character: string): boolean {
  return /^\p{Co}$/u.test(character);
}
