// The four answers to a question asked of the register.

/** INVARIANT: `unknown` never counts as `pass`. */
export type Verdict = 'pass' | 'fail' | 'notApplicable' | 'unknown'
