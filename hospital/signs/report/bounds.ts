// How big a report may become, whatever was scanned. What is left out is always counted and said.
export const bounds = {
  /** Detections with their events; one is at most about 8 KB. */
  rows: 3000,
  /** Of one rule on one computer. */
  perPair: 100,
  fields: 60,
  valueLength: 1500,
  rowLength: 6000,
  rules: 1500,
  /** Names kept apart while counting; beyond, they are counted together. */
  names: 20_000,
  pairs: 60_000,
  shownNames: 100,
  story: 40,
  files: 500,
  problems: 200,
} as const
