// The shelf's rows: what was chosen, and the texts that were added.
export type RulebookTables = {
  rulebook_choice: { facility: string; rulebook: string; active: boolean; at: number; by_person: string }
  rulebook_added: { facility: string; rulebook: string; body: string; at: number; by_person: string }
}
