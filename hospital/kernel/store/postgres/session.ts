// The writer's connection and the facility that row-level security currently holds it to.
import type pg from 'pg'

export class Session {
  readonly client: pg.Client
  #facility: string | null = null

  constructor(client: pg.Client) {
    this.client = client
  }

  async be(facility: string): Promise<void> {
    if (this.#facility === facility) return
    await this.client.query(`SELECT set_config('kokoroe.facility', $1, true)`, [facility])
    this.#facility = facility
  }

  /** A transaction's end and a savepoint's undoing take the setting back with them. */
  forget(): void {
    this.#facility = null
  }
}
