// The only door of the ledger engine.
export type { Hex } from './bytes.ts'
export { canonical, parseCanonical } from './canonical.ts'
export type { Canonical, CanonicalProblem, Parsed } from './canonical.ts'
export { emptyRoot, Frontier, leafHash, nodeHash, rootOf } from './tree.ts'
export type { NodeId, TreeNode } from './tree.ts'
export {
  consistencyProof, consistencyProofFrom, inclusionProof, inclusionProofFrom, rootFrom, verifyConsistency,
  verifyInclusion,
} from './proof.ts'
export type { HashStore } from './proof.ts'
export {
  commit, commitList, isCommitted, isCommittedList, newSalt, verifyCommitment, verifyList,
} from './commitment.ts'
export type { Committed, CommittedList, ListCommitment, ListElement } from './commitment.ts'
export { makeLeaf, readLeaf } from './leaf.ts'
export type { Leaf, ReadLeaf } from './leaf.ts'
export { generateKey, keyFromSeed, openNote, parseVkey, signNote } from './note.ts'
export type { KeyPair, OpenedNote, VerifierKey } from './note.ts'
export { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
export type { Checkpoint } from './checkpoint.ts'
export { formatProof, parseProof, verifyProof } from './tlog-proof.ts'
export type { InclusionProofText, ProofVerdict } from './tlog-proof.ts'
export { headCode, parseHeadCode } from './head.ts'
export type { HeadCode, OutsideHead, ParsedHead } from './head.ts'
export { originOf, writeExport } from './export.ts'
export type { ExportHeader, ExportPart } from './export.ts'
export { readExport } from './read-export.ts'
export type { ExportLine, LineProblem, Opened } from './read-export.ts'
export { verifyExport } from './verify.ts'
export type { Expected } from './verify.ts'
export type { CannotTell, HeadVerdict, Problem, ProblemCode, Verdict } from './verdict.ts'
