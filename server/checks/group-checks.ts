import {
  type ColumnDefinition,
  type ColumnGroup,
  isColumnGroup,
  isRowGroup,
  type RowDefinition,
  type RowGroup,
  type TableDefinition,
} from '../language/generated/ast.ts';
import { rangeOfProperty } from '../report/positions.ts';
import { repeatedDefinition } from './catalogue-definitions.ts';
import { type Finding, found } from './check.ts';

/** A row or column that is written in a group stands in that group in the formats below: nothing can be moved. */
export function* checkGroupsStay(table: TableDefinition, below: readonly TableDefinition[]): Iterable<Finding> {
  yield* checkPlaces(
    rowPlaces(table.rows),
    below.flatMap(({ rows }) => rowPlaces(rows)),
  );
  yield* checkPlaces(
    columnPlaces(table.columns),
    below.flatMap(({ columns }) => columnPlaces(columns)),
  );
}

interface Place {
  readonly node: ColumnDefinition | RowDefinition | RowGroup;
  /** What the group around it is called; empty where there is none. */
  readonly home: string;
}

function* checkPlaces(own: readonly Place[], below: readonly Place[]): Iterable<Finding> {
  const homes = new Map(below.map(({ node, home }) => [node.name, home]));
  for (const { node, home } of own) {
    const before = homes.get(node.name);
    if (home !== '' && before !== undefined && before !== home)
      yield found(repeatedDefinition, rangeOfProperty(node, 'name'), { name: node.name, home: before });
  }
}

function rowPlaces(nodes: readonly (RowDefinition | RowGroup)[], home = ''): readonly Place[] {
  return nodes.flatMap((node) => [{ node, home }, ...(isRowGroup(node) ? rowPlaces(node.rows, node.name) : [])]);
}

function columnPlaces(nodes: readonly (ColumnDefinition | ColumnGroup)[], home = ''): readonly Place[] {
  return nodes.flatMap((node) => (isColumnGroup(node) ? columnPlaces(node.columns, node.label) : [{ node, home }]));
}
