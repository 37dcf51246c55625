// Finds events by word, by pattern, or by the value of a field.
import type { Event } from '#engines/logs'
import { compileRegex, foldText } from '#engines/sigma'
import { type EventChoice, eventChooser } from '../choose/events.ts'
import { nameChooser } from '../choose/names.ts'
import { contentOf } from '../pass/content.ts'
import type { Emit, Pass } from '../pass/pass.ts'
import { HitWriter } from '../timeline/hit.ts'

export interface SearchConfig {
  readonly events: EventChoice
  /** Each must stand in some value; letter case does not matter. */
  readonly words: readonly string[]
  /**
   * Each must be found in some value. Checked before: a pattern that cannot be run in bounded time never comes here.
   */
  readonly patterns: readonly string[]
  /** Each field must have such a value; `*` and `?` as in file names. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** One of all these is enough. */
  readonly any: boolean
  readonly ignoreCase: boolean
}

type Asked = (event: Event) => boolean

export const patternFlags = (ignoreCase: boolean) => ({ ignoreCase, multiline: false, dotAll: true })

export function searchPass(config: SearchConfig, emit: Emit): Pass {
  const wanted = eventChooser(config.events)
  const asked: readonly Asked[] = [
    ...config.words.map(word), ...config.patterns.map((one) => pattern(one, config.ignoreCase)),
    ...config.fields.map(field),
  ]
  const writer = new HitWriter()
  const send = () => {
    const bytes = writer.take()
    emit(bytes, [bytes.buffer])
  }
  return {
    visit(event, file, place) {
      if (wanted && !wanted(event)) return
      if (!(config.any ? asked.some((one) => one(event)) : asked.every((one) => one(event)))) return
      writer.add(event.time, file, place, [], contentOf(event))
      if (writer.size > 1024 * 1024) send()
    },
    flush() {
      if (writer.size > 0) send()
    },
  }
}

function anyValue(event: Event, test: (value: string) => boolean): boolean {
  for (let at = 0; at < event.shape.fields.length; at++) {
    const value = event.text(at)
    if (value !== null && test(value)) return true
  }
  return false
}

function word(text: string): Asked {
  const folded = foldText(text)
  return (event) => anyValue(event, (value) => foldText(value).includes(folded))
}

function pattern(text: string, ignoreCase: boolean): Asked {
  const compiled = compileRegex(text, patternFlags(ignoreCase))
  if (!compiled.ok) return () => false
  return (event) => anyValue(event, compiled.regex.test)
}

function field({ name, value }: { readonly name: string; readonly value: string }): Asked {
  const wanted = nameChooser({ include: [value], exclude: [] })
  const lower = name.toLowerCase()
  return (event) => event.shape.fields.some((one, at) => one.toLowerCase() === lower && wanted([event.text(at)]))
}
