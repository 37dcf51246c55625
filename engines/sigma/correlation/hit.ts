// What a correlator takes in and gives out.

/** One detection rule matched one event. Hits may come from other threads: everything here survives a structured clone. */
export interface RuleHit<R> {
  /** Index among the detection rules the correlator was made with. */
  readonly rule: number
  /** Milliseconds since 1970. */
  readonly time: number
  /** The fields `needs` names for this rule. */
  readonly values: Readonly<Record<string, string | null | undefined>>
  /** How the caller finds the event again; kept and handed back, never looked into. */
  readonly reference: R
}

/** One burst: the condition held from hit to hit without a break. */
export interface CorrelationHit<R> {
  /** Index among the correlation rules. */
  readonly rule: number
  /** The first hit the judgement stands on. */
  readonly from: number
  /** The last hit at which the condition held. */
  readonly to: number
  readonly group: readonly GroupValue[]
  /** Hits it stands on when the condition first held, and every hit after that while it held. */
  readonly count: number
  /** What was compared: for event_count the whole count, else the figure that went furthest. */
  readonly value: number
  /** At most `references`: those that led up to it, and the last one. */
  readonly references: readonly R[]
}

export interface GroupValue {
  readonly field: string
  readonly value: string
}
