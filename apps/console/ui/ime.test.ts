// The guard against Enter that only settles kanji.
import { describe, expect, it } from 'vitest'
import { belongsToIme, guardComposition } from './ime.ts'

/** As much of a document as the guard touches. */
function page() {
  const target = new EventTarget()
  // The guard only adds and removes listeners.
  const off = guardComposition(target as unknown as Document)
  const reached: string[] = []
  for (const type of ['keydown', 'submit']) target.addEventListener(type, () => reached.push(type))
  const key = (name: string, more: object = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key: name, keyCode: 13, isComposing: false, ...more })
    target.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { off, reached, key, fire: (type: string) => target.dispatchEvent(new Event(type, { cancelable: true })) }
}

describe('composing', () => {
  it('knows both ways in which browsers say it', () => {
    expect(belongsToIme({ isComposing: true, keyCode: 13 })).toBe(true)
    expect(belongsToIme({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(belongsToIme({ isComposing: false, keyCode: 13 })).toBe(false)
  })

  it('lets Enter through when nothing is being composed', () => {
    const { key, reached } = page()
    expect(key('Enter')).toBe(false)
    expect(reached).toEqual(['keydown'])
  })

  it.each(['Enter', 'Escape', 'ArrowDown', ' '])('keeps %s from everybody while a word is composed', (name) => {
    const { key, reached, fire } = page()
    fire('compositionstart')
    key(name)
    expect(reached).toEqual([])
  })

  it('keeps the Enter that some browsers send after the end', () => {
    const { key, reached, fire } = page()
    fire('compositionstart')
    fire('compositionend')
    expect(key('Enter', { keyCode: 229 })).toBe(true)
    expect(reached).toEqual([])
  })

  it('lets letters pass, stops a form, and goes away', () => {
    const { key, reached, fire, off } = page()
    fire('compositionstart')
    key('a')
    expect(fire('submit')).toBe(false)
    expect(reached).toEqual(['keydown'])
    off()
    fire('submit')
    expect(reached).toEqual(['keydown', 'submit'])
  })
})
