/**
 * The items under each key, keys in the order of their first item. Map.groupBy does the same, but its type does not say
 * that every group has a first item, which is what most callers are after.
 */
export declare function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly [Item, ...Item[]]>;
