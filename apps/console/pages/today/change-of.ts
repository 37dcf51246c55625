// What moved last in a trend.

/** The newest step in the trend of what fails; null: it never moved. */
export function changeOf(principle: { readonly trend: readonly { readonly on: string; readonly fail: number }[] }): { readonly by: number; readonly on: string } | null {
  const { trend } = principle
  for (let at = trend.length - 1; at > 0; at -= 1) {
    const now = trend[at]
    const before = trend[at - 1]
    if (now && before && now.fail !== before.fail) return { by: now.fail - before.fail, on: now.on }
  }
  return null
}
