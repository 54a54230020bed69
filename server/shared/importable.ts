/** Extensions of files that can be imported, without the dot. */
export const importable: readonly string[] = ['html', 'htm', 'mht', 'docx', 'xlsx', 'csv', 'txt', 'md', 'pdf', 'json'];

/** Bytes of the largest file that is imported: finished documents are larger than reports, but not without bounds. */
export const largestImport = 60_000_000;
