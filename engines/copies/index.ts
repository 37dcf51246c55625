// The only door of the copies engine.
export { grades, tools } from './reader.ts'
export type {
  Clock, Damage, Difference, FileSeen, Generation, Part, Protection, Prune, Reader, Restored, RunOptions, Tool, Verified,
} from './reader.ts'
export { done, refusals, refused } from './outcome.ts'
export type { Outcome, Refusal, RefusalCode } from './outcome.ts'
export { reportName, reportVersion } from './report.ts'
export type { GenerationSeen, MediumAttached, RepositorySeen, SampleSeen, Suspicion, WatchReport } from './report.ts'
export { reachReportName, reachReportVersion } from './reach-report.ts'
export type { ReachReport, ReachTried } from './reach-report.ts'
