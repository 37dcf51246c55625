// Who works here, who left lately, who moved: ordinary life, without a fault in it.
import { foldName } from '#engines/japanese'
import { before } from './days.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import { type Name, fullName, names } from './names.ts'
import { departments, wardSides, wardTitles } from './places.words.ts'

interface Department {
  readonly name: string
  readonly titles: readonly string[]
  readonly weight: number
}

/** People with an account per bed: staff, doctors who come for a day, trainees. */
const staffPerBed = 4
const leaversPerBed = 0.5
const transfersPerBed = 0.3
const spareNames = 100

export class People {
  readonly all: Person[] = []
  readonly departments: readonly Department[]
  readonly #dice: Dice
  readonly #asOf: string
  readonly #names: Generator<Name, void>
  readonly #taken = new Set<string>()
  readonly #spare: Name[] = []
  #number = 10_000

  constructor(dice: Dice, beds: number, asOf: string) {
    this.#dice = dice.of('people')
    this.#asOf = asOf
    this.#names = names(dice.of('names'))
    this.departments = departmentsFor(beds)
    for (let count = Math.round(beds * staffPerBed); count > 0; count--) this.#hire(this.#dice.int(120, 9000), null)
    // The list covers a year; those who left within the last fortnight are made where faults are planted.
    for (let count = Math.round(beds * leaversPerBed); count > 0; count--) this.leaver(this.#dice.int(15, 360))
    const movers = this.#dice.shuffled(this.staff()).slice(0, Math.round(beds * transfersPerBed))
    for (const person of movers) this.move(person, this.#dice.int(5, 330))
  }

  staff(): Person[] {
    return this.all.filter((person) => person.employed && person.leftOn === null)
  }

  leavers(): Person[] {
    return this.all.filter((person) => person.leftOn !== null)
  }

  leaver(daysAgo: number, name?: Name): Person {
    return this.#hire(daysAgo + this.#dice.int(60, 9000), before(this.#asOf, daysAgo), name)
  }

  /** Somebody new, with a name nobody has unless one is given. */
  newcomer(daysAgo: number, name?: Name): Person {
    return this.#hire(daysAgo, null, name)
  }

  freshName(): Name {
    return this.#spare.pop() ?? this.#drawn()
  }

  /** Names of people long gone: they may be each other's, never those of anybody in a list or still to come. */
  *oldNames(): Generator<Name, void> {
    const toCome = this.#spare.length === 0 ? spareNames + Math.round(this.all.length / 50) : 0
    for (let count = toCome; count > 0; count--) this.#spare.push(this.#drawn())
    for (let round = 0; ; round++) {
      for (const name of names(this.#dice.of(`old/${round}`)))
        if (!this.#taken.has(foldName(fullName(name)))) yield name
    }
  }

  #drawn(): Name {
    // Not `for … of`, which would end the generator with the first name taken.
    const { value: name } = this.#names.next()
    if (!name) throw new Error('no names left')
    this.#taken.add(foldName(fullName(name)))
    return name
  }

  nextNumber(): string {
    this.#number += this.#dice.int(1, 3)
    return String(this.#number).padStart(6, '0')
  }

  move(person: Person, daysAgo: number): void {
    const others = this.departments.filter((one) => one.name !== person.department)
    const from = this.#dice.pick(others).name
    const earlier = person.moves.map((move) => ({ ...move, to: from }))
    person.moves = [...earlier, { on: before(this.#asOf, daysAgo), from, to: person.department }]
  }

  #hire(daysAgo: number, leftOn: string | null, name = this.freshName()): Person {
    const department = this.#department()
    const person: Person = {
      number: this.nextNumber(),
      name,
      department: department.name,
      title: this.#dice.pick(department.titles),
      joinedOn: before(this.#asOf, daysAgo),
      leftOn,
      employed: leftOn === null,
      moves: [],
    }
    this.all.push(person)
    return person
  }

  #department(): Department {
    const total = this.departments.reduce((sum, one) => sum + one.weight, 0)
    let at = this.#dice.int(0, total - 1)
    const found = this.departments.find((one) => (at -= one.weight) < 0)
    if (!found) throw new Error('no department')
    return found
  }
}

/** A ward for fifty beds, which is where half of the people work. */
function departmentsFor(beds: number): readonly Department[] {
  const count = Math.max(2, Math.ceil(beds / 50))
  const others = departments.map(([name, titles, weight]) => ({ name, titles, weight: weight * count }))
  const weight = Math.round(others.reduce((sum, one) => sum + one.weight, 0) / count)
  const wards = Array.from({ length: count }, (_, at) => ({
    name: `${Math.floor(at / wardSides.length) + 2}階${wardSides[at % wardSides.length] ?? ''}病棟`,
    titles: wardTitles,
    weight,
  }))
  return [...wards, ...others]
}
