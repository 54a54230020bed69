import { type Audit, outcomeOf } from './audit.ts';

/** An audit as data, as `audit-schema.ts` describes it. */
export function auditJson({ files, roster, sums }: Audit): object {
  return {
    files: files.map((file) => {
      const outcome = outcomeOf(file);
      if (file.kind === 'failed') return { path: file.path, outcome, reason: file.reason };
      const { kind: _, failure, published, likeLastYear, likeOther, yearText: __, ...rest } = file;
      return {
        ...rest,
        outcome,
        ...(failure !== undefined && { reason: failure }),
        ...(published && { published: isoDay(published) }),
        ...(likeLastYear !== undefined && { likeLastYear: rounded(likeLastYear) }),
        ...(likeOther && { likeOther: { ...likeOther, share: rounded(likeOther.share) } }),
      };
    }),
    ...(roster && {
      roster: {
        year: roster.year,
        bodies: roster.verdicts.map(({ due, published, ...rest }) => ({
          ...rest,
          ...(due && { due: isoDay(due) }),
          ...(published && { published: isoDay(published) }),
        })),
      },
    }),
    sums,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function isoDay({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
