const number = '(?:[+\\-\\uff0b\\uff0d]?[0-9\\uff10-\\uff19]\\S*|[=\\uff1d])';
const numbersAtEnd = new RegExp(`^(.*?[^\\s0-9\\uff10-\\uff19+\\-])\\s*(${number}(?:\\s+${number})*)$`);

/** A label, and the numbers that stand in it because the bars in front of them are missing: `行政强制 1`. */
export function splitLabel(label: string): { readonly name: string; readonly numbers: readonly string[] } {
  const [, name, numbers] = numbersAtEnd.exec(label) ?? [];
  return name === undefined || numbers === undefined
    ? { name: label, numbers: [] }
    : { name, numbers: numbers.split(/\s+/) };
}
