// The barcode scanner's part alone, for pages in a browser: it stands on nothing, where the rest of this engine needs Node.
export { barcodeOf, hear, hearNothing, nothingHeard } from '../media/scanner.ts'
export type { Heard, Key, ScannerOptions, Scanning } from '../media/scanner.ts'
