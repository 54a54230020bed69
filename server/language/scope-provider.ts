import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  EMPTY_SCOPE,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from 'langium';
import {
  bodyGroupsOf,
  bodyKindsOf,
  columnDefinitionsOf,
  formatOf,
  namesOf,
  rowsAndGroupsOf,
  sameTable,
  tablesOf,
} from './definitions.ts';
import { onFormatsChanged } from './format-catalogue.ts';
import {
  type BodyKindDefinition,
  type BodyScopeDefinition,
  type FormatDefinition,
  type FreeTableNode,
  isBodyReference,
  isFormatFile,
  isFreeLabel,
  isFreeTableNode,
  isFreeTitle,
  isHeaderEntryNode,
  isNarrationDefinition,
  isReportFile,
  isRollUpDefinition,
  isRow,
  isRowRule,
  isRuleDefinition,
  isSegment,
  isStatutoryTableNode,
  isTableDefinition,
  type NumberReference,
  type ReportFile,
  type Segment,
  type TableDefinition,
} from './generated/ast.ts';
import { type NamedNode, NameScope } from './name-scope.ts';
import { type OwnLines, ownColumns, ownStarts, type WrittenHeading, withinHeading } from './own-headings.ts';
import { ownRows } from './own-rows.ts';
import type { GkServices } from './services.ts';
import { nodesOf } from './syntax-nodes.ts';

/** Says what a name may stand for: a format, its tables and rows, and step by step what a path like 表.行.列 names. */
export class GkScopeProvider implements ScopeProvider {
  readonly #services: GkServices;
  /** By what the names belong to, by the format in force, and by kind. */
  #known = new WeakMap<AstNode, Map<string, Scope>>();

  constructor(services: GkServices) {
    this.#services = services;
    onFormatsChanged(services.shared, () => {
      this.#known = new WeakMap();
    });
  }

  getScope({ container, property }: ReferenceInfo): Scope {
    const { formats } = this.#services;
    if (property === 'format') return this.#scope(formats.forReports(container).map(named));
    if (property === 'base') return this.#scope(formats.all(container).map(named));
    if (isStatutoryTableNode(container)) return this.#scope(tablesOf(this.#layersAround(container)).map(namesOf));
    if (isRow(container)) return this.#rowsNamed(container.$container.table?.ref, container);
    if (isBodyReference(container)) return this.#scope(bodyKindsOf(this.#layersAround(container)).map(named));
    if (property === 'reporters' || property === 'bodies')
      return this.#scope(bodyGroupsOf(this.#layersAround(container)).map(named));
    if (isRollUpDefinition(container)) return this.#allLines(container.$container, container);
    if (isSegment(container)) return this.#segment(container);
    return EMPTY_SCOPE;
  }

  #scope(nodes: Iterable<NamedNode>, remarks = false): Scope {
    return new NameScope(nodes, this.#services.workspace.AstNodeDescriptionProvider, remarks);
  }

