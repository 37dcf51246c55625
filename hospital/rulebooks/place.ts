// Where a path of the data stands in the file; for what is missing, where the nearest thing around it stands.
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Path } from './issue.ts'
import type { ReadYaml } from './yaml-guard.ts'

export function placeOf(read: ReadYaml, path: Path, onKey?: string): ReturnType<ReadYaml['at']> {
  let node: unknown = read.document.contents
  let offset = offsetOf(node) ?? 0
  for (const step of onKey === undefined ? path : [...path, onKey]) {
    const last = onKey !== undefined && step === onKey
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && one.key.value === step)
      if (pair === undefined) break
      offset = (last ? undefined : offsetOf(pair.value)) ?? offsetOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = offsetOf(node) ?? offset
    } else break
  }
  return read.at(offset)
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
