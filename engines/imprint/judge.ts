// Two entries under the same path → their difference, or null.
import type { Content, Difference } from './difference.ts'

export function judge(was: Content, now: Content): Difference | null {
  const { path } = now
  if (now.kind === 'unread') return { kind: 'unjudged', path, reason: now.reason }
  if (was.kind === 'unread') return { kind: 'unjudged', path, reason: was.reason }
  if (was.kind !== now.kind) return { kind: 'changed', path, was, now, how: 'kind' }
  if (was.kind === 'file' && now.kind === 'file' && was.hash !== now.hash) {
    const silent = was.size === now.size && was.modified === now.modified
    return { kind: 'changed', path, was, now, how: silent ? 'silent' : 'content' }
  }
  if (was.kind === 'link' && now.kind === 'link' && was.target !== now.target) {
    return { kind: 'changed', path, was, now, how: 'target' }
  }
  if (was.kind === 'other' && now.kind === 'other' && was.what !== now.what) {
    return { kind: 'changed', path, was, now, how: 'kind' }
  }
  // A directory's time says no more than what changed in it.
  if (now.kind === 'directory' || was.modified === now.modified) return null
  return { kind: 'touched', path, was: was.modified, now: now.modified }
}