  /**
   * Names that many references ask for are gathered once, until their owner is read anew or a format changes: those of an
   * owner, as seen from where a node stands.
   */
  #once(kind: string, owner: AstNode, from: AstNode, nodes: () => Iterable<NamedNode>, remarks = false): Scope {
    const [format] = this.#layersAround(from);
    const key = format ? `${kind} ${format.name} ${AstUtils.getDocument(format).uri}` : kind;
    const scopes = this.#known.get(owner) ?? new Map<string, Scope>();
    this.#known.set(owner, scopes);
    const known = scopes.get(key) ?? this.#scope(nodes(), remarks);
    scopes.set(key, known);
    return known;
  }

  #rowsNamed(table: TableDefinition | undefined, from: AstNode): Scope {
    return table ? this.#once('labels', table, from, () => this.#rows(table, from), true) : EMPTY_SCOPE;
  }

  /** The format chain in force where a node stands: the report's, or the one being defined. */
  #layersAround(node: AstNode): readonly FormatDefinition[] {
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
    return this.#parts(table, from).flatMap((part) => columnDefinitionsOf(part.columns).map(namesOf));
  }

  #segment(segment: Segment): Scope {
    const reference = segment.$container;
    const index = reference.segments.indexOf(segment);
    const before = index > 0 ? reference.segments[index - 1]?.target.ref : undefined;
    if (index === 0) return this.#firstSegment(reference);
    if (isTableDefinition(before)) return this.#allLines(before, segment);
    const table = before && AstUtils.getContainerOfType(before, isTableDefinition);
    if (table) return this.#lines('columns', table, segment);
    const free = before && AstUtils.getContainerOfType(before, isFreeTableNode);
    return free ? this.#behindOwn(before, free, reference) : EMPTY_SCOPE;
  }

  /** Behind a title its rows, behind a row its columns; what heads several leads to these as well. */
  #behindOwn(before: AstNode, table: FreeTableNode, reference: NumberReference): Scope {
    if (isFreeTitle(before)) return this.#freeLines('rows', table);
    const isInRule = AstUtils.getContainerOfType(reference, isRowRule) !== undefined;
    return this.#once(isInRule ? 'own in rule' : 'own', before, table, () => [
      ...[ownRows(table), ownColumns(table)].flatMap((lines) => headed(before, lines)),
      ...(isFreeLabel(before) && !isInRule ? ownNames(ownColumns(table)) : []),
    ]);
  }

  #firstSegment(reference: NumberReference): Scope {
    const narration = AstUtils.getContainerOfType(reference, isNarrationDefinition);
    if (narration) {
      const { $container: home } = narration;
      return isTableDefinition(home) ? this.#lines('rows', home, narration) : EMPTY_SCOPE;
    }
    const rule = AstUtils.getContainerOfType(reference, isRuleDefinition);
    if (rule) {
      const table = rule.$container;
      const isAlongRows = rule.direction === '每行';
      return this.#once(isAlongRows ? 'rule of columns' : 'rule of rows', table, rule, () => [
        ...(isAlongRows ? this.#columns(table, rule) : this.#rows(table, rule)),
        ...tablesOf(this.#layersAround(rule)).map(namesOf),
      ]);
    }
    const rowRule = AstUtils.getContainerOfType(reference, isRowRule);
    if (rowRule) {
      const table = rowRule.$container;
      const lines = rowRule.acrossColumns ? 'columns' : 'rows';
      return isFreeTableNode(table) ? this.#freeLines(lines, table) : this.#lines(lines, table.table?.ref, table);
    }
    const root = AstUtils.findRootNode(reference);
    const isOwn = isReportFile(root) && !reference.lastYear;
    return this.#once(isOwn ? 'numbers' : 'tables', root, reference, () => [
      ...tablesOf(this.#layersAround(reference)).map(namesOf),
      ...(isOwn ? [...headerKeys(root), ...freeTables(root)] : []),
    ]);
  }

  #lines(kind: 'rows' | 'columns', table: TableDefinition | undefined, from: AstNode): Scope {
    if (!table) return EMPTY_SCOPE;
    return this.#once(kind, table, from, () =>
      kind === 'rows' ? this.#rows(table, from) : this.#columns(table, from),
    );
  }

  #allLines(table: TableDefinition, from: AstNode): Scope {
    return this.#once('all', table, from, () => [...this.#rows(table, from), ...this.#columns(table, from)]);
  }

  #freeLines(kind: 'rows' | 'columns', table: FreeTableNode): Scope {
    return this.#once(kind, table, table, () => ownNames(kind === 'rows' ? ownRows(table) : ownColumns(table)));
  }
}

function named(node: FormatDefinition | BodyKindDefinition | BodyScopeDefinition): NamedNode {
  return { node, names: [node.name] };
}

function headerKeys(file: ReportFile): NamedNode[] {
  return file.header.filter(isHeaderEntryNode).map((node) => ({ node, names: [node.name] }));
}

function freeTables(file: ReportFile): readonly NamedNode[] {
  return nodesOf(file, 'FreeTableNode').map(({ title }) => ({ node: title, names: [title.name] }));
}

/** What paths may begin with that lead to rows, or to columns. */
function ownNames(lines: OwnLines<WrittenHeading>): NamedNode[] {
  return ownStarts(lines).flatMap(toNamed);
}

/** What a label heads. */
function headed(node: AstNode, { headings }: OwnLines<WrittenHeading>): NamedNode[] {
  const heading = headings.flatMap((one) => [...withinHeading(one)]).find((one) => one.node === node);
  return (heading?.children ?? []).flatMap(toNamed);
}

function toNamed({ node, label }: WrittenHeading): NamedNode[] {
  return node ? [{ node, names: [label] }] : [];
}

const none: LocalSymbols = new MultiMap<AstNode, AstNodeDescription>();

/** Formats are visible everywhere; what a report names is found by the scope provider, in that report. */
export class GkScopeComputation extends DefaultScopeComputation {
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return none;
  }

  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return isFormatFile(document.parseResult.value) ? super.collectExportedSymbols(document) : [];
  }
}
