// A confidence as people say it.

export function sureness(confidence: number): 'high' | 'middle' | 'low' {
  return confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'middle' : 'low'
}
