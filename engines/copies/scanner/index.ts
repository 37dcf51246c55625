// The barcode scanner's part alone, for pages in a browser: it stands on nothing, where the rest of this engine needs Node.
export { hear, nothingHeard } from '../media/scanner.ts'
export type { Scanning } from '../media/scanner.ts'
