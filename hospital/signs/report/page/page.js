// The script of the report's page: narrows down, and draws entries when somebody looks at them. Needs nothing from
// outside.
// @ts-check
'use strict'
{
  /** @typedef {readonly [name: string, value: string, cut: number]} Field */
  /**
   * @typedef {readonly [from: number, to: number, events: number, value: number | null, group: readonly Field[], hits:
   * readonly (readonly [number | null, string, string, number | null])[]]} Correlation
   */
  /**
   * @typedef {readonly [time: number | null, sign: number, computer: number, account: number, channel: string,
   * eventId: number | null, record: number | null, file: string, fields: readonly Field[], left: number, correlation:
   * Correlation | 0, telling: number]} Row
   */
  /**
   * @typedef {{ locale: string, zone: string, words: Record<string, string>, levels: string[], computers: (string |
   * null)[], accounts: (string | null)[], signs: Record<string, [level: number, headline: string, title: string,
   * stages: string[]]> }} About
   */

  const page = 50
  /** @param {string} kind */
  const blocks = (kind) => [...document.querySelectorAll(`script.${kind}`)]
    .map((block) => JSON.parse(block.textContent ?? 'null'))
  /** @type {About} */
  const about = blocks('about')[0]
  /** @type {Row[]} */
  const rows = blocks('rows').flat()
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: about.zone, dateStyle: 'short', timeStyle: 'medium' })
  const number = new Intl.NumberFormat(about.locale)

  /** @param {string} code @param {Record<string, string | number>} [values] */
  const say = (code, values = {}) =>
    (about.words[code] ?? code).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole))
  /** @param {number | null} time */
  const moment = (time) => (time === null ? say('event.untimed') : format.format(time))
  /**
   * INVARIANT: everything of the logs becomes text nodes, never markup. @param {string} tag @param {Record<string,
   * string>} [attributes] @param {(Node | string)[]} children
   */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }
  /** @param {number} place */
  const badge = (place) => {
    const level = about.levels[place] ?? ''
    return make('span', { class: `badge ${level}` }, say(`level.${level}`))
  }
  /** @param {Row} row */
  const searchable = (row) => {
    const sign = about.signs[row[1]]
    return [sign?.[1], sign?.[2], about.computers[row[2]], row[4], row[5], row[7], ...row[8].flat(),
      ...(row[10] ? row[10][4].flat() : [])]
      .join('\n').normalize('NFKC').toLowerCase()
  }
  /** @type {string[]} */
  const texts = []
  /** @param {number} at */
  const textOf = (at) => (texts[at] ??= searchable(/** @type {Row} */ (rows[at])))

  /** @param {string} name @param {Field} field */
  const line = (name, [, value, cut]) =>
    make('tr', {}, make('th', { scope: 'row' }, name), make('td', {},
      make('div', { class: 'value' }, value + (cut > 0 ? say('event.cut', { count: number.format(cut) }) : ''))))

  /** @param {Row} row */
  const content = (row) => {
    const [, , , , channel, , record, file, fields, left, correlation] = row
    const body = make('tbody')
    /** @param {string} code @param {string} value */
    const plain = (code, value) => body.append(line(say(code), ['', value, 0]))
    if (correlation) {
      const [from, to, events, value, group, hits] = correlation
      plain('event.group', group.map(([name, text]) => `${name}: ${text}`).join('\n') || '–')
      plain('event.hits', [say('event.window',
        { range: `${moment(from)} – ${moment(to)}`, events: number.format(events) }),
        ...(value === null ? [] : [say('event.counted', { value: number.format(value) })]),
        ...hits.map(([time, title, where, id]) =>
        `${moment(time)}  ${title}  ${where}${id === null ? '' : ` #${id}`}`)].join('\n'))
    }
    for (const field of fields) body.append(line(field[0], field))
    if (left > 0) plain('event.fields', say('event.fieldsLeft', { count: number.format(left) }))
    plain('event.channel', channel)
    plain('event.file', file)
    if (record !== null) plain('event.record', String(record))
    const head = make('thead', {},
      make('tr', {}, make('th', { scope: 'col' }, say('event.field')),
        make('th', { scope: 'col' }, say('event.value'))))
    return make('table', {}, head, body)
  }

  /** @param {Row} row @param {boolean} named whether the sign is said too */
  const entry = (row, named) => {
    const sign = about.signs[row[1]]
    const parts = [make('time', {}, moment(row[0]))]
    if (named && sign) parts.push(badge(sign[0]))
    parts.push(make('strong', {}, about.computers[row[2]] ?? say('nobody')))
    const account = about.accounts[row[3]]
    if (account) parts.push(make('span', {}, account))
    if (row[5] !== null) parts.push(make('span', { class: 'soft' }, say('event.id', { id: row[5] })))
    if (named && sign) parts.push(make('span', { class: 'what' }, sign[1], ' ',
      make('span', { class: 'soft original', lang: 'en' }, sign[2])))
    const telling = row[8][row[11]]
    if (telling) parts.push(make('span', { class: 'glimpse' },
      `${telling[0]}: ${telling[1].slice(0, 300).replace(/\s+/g, ' ')}`))
    const details = make('details', { class: 'event' }, make('summary', {}, ...parts))
    details.addEventListener('toggle', () => {
      if (details.childElementCount === 1) details.append(content(row))
    })
    return details
  }

  /** @param {Element} place @param {number[]} found @param {boolean} named */
  const list = (place, found, named) => {
    place.replaceChildren()
    if (found.length === 0) return place.append(make('p', { class: 'soft' }, say('events.none')))
    let shown = 0
    const button = make('button', { type: 'button', class: 'more' })
    const more = () => {
      const fresh = found.slice(shown, shown + page).map((at) => entry(/** @type {Row} */ (rows[at]), named))
      shown += fresh.length
      button.before(...fresh)
      button.textContent = say('events.more', { count: number.format(found.length - shown) })
      button.hidden = shown >= found.length
      return fresh
    }
    place.append(button)
    button.addEventListener('click', () => more()[0]?.querySelector('summary')?.focus())
    more()
  }

  /** @param {string} id @returns {HTMLInputElement} */
  const field = (id) => /** @type {HTMLInputElement} */ (document.getElementById(`find-${id}`))
  const found = document.querySelector('.find')
  const form = found instanceof HTMLFormElement ? found : null
  /** @type {HTMLDetailsElement[]} */
  const cards = [...document.querySelectorAll('details.sign')].map((card) => /** @type {HTMLDetailsElement} */ (card))
  /** Entries that match now, by sign. @type {Map<number, number[]>} */
  let bySign = new Map()

  /** @param {HTMLDetailsElement} card */
  const fill = (card) => {
    const place = card.querySelector('.events')
    if (place) list(place, bySign.get(Number(card.dataset['place'])) ?? [], false)
  }

  const narrow = () => {
    const words = field('text').value.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '')
    const [level, stage, computer, account] = ['level', 'stage', 'computer', 'account'].map((id) => field(id).value)
    const from = field('from').value.replace('T', ' ')
    const to = field('to').value.replace('T', ' ')
    const byEntry = computer !== '' || account !== '' || from !== '' || to !== ''
    /** @param {number} sign */
    const signFits = (sign) => {
      const known = about.signs[sign]
      return known !== undefined && (level === '' || known[0] >= Number(level))
        && (stage === '' || known[3].includes(stage ?? ''))
    }
    const found = rows.flatMap((row, at) => {
      if (!signFits(row[1]) || (computer !== '' && row[2] !== Number(computer))
        || (account !== '' && row[3] !== Number(account))) return []
      if (from !== '' || to !== '') {
        const time = row[0] === null ? '' : format.format(row[0])
        if (time === '' || (from !== '' && time < from) || (to !== '' && time.slice(0, to.length) > to)) return []
      }
      return words.every((word) => textOf(at).includes(word)) ? [at] : []
    })
    bySign = Map.groupBy(found, (at) => /** @type {Row} */ (rows[at])[1])
    let signs = 0
    for (const card of cards) {
      const place = Number(card.dataset['place'])
      const own = words.length > 0 && !byEntry
        && words.every((word) => (card.textContent ?? '').normalize('NFKC').toLowerCase().includes(word))
      const fits = signFits(place) && (bySign.has(place) || own || (words.length === 0 && !byEntry))
      card.hidden = !fits
      if (fits) signs++
      if (card.open) fill(card)
    }
    const status = document.querySelector('.find [role=status]')
    if (status) status.textContent = signs === 0 ? say('find.nothing')
      : say('find.result', { signs: number.format(signs), rows: number.format(found.length) })
    const place = document.getElementById('list')
    if (place) list(place, found, true)
  }

  const openTarget = () => {
    const target = document.getElementById(location.hash.slice(1))
    if (target instanceof HTMLDetailsElement) {
      target.hidden = false
      target.open = true
    }
  }

  if (form) {
    document.documentElement.classList.add('scripted')
    form.hidden = false
    const section = document.getElementById('one-by-one')
    if (section) section.hidden = false
    let waiting = 0
    form.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(narrow, 120)
    })
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(narrow))
    for (const card of cards) card.addEventListener('toggle', () => card.open && fill(card))
    document.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null
      const link = target?.closest('a[data-stage], a[data-computer], a[data-account]')
      if (link instanceof HTMLElement) {
        for (const id of ['stage', 'computer',
          'account']) if (id in link.dataset) field(id).value = link.dataset[id] ?? ''
        narrow()
      }
      const bar = target?.closest('.bar')
      if (bar instanceof SVGElement) {
        const local = (/** @type {string | undefined} */ time) => format.format(Number(time)).slice(0, 16)
          .replace(' ', 'T')
        field('from').value = local(bar.dataset['from'])
        field('to').value = local(String(Number(bar.dataset['to']) - 1))
        narrow()
        document.getElementById('signs')?.scrollIntoView()
      }
    })
    addEventListener('hashchange', openTarget)
    narrow()
    openTarget()

    /** @type {HTMLDetailsElement[]} */
    let opened = []
    // On paper: what is critical with its first entry, what is high with its advice, the rest as a list.
    addEventListener('beforeprint', () => {
      /** @param {HTMLDetailsElement} details */
      const open = (details) => {
        if (!details.open) opened.push(details)
        details.open = true
      }
      for (const card of cards.filter((card) => !card.hidden && /\b(?:critical|high)\b/.test(card.className))
        .slice(0, 40)) {
        if (!card.open) fill(card)
        open(card)
        const entries = [...card.querySelectorAll('.event')]
        for (const one of entries.slice(1)) one.classList.add('print-away')
        const at = bySign.get(Number(card.dataset['place']))?.[0]
        const first = entries[0]
        if (!card.classList.contains('critical') || at === undefined || !(first instanceof HTMLDetailsElement)) continue
        if (first.childElementCount === 1) first.append(content(/** @type {Row} */ (rows[at])))
        open(first)
      }
    })
    addEventListener('afterprint', () => {
      for (const details of opened) details.open = false
      opened = []
    })
  }
}
