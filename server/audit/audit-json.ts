import { type Audit, outcomeOf } from './audit.ts';

/** An audit as data, as `audit-schema.ts` describes it. */
export function auditJson({ files, roster, sums, adjusted: checks }: Audit): object {
  return {
    files: files.map((file) => {
      const outcome = outcomeOf(file);
      if (file.kind === 'failed') return { path: file.path, outcome, reason: file.reason };
      const { kind: _, failure, published, likeLastYear, likeOther, yearText: __, adjusted, ...rest } = file;
      return {
        ...rest,
        outcome,
        ...(adjusted.length > 0 && { checks: adjusted }),
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
    ...(checks.length > 0 && { checks: checks.map(({ check, level, reports }) => ({ check, level, reports })) }),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function isoDay({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
