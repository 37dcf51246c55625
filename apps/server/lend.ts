// A route may be open to people who could not commit its act elsewhere: answering what one is asked is not importing
// files.
import type { Actor } from '#hospital/kernel/act.ts'
import type { Permission } from '#hospital/kernel/permission.ts'

/** INVARIANT: the route's own permission was checked; what is lent covers this one act only. */
export function lend(actor: Actor, permission: Permission): Actor {
  return { ...actor, permissions: new Set([...actor.permissions, permission]) }
}
