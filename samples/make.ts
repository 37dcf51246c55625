// One believable hospital from a number. The same number, beds and day give the same hospital, to the byte.
import { answerAccounts } from './answers-accounts.ts'
import { Answers } from './answers.ts'
import { Backups } from './backups.ts'
import { Dice } from './dice.ts'
import { fillDirectory } from './directory-everybody.ts'
import { Directory } from './directory.ts'
import { plantAccounts } from './faults/accounts.ts'
import { openOfBackups, plantBackups } from './faults/backups.ts'
import { plantContacts } from './faults/contacts.ts'
import { Ground } from './faults/ground.ts'
import { plantPapers } from './faults/papers.ts'
import { plantPeople } from './faults/people.ts'
import { plantVendors } from './faults/vendors.ts'
import { answerMachine, machineFor } from './machine.ts'
import type { Hospital, Profile } from './hospital.ts'
import { fullName } from './names.ts'
import { People } from './people.ts'
import { hospitals } from './places.words.ts'
import { inGoodOrder, keepMaintained, keepWatched } from './in-good-order.ts'
import { policyFor } from './policy.ts'
import { Relations } from './relations.ts'
import { shapeOf } from './shape.ts'

export interface Wanted {
  readonly beds: number
  readonly seed: number
  /** ISO date; every other date follows from it. */
  readonly asOf: string
  /** false: a hospital in good order, for those who want to see what that looks like. */
  readonly faults?: boolean
}

/** Fewer have too few people for all that is planted. */
export const fewestBeds = 50

export function makeHospital({ beds, seed, asOf, faults = true }: Wanted): Hospital {
  if (beds < fewestBeds) throw new Error(`a sample hospital has at least ${fewestBeds} beds`)
  const dice = new Dice(`kokoroe/${seed}`)
  const shape = faults ? shapeOf(seed) : inGoodOrder(shapeOf(seed))
  const people = new People(dice, beds, asOf)
  const profile = profileOf(seed, fullName(people.freshName()))
  const policy = policyFor(shape, dice.of('policy'))
  const place = { dice, asOf, beds, shape, profile, policy, people }
  const directory = new Directory(place)
  fillDirectory(directory, place)
  const machine = shape.machine ? machineFor(dice.of('machine'), asOf) : null
  const relations = new Relations({ dice, asOf, people, director: profile.director })
  const backups = new Backups(dice, asOf)
  const answers = new Answers()
  const ground = new Ground({ seed, beds, asOf, shape, profile, policy, people, directory, relations, backups, answers, dice })
  if (faults) {
    plantPeople(ground)
    plantAccounts(ground)
    plantContacts(ground)
    plantVendors(ground)
    plantPapers(ground)
    plantBackups(ground)
  } else {
    keepMaintained(relations)
    keepWatched(backups)
  }
  openOfBackups(ground)
  // The record on paper gives figures, and not what was decided about which account.
  answers.open('stocktake-decisions')
  const { accounts, groups, ledger } = directory
  const told = shape.policy === 'halfTold' ? 'half' : 'whole'
  answerAccounts({ asOf, realm: profile.domain, told, policy, accounts, groups }, answers)
  if (machine) answerMachine(machine, asOf, answers)
  return {
    seed,
    beds,
    asOf,
    shape,
    profile,
    people: people.all,
    accounts,
    groups,
    policy,
    ledger,
    machine,
    relations,
    backups,
    gaps: faults,
    answers: answers.key(),
  }
}

function profileOf(seed: number, director: string): Profile {
  const [name, kana, romaji, domain] = hospitals[Math.abs(seed - 1) % hospitals.length] ?? hospitals[0]
  return { name, kana, romaji, domain, director }
}
