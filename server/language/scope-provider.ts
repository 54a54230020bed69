import { type AstNode, AstUtils, EMPTY_SCOPE, type ReferenceInfo, type Scope, type ScopeProvider } from 'langium';
import {
  bodyGroupsOf,
  bodyKindsOf,
  columnsOf,
  formatOf,
  namesOf,
  rowsAndGroupsOf,
  sameTable,
  tablesOf,
} from './definitions.ts';
import {
  type BodyKindDefinition,
  type BodyScopeDefinition,
  type Format,
  type FreeTable,
  isBodyChoice,
  isFreeTable,
  isHeaderEntry,
  isReportFile,
  isRow,
  isRowRule,
  isRuleDefinition,
  isSegment,
  isStatutoryTable,
  isTableDefinition,
  type NumberReference,
  type ReportFile,
  type Segment,
  type TableDefinition,
} from './generated/ast.ts';
import type { GkServices } from './module.ts';
import { type NamedNode, NameScope } from './name-scope.ts';

/** Says what a name may stand for: a format, its tables and rows, and step by step what a path like 表.行.列 names. */
export class GkScopeProvider implements ScopeProvider {
  readonly #services: GkServices;

  constructor(services: GkServices) {
    this.#services = services;
  }

  getScope({ container, property }: ReferenceInfo): Scope {
    const { formats } = this.#services;
    if (property === 'format') return this.#scope(formats.forReports(container).map(named));
    if (property === 'base') return this.#scope(formats.all(container).map(named));
    if (isStatutoryTable(container)) return this.#scope(tablesOf(this.#layersAround(container)).map(namesOf));
    if (isRow(container)) return this.#scope(this.#rows(container.$container.table?.ref, container), true);
    if (isBodyChoice(container)) return this.#scope(bodyKindsOf(this.#layersAround(container)).map(named));
    if (property === 'reporters' || property === 'bodies')
      return this.#scope(bodyGroupsOf(this.#layersAround(container)).map(named));
    if (isSegment(container)) return this.#scope(this.#segment(container));
    return EMPTY_SCOPE;
  }

  #scope(nodes: Iterable<NamedNode>, remarks = false): Scope {
    return new NameScope(nodes, this.#services.workspace.AstNodeDescriptionProvider, remarks);
  }

  /** The format chain in force where a node stands: the report's, or the one being defined. */
  #layersAround(node: AstNode): readonly Format[] {
    const root = AstUtils.findRootNode(node);
    const format = isReportFile(root) ? this.#services.formats.of(root) : formatOf(node);
    return format ? this.#services.formats.layers(format) : [];
  }

  /** A table may be defined in the base and extended above it, so all layers count that `from` sees. */
  #parts(table: TableDefinition | undefined, from: AstNode): TableDefinition[] {
    return table ? sameTable(table, this.#layersAround(from)) : [];
  }

  #rows(table: TableDefinition | undefined, from: AstNode): NamedNode[] {
    return this.#parts(table, from).flatMap((part) => rowsAndGroupsOf(part.rows).map(namesOf));
  }

  #columns(table: TableDefinition | undefined, from: AstNode): NamedNode[] {
    return this.#parts(table, from).flatMap((part) => columnsOf(part.columns).map(namesOf));
  }

  #segment(segment: Segment): NamedNode[] {
    const reference = segment.$container;
    const index = reference.segments.indexOf(segment);
    const before = index > 0 ? reference.segments[index - 1]?.target.ref : undefined;
    if (index === 0) return this.#firstSegment(reference);
    if (isTableDefinition(before)) return [...this.#rows(before, segment), ...this.#columns(before, segment)];
    const table = before && AstUtils.getContainerOfType(before, isTableDefinition);
    if (table) return this.#columns(table, segment);
    const free = before && AstUtils.getContainerOfType(before, isFreeTable);
    if (!free) return [];
    return index === 1 ? freeRows(free) : freeColumns(free);
  }

  #firstSegment(reference: NumberReference): NamedNode[] {
    const rule = AstUtils.getContainerOfType(reference, isRuleDefinition);
    if (rule) {
      const own = rule.direction === '每行' ? this.#columns(rule.$container, rule) : this.#rows(rule.$container, rule);
      return [...own, ...tablesOf(this.#layersAround(rule)).map(namesOf)];
    }
    const rowRule = AstUtils.getContainerOfType(reference, isRowRule);
    if (rowRule) {
      const table = rowRule.$container;
      if (isFreeTable(table)) return rowRule.acrossColumns ? freeColumns(table) : freeRows(table);
      return rowRule.acrossColumns ? this.#columns(table.table?.ref, table) : this.#rows(table.table?.ref, table);
    }
    const root = AstUtils.findRootNode(reference);
    const tables = tablesOf(this.#layersAround(reference)).map(namesOf);
    return isReportFile(root) && !reference.lastYear ? [...tables, ...headerKeys(root), ...freeTables(root)] : tables;
  }
}

function named(node: Format | BodyKindDefinition | BodyScopeDefinition): NamedNode {
  return { node, names: [node.name] };
}

function headerKeys(file: ReportFile): NamedNode[] {
  return file.header.filter(isHeaderEntry).map((node) => ({ node, names: [node.name] }));
}

function freeTables(file: ReportFile): readonly NamedNode[] {
  const known = freeTablesOf.get(file);
  if (known) return known;
  const tables = AstUtils.streamAllContents(file)
    .filter(isFreeTable)
    .map((table) => ({ node: table.title, names: [table.title.name] }))
    .toArray();
  freeTablesOf.set(file, tables);
  return tables;
}

// Every number in prose asks for them, and a long report holds thousands of numbers.
const freeTablesOf = new WeakMap<ReportFile, readonly NamedNode[]>();

function freeRows(table: FreeTable): NamedNode[] {
  return table.rows.flatMap(({ label }) => (label ? [{ node: label, names: [label.name] }] : []));
}

function freeColumns(table: FreeTable): NamedNode[] {
  return (table.header?.columns ?? []).map((node) => ({ node, names: [node.name] }));
}
