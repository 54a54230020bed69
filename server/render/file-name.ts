import type { Report } from '../report/report.ts';

/** Stands for the name of the report's own file, without its ending. */
const ownName = '文件名';

/**
 * The name of an exported file without its ending: `template` with `{文件名}` replaced by the report's own name, and
 * `{机关}`, `{年度}` or any other key of the header by its value. What file names may not hold becomes `_`; a template
 * that comes to nothing gives the report's own name.
 */
export function exportName({ uri, header }: Report, template: string): string {
  const own = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.gkreport$/, '');
  const value = (key: string) => header.entries.find((entry) => entry.key === key)?.value ?? '';
  const filled = template.replace(/\{([^{}]*)\}/g, (_, key: string) =>
    key.trim() === ownName ? own : value(key.trim()),
  );
  return allowed(filled) || allowed(own);
}

/** Windows allows the least: no such characters, no dot or blank at the end. */
function allowed(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file names may not hold them
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\s+|[\s.]+$/g, '');
}
