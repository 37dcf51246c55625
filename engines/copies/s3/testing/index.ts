// A bucket with object lock for the tests of whoever reads one through this engine; no part of it.
export { bucket, credentials, startStand, type Stand } from './stand.ts'
