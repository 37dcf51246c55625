// A part of the bench: what it prints, and the figures that are compared between machines.
import type { BenchReport } from '../report.ts'

export type Part = Pick<BenchReport, 'lines' | 'ratios'>

export interface Amount {
  readonly of: number
  readonly unit: string
}

export function row(name: string, seconds: number, cpu: number, { of, unit }: Amount): string {
  const rate = `${Math.round(of / seconds).toLocaleString('en')} ${unit}`
  return `  ${name.padEnd(34)}${rate.padStart(18)}  ${seconds.toFixed(2)} s  processor ${cpu.toFixed(2)} s`
}

export const ratio = (a: number, b: number): number => Number((a / Math.max(b, 0.01)).toFixed(2))
