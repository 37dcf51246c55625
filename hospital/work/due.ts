// By when something should be done, where nobody has said: the worse, the sooner.
const days = { 5: 7, 4: 14, 3: 30, 2: 60, 1: 90 } as const

export function dueDay(risk: 1 | 2 | 3 | 4 | 5, today: string): string {
  return Temporal.PlainDate.from(today).add({ days: days[risk] }).toString()
}
