/** Where a file comes from and where it is to go, both as text of a URI. */
interface Move {
  readonly report: string;
  readonly place: string;
}

/** The first file that may not go where it is to go: another goes there already, or its report is there. */
export function samePlace<Each extends Move>(moves: readonly Each[]): readonly [Each, Each] | undefined {
  const taken = new Map<string, Each>();
  for (const each of moves) {
    const other = each.place === each.report ? each : taken.get(each.place);
    if (other !== undefined) {
      return [other, each];
    }
    taken.set(each.place, each);
  }
  return undefined;
}
