/** Extensions of files that can be imported, without the dot. */
export const importable = ['html', 'htm', 'mht', 'docx', 'xlsx', 'csv', 'txt', 'md', 'pdf', 'json'] as const;
