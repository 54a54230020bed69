import type { Relation } from './format.ts';

/** What an operator of an expression does, however it was typed. */
export function operationOf(operator: string): '+' | '-' | '×' | '÷' {
  if (/[+\uff0b]/.test(operator)) return '+';
  if (/[-\uff0d\u2212]/.test(operator)) return '-';
  return /[/\u00f7\uff0f]/.test(operator) ? '÷' : '×';
}

/** `=`, `≤` or `≥` however it was typed. */
export function relationOf(text: string): Relation {
  if (/[<\uff1c\u2264]/.test(text)) return '≤';
  return /[>\uff1e\u2265]/.test(text) ? '≥' : '=';
}
