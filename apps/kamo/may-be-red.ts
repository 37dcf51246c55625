// Red or not, with nobody to ask: whatever could be red is taken for it. What was not answered counts as the worse answer,
// and a sign that is not known here counts as red.

export interface RedRule {
  readonly any?: readonly string[] | undefined
  readonly all?: readonly string[] | undefined
  readonly several?: true | undefined
  readonly patients?: true | undefined
}

export interface Told {
  readonly symptoms: readonly string[]
  readonly several?: boolean | null | undefined
  readonly patients?: 'yes' | 'no' | 'unknown' | null | undefined
}

export function mayBeRed(told: Told, rules: readonly RedRule[], known: ReadonlySet<string>): boolean {
  return told.symptoms.some((one) => !known.has(one)) || rules.some((rule) => couldHold(rule, told, known))
}

function couldHold({ any, all, several, patients }: RedRule, told: Told, known: ReadonlySet<string>): boolean {
  const has = (sign: string) => told.symptoms.includes(sign)
  // Signs without a button are ticked later by whoever looks into it; on the page nobody could have told them.
  const asked = all?.filter((sign) => known.has(sign))
  return (any === undefined || any.some(has)) && (asked === undefined || asked.every(has))
    && (any !== undefined || (asked !== undefined && asked.length > 0) || several !== undefined || patients !== undefined)
    && (several === undefined || told.several !== false)
    && (patients === undefined || told.patients !== 'no')
}
