// What one bench tells: lines for people, ratios for comparing runs.
export interface BenchReport {
  readonly name: string
  readonly lines: string[]
  readonly ratios: Record<string, number>
}
