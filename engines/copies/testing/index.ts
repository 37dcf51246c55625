// Real repositories, and what attackers do to them, for the tests of whoever reads them through this engine; no part of it.
export { quickKey } from './quick-key.ts'
export { flipBit, largest } from './restic-stand.ts'
