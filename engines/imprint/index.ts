// The only door of the imprint engine.
export { imprint } from './imprint.ts'
export type { ImprintOptions, RunOptions, Taken } from './imprint.ts'
export { imprintFile } from './file.ts'
export type { FileTaken } from './file.ts'
export { readUnfinished } from './resume.ts'
export type { Found, Unfinished } from './resume.ts'
export type { Sink } from './writer.ts'
export type { Expected, Progress } from './progress.ts'
export type { FileInspector, Inspector, InspectorModule } from './inspector.ts'
export { readImprint } from './read.ts'
export type { HeadItem, ImprintItem, ProblemItem, SealedItem } from './read.ts'
export type { Source } from './text-lines.ts'
export { compare } from './compare.ts'
export type { CompareOptions } from './compare.ts'
export type {
  Added, Changed, CompareItem, CompareSummary, Content, Counts, Difference, ExtensionCounts, FolderCounts, Removed,
  Renamed, Touched, Unjudged,
} from './difference.ts'
export { extensionOf } from './tally.ts'
export { verify } from './verify.ts'
export type { VerifyItem, VerifyOptions, VerifySummary } from './verify.ts'
export { assemble } from './assemble.ts'
export type { Assembled, Told } from './assemble.ts'
export { exportSums } from './sums.ts'
export type { SumsPart } from './sums.ts'
export { paperCode, readPaperCode } from './code.ts'
export type { TypedCode } from './code.ts'
export { problems } from './follow.ts'
export type { ProblemCode } from './follow.ts'
export { otherKinds, reasons } from './entry.ts'
export type {
  DirectoryBegins, DirectoryEnds, Entry, FileEntry, LinkEntry, OtherEntry, OtherKind, Reason, Times, Totals,
  UnreadEntry,
} from './entry.ts'
export { defaultLimits } from './limits.ts'
export type { Limits } from './limits.ts'
export { comparePaths, pathText, splitPath, toBytes } from './names.ts'
export type { Bytes } from './names.ts'
