// Our own pictograms, 48 by 48, drawn as lines so that they read at arm's length and in either colour scheme.
const drawings = {
  phone: ['M15 6h-5a4 4 0 0 0-4 4c0 17.7 14.3 32 32 32a4 4 0 0 0 4-4v-5l-9-4-4 5c-6-2.5-11.5-8-14-14l5-4z'],
  unplug: ['M6 42l8-8', 'M12 26l10 10-4 4a7 7 0 0 1-10-10z', 'M17 31l-5-5M22 26l-4 4M27 31l-4 4', 'M36 12l6-6',
    'M25 17l4-5a7 7 0 0 1 9 9l-5 4z'],
  keepPower: ['M24 5v17', 'M14 11a17 17 0 1 0 20 0', 'M17 31l5 5 10-11'],
  photograph: ['M5 14h9l4-6h12l4 6h9v26H5z', 'M24 18a8 8 0 1 0 .01 0z'],
  ransom: ['M5 7h38v26H5z', 'M16 42h16M24 33v9', 'M24 13v9M24 27v.5'],
  files: ['M10 4h18l10 10v30H10z', 'M28 4v10h10', 'M18 24l12 12M30 24L18 36'],
  screen: ['M5 7h38v26H5z', 'M16 42h16M24 33v9', 'M20 12l12 7-5 2-2 5z'],
  antivirus: ['M24 4l17 6v12c0 11-7 18-17 22C14 40 7 33 7 22V10z', 'M24 14v13M24 33v.5'],
  mail: ['M4 10h40v28H4z', 'M4 12l20 15 20-15'],
  slow: ['M5 7h38v26H5z', 'M16 42h16M24 33v9', 'M20 17a4 4 0 1 1 4 4v2M24 27v.5'],
  camera: ['M5 14h9l4-6h12l4 6h9v26H5z', 'M24 18a8 8 0 1 0 .01 0z'],
  done: ['M7 25l12 12 22-26'],
} as const

export type Icon = keyof typeof drawings

export const isIcon = (name: string): name is Icon => Object.hasOwn(drawings, name)

/** Says nothing to a screen reader: words stand beside it. */
export function icon(name: Icon): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 48 48')
  svg.setAttribute('aria-hidden', 'true')
  svg.classList.add('icon')
  for (const drawing of drawings[name]) {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('d', drawing)
    svg.append(path)
  }
  return svg
}
