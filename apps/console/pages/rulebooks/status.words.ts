// The status a rulebook carries when its wording was compared with the original; a value in data, not a sentence.
export const comparedWithOriginal = '原本確認済'
