// The one shape of a gate: it says how many files it looked at, and zero is a failure.
export interface GateResult {
  readonly looked: number
  readonly problems: readonly string[]
}

export interface Gate {
  readonly name: string
  run(root: string): Promise<GateResult>
}
