// What is written once and never changes did: objects of the PACS, finalised charts, archives. Hardly ever wrong.
import { verdictOf } from '../inspect/verdict.ts'
import { pathText } from '../names.ts'
import { Count, type Rule } from './rule.ts'

export const writeOnce: Rule = {
  name: 'write-once',
  watch({ isWriteOnce }) {
    const count = new Count(this.name)
    return {
      item(item) {
        if (item.kind === 'removed' && item.what === 'file' && isWriteOnce(item.path)) count.add(pathText(item.path))
        if (item.kind === 'changed' && isWriteOnce(item.path)) count.add(pathText(item.path))
      },
      end: () => count.suspicions,
    }
  },
}

/** A picture that says it is the same object and has other bytes. */
export const sameObject: Rule = {
  name: 'same-object',
  watch() {
    const count = new Count(this.name)
    return {
      item(item) {
        if (item.kind !== 'changed' || item.was.kind !== 'file' || item.now.kind !== 'file') return
        const was = verdictOf(item.was.notes)?.print.object
        if (was !== undefined && was === verdictOf(item.now.notes)?.print.object) count.add(pathText(item.path))
      },
      end: () => count.suspicions,
    }
  },
}
