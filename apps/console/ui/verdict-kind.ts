// The four answers a check can give. Written here too, because the ui kit stands on nothing below it.
export type Verdict = 'pass' | 'fail' | 'notApplicable' | 'unknown'
