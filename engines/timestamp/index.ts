// The only door of the time stamp engine.
export { timestampQuery } from './query.ts'
export { verifyTimestamp } from './verify.ts'
export type { Asked, NoStamp, Stamp } from './verify.ts'
