// What an act writes on SQLite: the rows behind the view, and only where the facility is its own.
import {
  AliasNode, AndNode, IdentifierNode, OperationNodeTransformer, ParensNode, RawNode, TableNode, WhereNode,
} from 'kysely'
import type {
  DeleteQueryNode, InsertQueryNode, KyselyPlugin, OperationNode, PluginTransformQueryArgs, UpdateQueryNode,
} from 'kysely'
import { namesRows, rowsSuffix } from '../ddl.ts'

export class Narrow implements KyselyPlugin {
  readonly #transformer: Targets

  constructor(facilityTables: ReadonlySet<string>) {
    this.#transformer = new Targets(facilityTables)
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node)
  }

  async transformResult({ result }: Parameters<KyselyPlugin['transformResult']>[0]) {
    return result
  }
}

class Targets extends OperationNodeTransformer {
  readonly #tables: ReadonlySet<string>

  constructor(tables: ReadonlySet<string>) {
    super()
    this.#tables = tables
  }

  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    const done = super.transformInsertQuery(node)
    const rows = this.#rows(done.into)
    // Kysely types the target as a table; its compiler writes whatever node stands there, and SQLite takes an alias.
    return rows ? { ...done, into: rows.target as unknown as TableNode } : done
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const done = super.transformUpdateQuery(node)
    const rows = this.#rows(done.table)
    return rows ? { ...done, table: rows.target, where: narrowed(done.where, rows.name) } : done
  }

  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    const done = super.transformDeleteQuery(node)
    const rows = this.#rows(done.from.froms[0])
    if (!rows) return done
    return { ...done, from: { ...done.from, froms: [rows.target] }, where: narrowed(done.where, rows.name) }
  }

  protected override transformRaw(node: RawNode): RawNode {
    const done = super.transformRaw(node)
    if (done.sqlFragments.some(namesRows)) throw new Error('raw SQL may not name stored rows')
    return done
  }

  protected override transformIdentifier(node: IdentifierNode): IdentifierNode {
    if (namesRows(node.name)) throw new Error('a query may not name stored rows')
    return super.transformIdentifier(node)
  }

  /** `accounts` → `"accounts$rows" as "accounts"`, keeping an alias that is already there. */
  #rows(target: OperationNode | undefined): { readonly target: AliasNode; readonly name: OperationNode } | null {
    if (!target) return null
    const table = AliasNode.is(target) ? target.node : target
    if (!TableNode.is(table) || table.table.schema) return null
    const name = table.table.identifier.name
    if (!this.#tables.has(name)) return null
    const alias = AliasNode.is(target) ? target.alias : IdentifierNode.create(name)
    return { target: AliasNode.create(TableNode.create(name + rowsSuffix), alias), name: alias }
  }
}

function narrowed(where: WhereNode | undefined, table: OperationNode): WhereNode {
  const mine = RawNode.create(['', '.facility = current_facility()'], [table])
  // Parentheses: the caller's condition may hold a bare `or`.
  return WhereNode.create(where ? AndNode.create(ParensNode.create(where.where), mine) : mine)
}
