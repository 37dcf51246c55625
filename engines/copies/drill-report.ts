// What a drill on the command line leaves behind: the rehearsal in the words of whoever keeps such records.
// The format is in docs/formats/backup-watch.md.

export const drillReportName = 'kokoroe-backup-drill'
export const drillReportVersion = 1

export interface DrillReport<Rehearsal = Readonly<Record<string, unknown>>> {
  readonly kind: typeof drillReportName
  readonly version: typeof drillReportVersion
  readonly host: string
  readonly endedAt: string
  readonly rehearsal: Rehearsal
}
