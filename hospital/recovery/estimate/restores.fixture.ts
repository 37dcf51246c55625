// Restores by restic as one run of `npm run bench -- recovery` measured them: four of each kind of data, restic 0.14, two
// cores, in memory, the quickest of four rounds, at raised priority on a busy machine. Runs at the mercy of other programs
// missed by more: see bench/README.md.
import type { Point } from './model.ts'

export const measured = {
  'large-files': [
    { bytes: 96000000, files: 2, seconds: 0.791 },
    { bytes: 211200000, files: 2, seconds: 1.117 },
    { bytes: 326400000, files: 2, seconds: 1.235 },
    { bytes: 163200000, files: 3, seconds: 0.896 },
  ],
  mixed: [
    { bytes: 59750584, files: 1425, seconds: 0.672 },
    { bytes: 134153202, files: 3134, seconds: 0.818 },
    { bytes: 206583683, files: 4843, seconds: 0.931 },
    { bytes: 98674608, files: 2809, seconds: 0.634 },
  ],
  'small-files': [
    { bytes: 31496500, files: 7000, seconds: 0.724 },
    { bytes: 69290900, files: 15400, seconds: 1.214 },
    { bytes: 107092300, files: 23800, seconds: 1.685 },
    { bytes: 53549650, files: 11900, seconds: 1.077 },
  ],
} as const satisfies Record<string, readonly Point[]>
