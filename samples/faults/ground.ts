// What every planting hand needs: the world so far, dice of its own, people nobody else has touched, the key.
import type { Answers, Subject } from '../answers.ts'
import type { Dice } from '../dice.ts'
import type { Backups } from '../backups.ts'
import type { Directory } from '../directory.ts'
import type { Account, Policy, Profile } from '../hospital.ts'
import type { Person } from '../person.ts'
import type { People } from '../people.ts'
import type { Relations } from '../relations.ts'
import type { Shape } from '../shape.ts'

export class Ground {
  readonly seed: number
  readonly beds: number
  readonly asOf: string
  readonly shape: Shape
  readonly profile: Profile
  readonly policy: Policy
  readonly people: People
  readonly directory: Directory
  readonly relations: Relations
  readonly backups: Backups
  readonly answers: Answers
  readonly dice: Dice
  readonly #free: Person[]

  constructor(world: Omit<Ground, 'take' | 'account' | 'subject' | 'some' | 'nth'>) {
    ;({
      seed: this.seed,
      beds: this.beds,
      asOf: this.asOf,
      shape: this.shape,
      profile: this.profile,
      policy: this.policy,
      people: this.people,
      directory: this.directory,
      relations: this.relations,
      backups: this.backups,
      answers: this.answers,
    } = world)
    this.dice = world.dice.of('faults')
    const busy = new Set(
      world.directory.accounts
        .filter(({ sort }) => sort === 'administration')
        .map(({ display }) => display.replace(/（.*/, '')),
    )
    this.#free = this.dice.shuffled(
      world.people.staff().filter(({ moves, name }) => moves.length === 0 && !busy.has(`${name.family} ${name.given}`)),
    )
  }

  /** Somebody no other fault has been given to. */
  take(fitting: (person: Person) => boolean = () => true): Person {
    const at = this.#free.findIndex(fitting)
    const [person] = at < 0 ? [] : this.#free.splice(at, 1)
    if (!person) throw new Error('too few people for the faults')
    return person
  }

  account(person: Person): Account {
    const account = this.directory.of.get(person)
    if (!account) throw new Error('nobody without an account is taken')
    return account
  }

  subject(account: Account): Subject {
    return { kind: 'account', key: this.directory.key(account) }
  }

  /** At least `least`, and more in a larger house. */
  some(least: number, perThousandBeds: number): number {
    return least + Math.round((this.beds * perThousandBeds) / 1000)
  }

  /** True in all seeds but every `nth`. */
  nth(every: number, at: number): boolean {
    return this.seed % every === at
  }
}
