// What is wrong with a document: a code with its values and its place. Sentences live with whoever speaks to people.

/** Why a document became no rule. */
export const refusalCodes = [
  'yaml', 'yamlSize', 'yamlDepth', 'yamlNodes', 'yamlAlias', 'yamlTag', 'yamlKey', 'yamlDuplicateKey',
  'notAMapping', 'notARule', 'textExpected', 'mappingExpected', 'listExpected', 'action',
  'detectionMissing', 'logsourceMissing', 'selectionEmpty', 'listEmpty', 'valueNested', 'fieldMissing',
  'modifierUnknown', 'modifierMisplaced', 'modifierValue', 'variantsTooMany', 'regex', 'cidr',
  'conditionMissing', 'conditionSyntax', 'conditionName', 'conditionPattern', 'conditionDepth', 'aggregation',
  'correlationType', 'correlationRules', 'correlationTimespan', 'correlationCondition', 'correlationField',
  'correlationBound', 'correlationOrder', 'filterRules', 'referenceUnknown', 'referenceRefused', 'referenceAmbiguous', 'referenceCircle', 'duplicateId',
] as const

/** What a reader should know of a rule that was read all the same. */
export const warningCodes = [
  'titleMissing', 'levelUnknown', 'taxonomy', 'placeholderUnfilled', 'neverMatches', 'duplicateRule', 'sharedId',
  'selectionUnused', 'filterReference', 'filterSource', 'filterNot',
] as const

export type RefusalCode = (typeof refusalCodes)[number]
export type WarningCode = (typeof warningCodes)[number]
export type Params = Readonly<Record<string, string | number>>

export interface Fault<Code extends string> {
  readonly path: string
  /** Counted from 1, of the fault itself and not of its document. */
  readonly line: number
  readonly code: Code
  readonly params: Params
  /** Title or id of the rule, where it was readable. */
  readonly rule: string | null
}

export type Refusal = Fault<RefusalCode>
export type Warning = Fault<WarningCode>

/** Thrown inside the reading of one document and caught at its door: the parts need no result type of their own. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly at: number
  readonly params: Params

  /** `at` is an offset into the text of the file. */
  constructor(code: RefusalCode, at: number, params: Params = {}) {
    super(code)
    this.code = code
    this.at = at
    this.params = params
  }
}
